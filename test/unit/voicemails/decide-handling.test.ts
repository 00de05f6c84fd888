import fc from 'fast-check';
import { claimantOf, decideHandling, type HandlingStep } from '../../../lambda/voicemails/domain/decide-handling';
import type { Handling, Voicemail } from '../../../lambda/voicemails/domain/voicemail';

const ada = { userId: 'u-ada', username: 'ada' };
const ben = { userId: 'u-ben', username: 'ben' };
const now = '2026-11-23T09:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const voicemail = (handling: Handling): Voicemail => ({ id: 'c', subject: 'c', version: 1, leftAt: at(-60), queueId: 'q', transcript: { state: 'awaited' }, handling, keptUntil: at(100_000) });
const open = voicemail({ state: 'open' });
const claimed = voicemail({ state: 'claimed', by: ada, at: at(-5) });
const done = voicemail({ state: 'done', by: ada, at: at(-5), how: 'called' });
interface Act {
  agent?: typeof ada;
  when?: string;
}
const decide = (before: Voicemail, step: HandlingStep, { agent = ada, when = now }: Act = {}) => decideHandling(before, { step, agent, now: when });
const after = (before: Voicemail, step: HandlingStep, act: Act = {}) => {
  const decision = decide(before, step, act);
  return 'next' in decision ? decision.next.handling : decision.refusal.code;
};

describe('a claim', () => {
  test('keeps colleagues away for half an hour, and then no more', () => {
    expect(decide(claimed, { type: 'claim' }, { agent: ben })).toEqual({ refusal: { code: 'claimed-by-colleague', by: 'ada', forSeconds: 300, freeInSeconds: 1500 } });
    expect(after(claimed, { type: 'done', how: 'e-mail' }, { agent: ben })).toBe('claimed-by-colleague');
    expect(after(claimed, { type: 'release' }, { agent: ben })).toBe('claimed-by-colleague');
    expect(after(claimed, { type: 'claim' }, { agent: ben, when: at(24) })).toBe('claimed-by-colleague');
    expect(after(claimed, { type: 'claim' }, { agent: ben, when: at(25) })).toEqual({ state: 'claimed', by: ben, at: at(25) });
  });

  test('is not written again by the agent who has it, until its time is over', () => {
    expect(decide(claimed, { type: 'claim' })).toMatchObject({ next: claimed });
    expect((decide(claimed, { type: 'claim' }) as { next: Voicemail }).next).toBe(claimed);
    expect(after(claimed, { type: 'claim' }, { when: at(25) })).toMatchObject({ at: at(25) });
  });

  test('is given up by the agent who has it', () => {
    expect(after(claimed, { type: 'release' })).toEqual({ state: 'open' });
    expect((decide(open, { type: 'release' }) as { next: Voicemail }).next).toBe(open);
  });
});

describe('an answer', () => {
  test('is said by whoever has it, or by anybody of one that nobody has', () => {
    expect(after(claimed, { type: 'done', how: 'called' })).toEqual({ state: 'done', by: ada, at: now, how: 'called' });
    expect(after(open, { type: 'done', how: 'none needed', note: 'spam' }, { agent: ben })).toEqual({ state: 'done', by: ben, at: now, how: 'none needed', note: 'spam' });
  });

  test('is the last word of its agent, and not for colleagues to change', () => {
    expect(after(done, { type: 'done', how: 'e-mail' })).toMatchObject({ how: 'e-mail' });
    expect(after(done, { type: 'done', how: 'e-mail' }, { agent: ben })).toBe('answered-by-colleague');
    expect(decide(done, { type: 'claim' }, { agent: ben })).toEqual({ refusal: { code: 'answered-by-colleague', by: 'ada', how: 'called', secondsAgo: 300 } });
    expect(after(done, { type: 'release' })).toBe('answered-already');
  });

  test('can be taken back by anybody who sees it', () => {
    expect(after(done, { type: 'reopen' }, { agent: ben })).toEqual({ state: 'open' });
    expect((decide(open, { type: 'reopen' }) as { next: Voicemail }).next).toBe(open);
  });

  test('by a call that reached nobody after all becomes the agent’s again; any other answer stays', () => {
    expect(after(done, { type: 'not-reached' })).toEqual({ state: 'claimed', by: ada, at: now });
    expect(after(done, { type: 'not-reached' }, { agent: ben })).toEqual(done.handling);
    expect(after(voicemail({ state: 'done', by: ada, at: now, how: 'e-mail' }), { type: 'not-reached' })).toMatchObject({ how: 'e-mail' });
  });
});

test('never have two agents one voicemail, whatever they do and when', () => {
  const step = fc.constantFrom<HandlingStep>({ type: 'claim' }, { type: 'release' }, { type: 'done', how: 'called' }, { type: 'reopen' }, { type: 'not-reached' });
  fc.assert(
    fc.property(fc.array(fc.record({ step, agent: fc.constantFrom(ada, ben), minutes: fc.integer({ min: 0, max: 40 }) }), { maxLength: 30 }), (acts) => {
      let standing = open;
      let minutes = 0;
      for (const act of acts) {
        minutes += act.minutes;
        const holder = claimantOf(standing, at(minutes));
        const decision = decide(standing, act.step, { agent: act.agent, when: at(minutes) });
        if (!('next' in decision)) continue;
        const isTakenFromOther = holder && holder.by.userId !== act.agent.userId && decision.next !== standing && act.step.type !== 'reopen';
        expect(isTakenFromOther).toBeFalsy();
        standing = decision.next;
      }
    }),
  );
});
