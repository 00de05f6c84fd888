import { PROMISED_EVENTS } from '../../../docs/print/callback-events';
import { ADA, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../../lambda/callbacks/domain/policy';

const NOW = '2026-11-23T09:01:30.000Z';
const ATTEMPTS = Array.from({ length: 30 }, (_, n) => ({ handoffContactId: `c${n}`, endedAt: NOW, outcome: outcome('called-beside') }));
const endedByTalk = { ...PROMISED_SAMPLES.ended, outcome: outcome('reached-otherwise'), settledBy: [{ at: NOW, why: 'reached-otherwise' as const, click: 'click-1' }] };
const notReached: CallbackEvent = { type: 'told-of-beside', click: 'click-1', by: ADA, news: 'not-reached' };

const cases: [string, Callback, CallbackEvent][] = [
  ...Object.entries(PROMISED_SAMPLES).flatMap(([state, callback]) => Object.entries(PROMISED_EVENTS).map(([what, event]): [string, Callback, CallbackEvent] => [`${state}: ${what}`, callback, event])),
  ['ended by a talk beside it: that talk was none', endedByTalk, notReached],
];

test('a callback keeps its last 30 attempts, whatever adds one more', () => {
  const added: string[] = [];
  for (const [name, callback, event] of cases) {
    const decision = decide({ ...callback, attempts: ATTEMPTS } as Callback, event, { now: NOW, policy: POLICY, queue: QUEUE });
    if (!('next' in decision) || !('attempts' in decision.next)) continue;
    const { attempts } = decision.next;
    expect([name, attempts.length]).toEqual([name, 30]);
    if (attempts[0]!.handoffContactId === 'c1') added.push(name);
  }
  expect(added).toContain('ended by a talk beside it: that talk was none');
  expect(added.length).toBeGreaterThan(5);
});
