import * as fc from 'fast-check';

/** What is done to an answer: something else comes in its place, or values of it are changed. */
export type Spoiling = Answered | { changes: { which: number; /** Without it, the field is taken away. */ value?: unknown }[] };

export interface Answered {
  status: number;
  type: string;
  body: string;
}

/** What nobody expects in the place of a value. */
const junk = fc.oneof(
  fc.constantFrom<{ value?: unknown }>({}, ...[null, '', 'x', 'not a time', '2026-13-45T99:00:00Z', 'Saturday, Sep 13 at 08:12 AM (Instance Time)', 'Mars/Olympus', -1, 0, 1e308, true, [], {}, [null], ['a'], { value: 1 }, [[]]].map((value) => ({ value }))),
  fc.jsonValue({ maxDepth: 2 }).map((value) => ({ value })),
);

const page = '<!doctype html><title>Sign in to the guest network</title>';

/** Something that answers in the place of the service, or the service's own answer with one to four values changed. */
const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(200, 403, 502).map((status) => ({ status, type: 'text/html', body: page })) },
  { weight: 1, arbitrary: fc.constantFrom('', '{"cut', 'null', '[]', '"text"', '7').map((body) => ({ status: 200, type: 'application/json', body })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(400, 404, 429, 500), fc.jsonValue({ maxDepth: 2 })).map(([status, body]) => ({ status, type: 'application/json', body: JSON.stringify(body) })) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((body) => ({ status: 200, type: 'application/json', body: JSON.stringify(body) })) },
  { weight: 8, arbitrary: fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }).map((changes) => ({ changes: changes.map(([which, { ...value }]) => ({ which, ...value })) })) },
);

/** Made once for each seed: to make them takes longer than to read them. */
const made = new Map<number, Spoiling[]>();

/** The same ones for the same seed. */
export function spoilings(seed: number): Spoiling[] {
  const all = made.get(seed) ?? fc.sample(spoiling, { seed, numRuns: 2_000 });
  made.set(seed, all);
  return all;
}

/** Returns what spoils answers, one after the other, the same ones for the same seed. */
export function spoiledAnswers(seed: number): (right: unknown) => Response {
  const kinds = spoilings(seed);
  let next = 0;
  return (right) => {
    const { status, type, body } = spoil(right, kinds[next++ % kinds.length]!);
    return new Response(body, { status, headers: { 'content-type': type } });
  };
}

/** Returns what comes in the place of the right answer. */
export function spoil(right: unknown, spoiling: Spoiling): Answered {
  const placesIn = (value: unknown): [holder: object, key: string][] => (typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]): [object, string][] => [[value, key], ...placesIn(inner)]));
  if ('body' in spoiling) return spoiling;
  const answer = { answer: structuredClone(right) };
  for (const { which, ...change } of spoiling.changes) {
    const places = placesIn(answer);
    const [holder, key] = places[which % places.length] ?? [];
    if (!holder || key === undefined) continue;
    if ('value' in change) Object.assign(holder, { [key]: structuredClone(change.value) });
    else Reflect.deleteProperty(holder, key);
  }
  return { status: 200, type: 'application/json', body: JSON.stringify(answer.answer) ?? '' };
}
