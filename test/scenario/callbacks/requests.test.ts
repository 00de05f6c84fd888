import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../../../local/scenarios/story/callback-story';
import { runs } from '../../runs';
import { callsAt, onStage } from './on-stage';

const requests = runs(15);

describe('many requests at once for one customer', () => {
  test.each<[string, (nth: number) => string]>([
    ['with one key', () => 'the-key'],
    ['each with a key of its own', (nth) => `key-${nth}`],
  ])('%s make one callback, all are told of it, and the customer is called once', async (_name, keyOf) => {
    await onStage(async (story) => {
      const request = story.requestFor({ dueAt: { local: '2026-11-23T09:05', zone: 'Europe/London' } });
      const answers = await Promise.all(Array.from({ length: requests }, (_, nth) => story.ask(request, { key: keyOf(nth) })));
      const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
      expect({ created: count(201), found: count(200) }).toEqual({ created: 1, found: requests - 1 });
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      const { dueAt } = answers[0]!.body;
      await story.signIn();
      await story.untilDue(dueAt);
      await story.handle(20);
      await story.pass(300);
      expect(callsAt(story, customers.first, dueAt)).toEqual([{ by: 'ada', at: 'its time' }]);
    });
  });

  test('control: for two customers they make two callbacks', async () => {
    await onStage(async (story) => {
      const answers = await Promise.all([customers.first, customers.second].map((number) => story.ask(story.requestFor({ number }))));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2);
    });
  });
});

describe('an agent', () => {
  test('promises nothing for a queue that they do not serve, or that offers no callbacks', async () => {
    await onStage(async (story) => {
      const { salesQueue } = story.stage.instance;
      const codeOf = async (queueId: string) => {
        const { status, body } = await story.ask(story.requestFor({ queueId }), { by: 'ben' });
        return [status, (body as unknown as Problem).code];
      };
      expect(await codeOf(salesQueue.id)).toEqual([403, 'queue-not-served']);
      expect(await codeOf('00000000-0000-4000-8000-000000000000')).toEqual([422, 'queue-not-offered']);
    });
  });

  test('neither sees nor changes callbacks of a queue that they do not serve, nor other agents’ own', async () => {
    await onStage(async (story) => {
      await story.signIn('Lunch');
      const sales = await story.promise({ queueId: story.stage.instance.salesQueue.id, number: customers.first });
      const own = await story.promise({ number: customers.second, own: true });
      expect(await story.list('', 'ben')).toEqual([]);
      for (const { id } of [sales, own]) {
        for (const route of [`GET /callbacks/${id}`, `PATCH /callbacks/${id}`, `DELETE /callbacks/${id}`, `POST /callbacks/${id}/dial-now`, `POST /callbacks/${id}/claim`, `DELETE /callbacks/${id}/claim`]) {
          const { status, body } = await story.stage.api.call<Problem>('ben', route, route.startsWith('PATCH') ? { body: { comment: 'Mine now' } } : {});
          expect([route, status, body.code]).toEqual([route, 404, 'callback-not-found']);
        }
      }
      expect((await story.list()).map(({ id }) => id).sort()).toEqual([sales.id, own.id].sort());
    });
  });
});
