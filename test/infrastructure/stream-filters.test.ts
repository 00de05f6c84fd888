import { marshall } from '@aws-sdk/util-dynamodb';
import { toItem } from '../../lambda/callbacks/adapters/callback-items';
import { PROMISED_SAMPLES, SAMPLES } from '../../docs/print/callback-samples';
import { ofType, plainSettings, synthesize } from './synthesize';

type Pattern = { [name: string]: Pattern | unknown[] };

const imageOf = (callback: Parameters<typeof toItem>[0]) => marshall(toItem(callback, 90), { removeUndefinedValues: true });

/** Whether each text that must be there is there. */
function holds(pattern: Pattern, image: unknown): boolean {
  return Object.entries(pattern).every(([name, inner]) => {
    const part = (image as Record<string, unknown> | undefined)?.[name];
    return Array.isArray(inner) ? part !== undefined : holds(inner, part);
  });
}

/** The patterns for what is written of callbacks, or into another attribute, by function. */
function patternsOf(name: string, of = 'callback'): Pattern[] {
  const mappings = ofType(synthesize(plainSettings), 'AWS::Lambda::EventSourceMapping').filter(([id]) => id.startsWith(name));
  return mappings.flatMap(([, { Properties }]) => (Properties['FilterCriteria'] as { Filters: { Pattern: string }[] }).Filters)
    .map(({ Pattern: text }) => JSON.parse(text) as { dynamodb: { NewImage?: Pattern; OldImage?: Pattern } })
    .flatMap(({ dynamodb: { NewImage, OldImage } }) => [NewImage, OldImage].filter((image) => image !== undefined && of in image) as Pattern[]);
}

test('streamlists is told of entries that forbid calls, as they are written down', () => {
  const { source, since } = { source: 'import', since: '2026-11-23T09:00:00.000Z' };
  const imageOfEntries = (entries: object) => marshall({ subject: '+493012345678', version: 1, change: 'c', entries });
  const patterns = patternsOf('streamlists', 'entries');
  const isTold = (entries: object) => patterns.some((pattern) => holds(pattern, imageOfEntries(entries)));
  expect([{ 'do-not-call': { source, since } }, { blocked: { source, since } }].map(isTold)).toEqual([true, true]);
  expect([{ allowed: { source, since } }, {}].map(isTold)).toEqual([false, false]);
});

test.each([
  ['streamcallbacks', [PROMISED_SAMPLES.pending]],
  ['streamoutbox', [PROMISED_SAMPLES.pending, SAMPLES.dispatching]],
] as const)('%s is told of callbacks as they are written down', (name, callbacks) => {
  const patterns = patternsOf(name);
  expect(patterns.length).toBeGreaterThan(0);
  for (const callback of callbacks) expect(patterns.map((pattern) => holds(pattern, imageOf(callback)))).toEqual(patterns.map(() => true));
  // The control.
  expect(holds(patterns[0]!, marshall({ callback: { phase: 'pending' } }))).toBe(false);
});
