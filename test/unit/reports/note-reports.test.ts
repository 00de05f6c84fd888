import { PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import type { StreamedChange } from '../../../lambda/changes/ports/streamed-change';
import { createNoteReports } from '../../../lambda/reports/usecases/note-reports';

const { ended } = PROMISED_SAMPLES;
const RECORDS = 20;

/** Records that end, at places of the stream that are called by their numbers. */
const changes = Array.from({ length: RECORDS }, (_, n): StreamedChange => {
  const after = { ...ended, id: `${ended.subject}.${n}`, version: 3 };
  return { position: String(n), item: after.id, read: { changed: { kind: 'callback', change: { after, isCopy: false, savedAt: '2026-11-23T10:00:00.000Z' } } } };
});

/** A run has so many seconds, and each record takes one. */
function setUp(seconds: number, fails: (position: string) => boolean = () => false) {
  const counted: string[] = [];
  let left = seconds;
  const noteReports = createNoteReports({
    book: {
      async note({ id }) {
        left -= 1;
        const position = id.split('.').at(-1)!;
        if (fails(position)) throw new Error('DynamoDB is too busy.');
        counted.push(position);
      },
    },
    zone: 'UTC',
    time: { seconds: () => left },
  });
  const deliver = (rest: readonly StreamedChange[]) => ((left = seconds), noteReports(rest));
  return { counted, deliver };
}

test('what there is no time for is given back, and the next run begins with it', async () => {
  const { counted, deliver } = setUp(10);
  let runs = 0;
  for (let rest: readonly StreamedChange[] = changes; rest.length > 0; runs += 1) {
    const { failedFrom } = await deliver(rest);
    rest = failedFrom === undefined ? [] : rest.slice(rest.findIndex(({ position }) => position === failedFrom));
  }
  expect(counted).toEqual(changes.map(({ position }) => position));
  expect(runs).toBeGreaterThan(1);
});

test('a run without any time counts one', async () => {
  const { counted, deliver } = setUp(0);
  expect(await deliver(changes)).toEqual({ failedFrom: '1' });
  expect(counted).toEqual(['0']);
});

test('one that fails keeps what was counted before it; and fails the run once it is the first', async () => {
  const { counted, deliver } = setUp(900, (position) => position === '7');
  expect(await deliver(changes)).toEqual({ failedFrom: '7' });
  expect(counted).toHaveLength(7);
  await expect(deliver(changes.slice(7))).rejects.toThrow('too busy');
});
