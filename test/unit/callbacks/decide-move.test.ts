import { ADA, PROMISED_SAMPLES, QUEUE, SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { end } from '../../../lambda/callbacks/domain/conclude';
import { decide } from '../../../lambda/callbacks/domain/decide';
import { POLICY } from '../../../lambda/callbacks/domain/policy';

const NOW = '2026-11-23T08:00:00.000Z';
const { pending } = PROMISED_SAMPLES;
const other: Callback = { ...pending, id: 'other.key', subject: 'other' };
const over = (end(other, 'cancelled', { now: NOW }) as { next: Callback }).next;

function move(callback: Callback, there?: Callback) {
  return decide(callback, { type: 'moved', customer: { number: '+493087654321', subject: 'other' }, edit: {}, version: 1, by: ADA, there }, { now: NOW, policy: POLICY, queue: QUEUE });
}

test.each<[string, Callback | undefined]>([
  ['nothing stands', undefined],
  ['another is over', over],
])('a callback is moved to a customer in whose place %s', (_what, there) => {
  expect(move({ ...pending, numberVerified: true }, there)).toMatchObject({ next: { id: pending.id, number: '+493087654321', subject: 'other', phase: 'pending' } });
  expect(move({ ...pending, numberVerified: true }, there)).not.toHaveProperty('next.numberVerified');
});

test.each<[what: string, refused: string, ...callbacks: [moved: Callback, there?: Callback]]>([
  ['to a customer who is owed another', 'superseded', pending, other],
  ['to a customer of whose last call Connect may still hold something', 'superseded', pending, { ...over, checkAt: NOW } as Callback],
  ['to a customer whom an agent clicked', 'superseded', pending, { ...SAMPLES.dispatching, subject: 'other' }],
  ['that somebody changed since it was read', 'superseded', { ...pending, version: 2 }],
  ['that is on its way', 'on-its-way', PROMISED_SAMPLES.waiting],
  ['that is over', 'already-over', PROMISED_SAMPLES.ended],
  ['that is a click', 'on-its-way', SAMPLES.dispatching],
])('a callback %s is not moved', (_what, refused, ...callbacks) => {
  expect(move(...callbacks)).toMatchObject({ refused });
});
