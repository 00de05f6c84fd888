import fc from 'fast-check';
import { answeredShard, fromItem, toItem, toPastItem, type CallbackItem } from '../../../lambda/callbacks/adapters/callback-items';
import { epochSeconds, plusSeconds } from '../../../lambda/ground/domain/instant';
import { CHECK_SHARD } from '../../../lambda/ground/adapters/table-keys';
import { withShortNames, withWholeNames } from '../../../lambda/callbacks/adapters/short-names';
import type { Callback, Ended } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { ADA, BEN, HAND_SAMPLES, IN_LINE, LINED_UP, PROMISED_SAMPLES, SAMPLES, TALKING } from '../../../docs/print/callback-samples';

const samples: Callback[] = [...Object.values(SAMPLES), ...Object.values(HAND_SAMPLES), ...(Object.values(PROMISED_SAMPLES) as Callback[])];
const attempt: Promised['attempts'][number] = { line: { queueId: 'q-support' }, handoffContactId: 'c0', call: LINED_UP, endedAt: '2026-11-23T09:00:30.000Z', outcome: outcome('no-answer') };
const written = (callback: Callback): CallbackItem => JSON.parse(JSON.stringify(toItem(callback, 90))) as CallbackItem;

/** As DynamoDB counts: names and texts in UTF-8, numbers half a byte per digit, and a byte for each element of a map or list, which take three ("Item sizes and formats"). */
function bytesOf(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1 + (value < 0 ? 1 : 0);
  if (typeof value !== 'object' || value === null) return 1;
  const elements = Array.isArray(value) ? value.map((each) => 1 + valueBytes(each)) : [Object.keys(value).length + bytesOf(value)];
  return elements.reduce((sum, bytes) => sum + bytes, 3);
}

