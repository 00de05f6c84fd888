import fc from 'fast-check';
import { fromItem, toHistory, toItem, type CallbackItem } from '../../../../lambda/adapters/callback-items';
import type { Callback, Promised } from '../../../../lambda/domain/callback/callback';
import { outcome } from '../../../../lambda/domain/callback/outcome';
import { ADA, BEN, LINED_UP, PROMISED_SAMPLES, SAMPLES, TALKING } from '../../../../docs/print/callback-samples';

const samples: Callback[] = [...Object.values(SAMPLES), ...(Object.values(PROMISED_SAMPLES) as Callback[])];
const attempt: Promised['attempts'][number] = { line: { queueId: 'q-support' }, handoffContactId: 'c0', call: LINED_UP, endedAt: '2026-11-23T09:00:30.000Z', outcome: outcome('no-answer') };
const written = (callback: Callback): CallbackItem => JSON.parse(JSON.stringify(toItem(callback, 'w'))) as CallbackItem;

describe('a callback that is written down', () => {
  test.each(samples.map((sample) => [`${sample.origin}, ${sample.phase}`, sample] as const))('comes back whole: %s', (_name, sample) => {
    expect(fromItem(written(sample))).toEqual(sample);
  });

  test('comes back whole from its history, where no index finds it', () => {
    for (const sample of samples) {
      const past = toHistory(written(sample));
      expect(fromItem(past)).toEqual(sample);
      expect(past).not.toHaveProperty('handoffContactId');
    }
  });

  test('between attempts is found by the contact of the last one, which is not its own', () => {
    const pending: Callback = { ...PROMISED_SAMPLES.pending, attempts: [attempt, { ...attempt, handoffContactId: 'c1' }] };
    expect(written(pending).handoffContactId).toBe('c1');
    expect(fromItem(written(pending))).toEqual(pending);
    const { handoffContactId: _none, line: _no, call: _not, ...ended } = { ...PROMISED_SAMPLES.ended, attempts: [attempt] };
    expect(fromItem(written(ended))).toEqual(ended);
  });

  test('comes back letter by letter, whoever’s it is and whatever its instants look like', () => {
    const instant = fc.oneof(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }).map((date) => date.toISOString()),
      fc.constantFrom('2026-11-23T09:00:00Z', '2026-11-23T09:00:00.5Z', '2026-11-23T10:00:00.000+01:00'),
    );
    const line = fc.constantFrom({ agent: ADA }, { agent: BEN }, { agent: { ...ADA, username: 'ada.renamed' } }, { queueId: 'q-support' }, { queueId: 'q-sales' });
    const change = { purgeAt: instant, admittedAt: instant, line, endedAt: instant, requestedBy: fc.constantFrom(ADA, BEN), outcome: fc.constantFrom(outcome('handled'), { code: 'handled' as const, sentence: 'As it was said once.' }) };
    fc.assert(
      fc.property(fc.record(change), instant, instant, (more, answeredAt, failedAt) => {
        const call = { ...TALKING, customerAnsweredAt: answeredAt };
        const callback: Callback = { ...PROMISED_SAMPLES.ended, ...more, call, attempts: [{ ...attempt, line: more.line, call, endedAt: failedAt }] };
        expect(fromItem(written(callback))).toEqual(callback);
      }),
    );
  });
});
