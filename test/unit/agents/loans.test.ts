import fc from 'fast-check';
import { createInMemoryLoans } from '../../fakes/in-memory-loans';
import { runs } from '../../runs';
import { openDoors } from './people';

const AT = '2026-11-23T09:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(AT) + count * 60_000).toISOString();
const open = () => {
  const clock = { at: AT, now: () => clock.at };
  return { clock, ...createInMemoryLoans(clock) };
};
const quiet = (until: string) => ({ userId: 'u-ada', kind: 'quiet-work', given: 'quiet', until }) as const;

describe('what an agent has for a time', () => {
  it('is given back by the sweep once its time is over, and not before', async () => {
    const { lend, checkLoan, profiles, book, clock } = open();
    await lend(quiet(minutes(30)));
    expect(profiles.of.get('u-ada')).toBe('quiet');
    clock.at = minutes(29);
    await checkLoan('u-ada', 'quiet-work');
    expect(profiles.of.get('u-ada')).toBe('quiet');
    clock.at = minutes(30);
    await checkLoan('u-ada', 'quiet-work');
    expect([profiles.of.get('u-ada'), book.all()]).toEqual(['busy', []]);
  });

  it('lasts longer when they ask again, and what they had before the first time comes back', async () => {
    const { lend, checkLoan, profiles, clock } = open();
    await lend(quiet(minutes(30)));
    await lend(quiet(minutes(60)));
    clock.at = minutes(30);
    await checkLoan('u-ada', 'quiet-work');
    expect(profiles.of.get('u-ada')).toBe('quiet');
    clock.at = minutes(60);
    await checkLoan('u-ada', 'quiet-work');
    expect(profiles.of.get('u-ada')).toBe('busy');
  });

  it('is left as it is where somebody changed it in Connect meanwhile', async () => {
    const { lend, endLoan, profiles, book } = open();
    await lend(quiet(minutes(30)));
    profiles.of.set('u-ada', 'sales');
    await endLoan('u-ada', 'quiet-work');
    expect([profiles.of.get('u-ada'), book.all()]).toEqual(['sales', []]);
  });

  it('is forgotten with an agent who is deleted in Connect', async () => {
    const { lend, checkLoan, profiles, book, clock } = open();
    await lend(quiet(minutes(30)));
    profiles.of.set('u-ada', undefined);
    clock.at = minutes(30);
    await checkLoan('u-ada', 'quiet-work');
    expect(book.all()).toEqual([]);
    await expect(lend(quiet(minutes(60)))).rejects.toThrow('no agent u-ada');
  });

  it('waits for a click that holds the agent in a third routing profile: else that would be given back to', async () => {
    const { lend, checkLoan, profiles, holds, clock } = open();
    await lend(quiet(minutes(30)));
    holds.add('u-ada');
    profiles.of.set('u-ada', 'held');
    clock.at = minutes(30);
    await checkLoan('u-ada', 'quiet-work');
    expect(profiles.of.get('u-ada')).toBe('held');
    // The click is over, and gave back what it found.
    profiles.of.set('u-ada', 'quiet');
    holds.clear();
    clock.at = minutes(31);
    await checkLoan('u-ada', 'quiet-work');
    expect(profiles.of.get('u-ada')).toBe('busy');
  });

  it('comes back in the end whatever died on the way: in Connect nobody stays with what they had for a time', async () => {
    const step = fc.record({ what: fc.constantFrom('lend' as const, 'end' as const, 'sweep' as const), dies: fc.boolean(), waits: fc.integer({ min: 0, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { lend, endLoan, checkLoan, profiles, clock } = open();
        const { set } = profiles;
        let at = 0;
        for (const { what, dies, waits } of steps) {
          at += waits;
          clock.at = minutes(at);
          profiles.set = dies ? () => Promise.reject(new Error('It died here.')) : set;
          const work = { lend: () => lend(quiet(minutes(at + 30))), end: () => endLoan('u-ada', 'quiet-work'), sweep: () => checkLoan('u-ada', 'quiet-work') };
          await work[what]().then(undefined, () => undefined);
        }
        profiles.set = set;
        clock.at = minutes(at + 31);
        await checkLoan('u-ada', 'quiet-work');
        expect(profiles.of.get('u-ada') ?? 'busy').toBe('busy');
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('an agent who works voicemails', () => {
  it('says for how long, sees until when, and ends it; nobody else is concerned', async () => {
    const { ask } = await openDoors();
    const quiet = async (who: 'ada' | 'ben') => (await ask(who, 'GET /me')).body['quietWork'];
    expect(await quiet('ada')).toEqual({ atMostMinutes: 120 });
    const begun = await ask('ada', 'PUT /quiet-work', { body: { minutes: 30 } });
    expect(begun).toMatchObject({ status: 200, body: { atMostMinutes: 120, until: expect.stringMatching(/Z$/) } });
    expect(await quiet('ada')).toEqual(begun.body);
    expect(await quiet('ben')).toEqual({ atMostMinutes: 120 });
    expect((await ask('ada', 'PUT /quiet-work', { body: { minutes: 0 } })).body).toEqual({ atMostMinutes: 120 });
    expect(await quiet('ada')).toEqual({ atMostMinutes: 120 });
  });

  it.each([{}, { minutes: 4 }, { minutes: 121 }, { minutes: 30.5 }, { minutes: '30' }])('is refused %o', async (body) => {
    const { ask } = await openDoors();
    expect(await ask('ada', 'PUT /quiet-work', { body })).toMatchObject({ status: 400, body: { code: 'field-invalid', field: 'minutes' } });
  });
});
