import * as v from 'valibot';

/** The one version that the service takes. */
export const TESTING_LANGUAGE = '2019-10-30';

const transitions = v.optional(v.looseObject({ NextAction: v.optional(v.string()), NextObservations: v.optional(v.array(v.string())) }));
const properties = v.optional(v.record(v.string(), v.unknown()));

const action = v.looseObject({
  Identifier: v.string(),
  Type: v.string(),
  Parameters: v.optional(v.record(v.string(), v.unknown())),
  Transitions: transitions,
});

const event = v.looseObject({
  Identifier: v.optional(v.string()),
  Type: v.string(),
  Actor: v.optional(v.string()),
  Properties: properties,
  /** Belongs into the properties; beside them it is accepted and spoils the run. */
  MatchingCriteria: v.optional(v.unknown()),
});

const observation = v.looseObject({
  Identifier: v.string(),
  Event: event,
  Actions: v.optional(v.array(action)),
  Usage: v.optional(v.looseObject({ Type: v.optional(v.string()), Times: v.optional(v.number()) })),
  Transitions: transitions,
});

const document = v.looseObject({ Version: v.string(), Metadata: v.optional(v.unknown()), Observations: v.array(observation) });

export type TestAction = v.InferOutput<typeof action>;
export type TestEvent = v.InferOutput<typeof event>;
export type Observation = v.InferOutput<typeof observation>;
export type TestDocument = v.InferOutput<typeof document>;

/** Reads the content of a test case as far as it has the form of one. Keys that it does not have are let be: the service takes them. */
export function readTestDocument(content: string): { document: TestDocument } | { problem: string } {
  let given: unknown;
  try {
    given = JSON.parse(content);
  } catch (error) {
    return { problem: `the content is not JSON: ${(error as Error).message}` };
  }
  const result = v.safeParse(document, given);
  if (result.success) return { document: result.output };
  const [first] = result.issues;
  return { problem: `${v.getDotPath(first) ?? 'the content'}: ${first.message}` };
}

/** `{…}` in a value of the document; anything else is none. */
export function objectIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