describe('a callback that is written down', () => {
  test.each(samples.map((sample) => [`${sample.origin}, ${sample.phase}`, sample] as const))('comes back whole: %s', (_name, sample) => {
    expect(fromItem(written(sample))).toEqual(sample);
  });

  test('and was dialled by hand is found by its contact, and is in the list of checks an hour later, where it stays when it is answered', () => {
    for (const sample of Object.values(HAND_SAMPLES)) {
      expect(toItem(sample, 90)).toMatchObject({ handoffContactId: sample.attempt.handoffContactId, removeAt: expect.any(Number) as number, attentionShard: CHECK_SHARD, attentionAt: plusSeconds(sample.requestedAt, 3600) });
      expect(toItem({ ...sample, checkAt: plusSeconds(sample.requestedAt, 7300) }, 90)).toMatchObject({ attentionAt: plusSeconds(sample.requestedAt, 7200) });
    }
  });

  test('and was dialled by hand is in the list of checks once it is over, until the promise beside it knows what came of it', () => {
    const over: Callback = { ...HAND_SAMPLES['dialled by hand, in talk'], phase: 'ended', endedAt: LINED_UP.queuedAt, outcome: outcome('answered'), checkAt: LINED_UP.queuedAt };
    expect(toItem(over, 90)).toMatchObject({ attentionShard: expect.any(String) as string, attentionAt: LINED_UP.queuedAt });
    const { checkAt: _told, ...known } = over;
    expect(toItem(known as Callback, 90)).not.toHaveProperty('attentionShard');
  });

  test('is removed so many days after its end as records are kept, and an open one never', () => {
    const { checkAt: _over, ...pending } = PROMISED_SAMPLES.pending;
    const ended: Callback & Ended = { ...pending, phase: 'ended', endedAt: LINED_UP.queuedAt, outcome: outcome('purged') };
    const days = (removeAt: number | undefined) => (removeAt! - epochSeconds(ended.endedAt)) / 86_400;
    expect([7, 730].map((keptDays) => [days(toItem(ended, keptDays).removeAt), days(toPastItem(ended, keptDays).removeAt)])).toEqual([[7, 7], [730, 730]]);
    expect(toItem(PROMISED_SAMPLES.pending, 7)).not.toHaveProperty('removeAt');
  });

  test('and ended by a call by hand is in the list of its agent, and comes back with their word', () => {
    const byHand = { id: 'beside.key', agent: BEN, at: LINED_UP.queuedAt, byHand: true as const, said: { at: LINED_UP.queuedAt, by: BEN, outcome: outcome('reached') }, earlier: [{ id: 'earlier.key', agent: ADA, at: LINED_UP.queuedAt }] };
    const { checkAt: _over, ...pending } = PROMISED_SAMPLES.pending;
    const ended: Callback = { ...pending, phase: 'ended', endedAt: LINED_UP.queuedAt, outcome: outcome('reached-otherwise'), calledBeside: byHand, settledBy: [{ at: LINED_UP.queuedAt, why: 'reached-otherwise', click: byHand.id }] };
    expect(toItem(ended, 90)).toMatchObject({ attentionShard: answeredShard(BEN.userId) });
    expect(fromItem(written(ended))).toEqual(ended);
  });

  test('comes back whole from its history, where no contact of its own finds it', () => {
    const ended = samples.filter(({ phase }) => phase === 'ended');
    expect(ended.length).toBeGreaterThan(1);
    for (const sample of ended) {
      const past = toPastItem(sample, 90);
      expect(fromItem(past)).toEqual({ ...sample, replaced: true });
      expect(past).not.toHaveProperty('handoffContactId');
    }
  });

  test('is read with whole names too, as formats before 4 have them, and no short name is the whole name of another field', () => {
    for (const sample of samples) {
      const item = written(sample);
      const whole = withWholeNames(item.callback);
      expect(fromItem({ ...item, callback: whole })).toEqual(sample);
      expect(withWholeNames(whole)).toEqual(whole);
      expect(withShortNames(whole)).toEqual(item.callback);
    }
  });

  test('between attempts is found by the contact of the last one, which is not its own', () => {
    const pending: Callback = { ...PROMISED_SAMPLES.pending, attempts: [attempt, { ...attempt, handoffContactId: 'c1' }] };
    expect(written(pending).handoffContactId).toBe('c1');
    expect(fromItem(written(pending))).toEqual(pending);
    const ended: Callback = { ...PROMISED_SAMPLES.ended, attempt: {}, attempts: [attempt] };
    expect(fromItem(written(ended))).toEqual(ended);
  });

  test('stays within the kilobyte that a write unit pays for, from its request to its end, also after a retry', () => {
    const [own, contact] = ['0b5c1a7e-3f1d-4c1b-9a77-000000000001', '7d3f9c52-8a41-4a0c-9f0e-000000000002'];
    const agent = { userId: own, username: 'ada.lovelace' };
    const ids = { id: 'AbCdEfGhIjKlMnOp.QrStUvWxYz012345', subject: 'AbCdEfGhIjKlMnOp', queueId: own, requestedBy: agent, owner: agent };
    const said = { comment: 'x'.repeat(66), crmRecord: 'https://crm.example/contacts/0035e00000AbCdE' };
    const call = { ...TALKING, contactId: contact, disconnectedAt: '2026-11-23T09:02:00.123Z', disconnectReason: 'CUSTOMER_DISCONNECT' };
    const last: Callback = { ...PROMISED_SAMPLES.ended, ...ids, ...said, attempt: { ...IN_LINE, line: { agent }, handoffContactId: contact, call } };
    const tried = { ...attempt, line: { agent }, handoffContactId: own, call: { ...call, contactId: own } };
    const retried: Callback = { ...last, crmRecord: 'case-4711', attempts: [tried] };
    const sizes = [{ ...PROMISED_SAMPLES.pending, ...ids, ...said } satisfies Callback, last, retried].map((callback) => bytesOf({ ...written(callback), format: 1, savedBy: own }));
    expect(sizes[0]).toBeLessThanOrEqual(640);
    expect(sizes[1]).toBeLessThanOrEqual(850);
    expect(sizes[2]).toBeLessThanOrEqual(1024);
  });

  test('comes back letter by letter, whoever’s it is and whatever its instants look like', () => {
    const instant = fc.oneof(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }).map((date) => date.toISOString()),
      fc.constantFrom('2026-11-23T09:00:00Z', '2026-11-23T09:00:00.5Z', '2026-11-23T10:00:00.000+01:00'),
    );
    const line = fc.constantFrom({ agent: ADA }, { agent: BEN }, { agent: { ...ADA, username: 'ada.renamed' } }, { queueId: 'q-support' }, { queueId: 'q-sales' });
    const change = { purgeAt: instant, endedAt: instant, requestedBy: fc.constantFrom(ADA, BEN), outcome: fc.constantFrom(outcome('answered'), { code: 'answered' as const, sentence: 'As it was said once.' }) };
    fc.assert(
      fc.property(fc.record(change), fc.record({ admittedAt: instant, line, calledNowBy: fc.constantFrom(ADA, BEN) }), fc.tuple(instant, instant), (more, tried, [answeredAt, failedAt]) => {
        const call = { ...TALKING, customerAnsweredAt: answeredAt };
        const callback: Callback = { ...PROMISED_SAMPLES.ended, ...more, attempt: { ...tried, call }, attempts: [{ ...attempt, ...tried, call, endedAt: failedAt }] };
        expect(fromItem(written(callback))).toEqual(callback);
      }),
    );
  });
});
