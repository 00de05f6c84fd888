import { fromItem, toItem, type CallbackItem } from '../../../lambda/callbacks/adapters/callback-items';
import { withWholeNames } from '../../../lambda/callbacks/adapters/short-names';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { outcome, OUTCOMES } from '../../../lambda/callbacks/domain/outcome';
import { LINED_UP, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';

/** With whole names, as formats before 4 have them. */
const toWholeItem = (callback: Callback): CallbackItem => ({ ...toItem(callback, 90), callback: withWholeNames(toItem(callback, 90).callback) });
const waiting = toWholeItem({ ...PROMISED_SAMPLES.waiting, attempts: [{ handoffContactId: 'c0', call: LINED_UP, endedAt: '2026-11-23T09:00:30.000Z', outcome: outcome('no-answer') }] });
const dispatching = toWholeItem(SAMPLES.dispatching);
const attempt = waiting.callback['attempt'] as object;
const without = (item: CallbackItem, field: string) => ({ ...item, callback: { ...item.callback, [field]: undefined } });
const withFields = (item: CallbackItem, fields: object): CallbackItem => ({ ...item, callback: { ...item.callback, ...fields } });
const failed = (fields: object) => ({ attempts: [{ ...(waiting.callback['attempts'] as object[])[0], ...fields }] });

describe('a callback in the table that is not as this version writes them', () => {
  test.each<[string, CallbackItem, string]>([
    ['lacks its number', without(waiting, 'number'), 'lacks its field "number"'],
    ['lacks its queue', without(waiting, 'queueId'), 'lacks its field "queueId"'],
    ['lacks the agent of a click', without(dispatching, 'agent'), 'lacks its field "agent"'],
    ['is in a phase of a later version', withFields(waiting, { phase: 'on-hold' }), 'its field "phase" must be ("pending" | "calling" | "handing-off" | "waiting" | "connected" | "ended")'],
    ['is a click that is pending', withFields(dispatching, { phase: 'pending' }), 'its field "phase" must be ("dispatching" |'],
    ['comes from an unknown origin', withFields(waiting, { origin: 'fax' }), 'its field "origin" must be ("click" | ("agent" | "caller" | "app"))'],
    ['has a field of a later version', withFields(waiting, { priority: 1 }), 'has a field "priority", which this version of Dialback does not know'],
    ['has one in its attempt', withFields(waiting, { attempt: { ...attempt, skill: 'x' } }), 'has a field "attempt.skill", which'],
    ['is due at no instant', withFields(waiting, { dueAt: 'soon' }), 'its field "dueAt" must be an instant'],
    ['is due at an instant that no calendar has', withFields(waiting, { dueAt: 1e300 }), 'its field "dueAt" must be string'],
    ['stands in no line of agents', withFields(waiting, { attempt: { ...attempt, line: 'owner' }, owner: undefined }), 'its field "attempt.line" must be Object'],
    ['has a call that is none', withFields(waiting, { attempt: { ...attempt, call: 'c1' } }), 'field "attempt.call'],
    ['ended an attempt in an unknown way', withFields(waiting, failed({ outcome: 'eaten-by-a-dog' })), `its field "attempts.0.outcome.code" must be ("${Object.keys(OUTCOMES)[0]}" |`],
    ['carries facts of its customer that are no texts', withFields(waiting, { context: { order: 4711 } }), 'its field "context" must be texts by name'],
  ])('is refused by the name of the item and its field: it %s', (_what, item, refusal) => {
    expect(() => fromItem(item)).toThrow(refusal);
    expect(() => fromItem(item)).toThrow(`The item ${item.subject} current`);
  });

  test('is refused without a word of what stands in the field', () => {
    expect(() => fromItem(withFields(waiting, { number: ['+4930123456'] }))).toThrow('its field "number" must be string.');
  });
});
