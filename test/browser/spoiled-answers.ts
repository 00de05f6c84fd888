import * as fc from 'fast-check';

/** What nobody expects in the place of a value. `gone` takes the field away. */
const gone = Symbol('gone');
const junk = fc.oneof(
  fc.constantFrom<unknown>(gone, null, '', 'x', 'not a time', '2026-13-45T99:00:00Z', 'Saturday, Sep 13 at 08:12 AM (Instance Time)', 'Mars/Olympus', -1, 0, 1e308, true, [], {}, [null], ['a'], { value: 1 }, [[]]),
  fc.jsonValue({ maxDepth: 2 }),
);

const page = '<!doctype html><title>Sign in to the guest network</title>';

/** Something that answers in the place of the service, or the service's own answer with one to four values changed. */
const spoiling: fc.Arbitrary<(right: unknown) => Response> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(200, 403, 502).map((status) => () => new Response(page, { status, headers: { 'content-type': 'text/html' } })) },
  { weight: 1, arbitrary: fc.constantFrom('', '{"cut', 'null', '[]', '"text"', '7').map((text) => () => new Response(text, { headers: { 'content-type': 'application/json' } })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(400, 404, 429, 500), fc.jsonValue({ maxDepth: 2 })).map(([status, body]) => () => json(body, status)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((body) => () => json(body)) },
  {
    weight: 8,
    arbitrary: fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }).map((changes) => (right: unknown) => {
      const answer = { answer: structuredClone(right) };
      for (const [which, value] of changes) change(answer, which, value);
      return json(answer.answer);
    }),
  },
);

/** Made once for each seed: to make them takes longer than to read them. */
const made = new Map<number, ((right: unknown) => Response)[]>();

/** Returns what spoils answers, one after the other, the same ones for the same seed. */
export function spoiledAnswers(seed: number): (right: unknown) => Response {
  const kinds = made.get(seed) ?? fc.sample(spoiling, { seed, numRuns: 2_000 });
  made.set(seed, kinds);
  let next = 0;
  return (right) => kinds[next++ % kinds.length]!(right);
}

function change(answer: object, which: number, value: unknown): void {
  const places = placesIn(answer);
  const [holder, key] = places[which % places.length] ?? [];
  if (!holder || key === undefined) return;
  if (value === gone) Reflect.deleteProperty(holder, key);
  else Object.assign(holder, { [key]: structuredClone(value) });
}

function placesIn(value: unknown): [holder: object, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => [[value, key], ...placesIn(inner)]);
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body) ?? '', { status, headers: { 'content-type': 'application/json' } });
}
