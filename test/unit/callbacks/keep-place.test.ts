import { HANDOFF, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createKeepPlace } from '../../../lambda/callbacks/usecases/keep-place';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

function keepingPlace(secondsAfterDue: number) {
  const aged: [string, number][] = [];
  const { waiting } = PROMISED_SAMPLES;
  const keepPlace = createKeepPlace({
    store: { find: async (id) => (id === waiting.id ? waiting : undefined) },
    places: { age: async (contactId, seconds) => void aged.push([contactId, seconds]) },
    clock: { now: () => plusSeconds(waiting.dueAt, secondsAfterDue) },
  });
  return { keepPlace, aged, id: waiting.id };
}

test('puts the customer where they would stand had they waited since their time', async () => {
  const { keepPlace, aged, id } = keepingPlace(95.7);
  await keepPlace(id, HANDOFF);
  expect(aged).toEqual([[HANDOFF, 95]]);
});

test.each([
  ['another contact', 60, { contactId: 'another' }],
  ['an unknown callback', 60, { callbackId: 'unknown' }],
  ['one that is just due', 0.5, {}],
])('leaves %s where it is', async (_what, seconds, asked: { contactId?: string; callbackId?: string }) => {
  const { keepPlace, aged, id } = keepingPlace(seconds);
  await keepPlace(asked.callbackId ?? id, asked.contactId ?? HANDOFF);
  expect(aged).toEqual([]);
});
