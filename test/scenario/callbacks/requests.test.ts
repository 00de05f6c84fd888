import type { Problem } from '../../../lambda/http/api-types';
import { customers } from '../../../local/scenarios/story/callback-story';
import { mainTest, runs } from '../../runs';
import { callsAt, onStage } from './on-stage';

const requests = runs(8);

test('many requests at once make one callback for each customer, with one key or each with a key of its own; all are told of it, and each customer is called once', async () => {
  await onStage(async (story) => {
    const askMany = async (number: string, keyOf: (nth: number) => string) => {
      const request = story.requestFor({ number, dueAt: { local: '2026-11-23T09:05', zone: 'Europe/London' } });
      const answers = await Promise.all(Array.from({ length: requests }, (_, nth) => story.ask(request, { key: keyOf(nth) })));
      const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
      expect({ created: count(201), found: count(200) }).toEqual({ created: 1, found: requests - 1 });
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      return answers[0]!.body;
    };
    const made = [await askMany(customers.first, () => 'the-key'), await askMany(customers.second, (nth) => `key-${nth}`)];
    const dueAt = made[0]!.dueAt;
    await story.signIn();
    await story.untilDue(dueAt);
    for (const _customer of made) await story.handle(10);
    await story.passAfterwards();
    expect(callsAt(story, customers.first, dueAt)).toEqual([{ by: 'ada', at: 'its time' }]);
    expect(callsAt(story, customers.second, dueAt)).toHaveLength(1);
  });
});

mainTest('an agent promises nothing for a queue that they do not serve, or that offers no callbacks', async () => {
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

mainTest('an agent neither sees nor changes callbacks of a queue that they do not serve, nor other agents’ own', async () => {
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
