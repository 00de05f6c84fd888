import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { FLOW_TYPES } from '../flow-language/types';

const name = v.pipe(v.string(), v.minLength(1));
const e164 = v.pipe(v.string(), v.regex(/^\+[1-9]\d{1,14}$/, 'must be in E.164, as +442079460100'));
const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM'));
const weekday = v.picklist(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);
const flowType = v.picklist(FLOW_TYPES.filter((type) => type !== 'CAMPAIGN'));

/** The form of a seed file; docs/emulator.md is printed from it. */
export const seedSchema = v.strictObject({
  instance: v.optional(
    v.strictObject({
      id: v.optional(name),
      alias: v.optional(name),
      identityManagementType: v.optional(v.picklist(['SAML', 'CONNECT_MANAGED', 'EXISTING_DIRECTORY'])),
    }),
  ),
  /** Hours of operation. `from` and `till` both 00:00 is the whole day. */
  hours: v.optional(
    v.array(
      v.strictObject({ name, timeZone: name, open: v.array(v.strictObject({ day: weekday, from: timeOfDay, till: timeOfDay })) }),
    ),
    [],
  ),
  /** `callerId` is one of `numbers`, `hours` one of `hours`. */
  queues: v.optional(v.array(v.strictObject({ name, hours: name, maxContacts: v.optional(v.number()), callerId: v.optional(e164) })), []),
  /** Beside Available and Offline. */
  statuses: v.optional(v.array(name), []),
  routingProfiles: v.optional(
    v.array(
      v.strictObject({
        name,
        defaultOutboundQueue: name,
        queues: v.array(v.strictObject({ queue: name, priority: v.optional(v.number(), 1), delaySeconds: v.optional(v.number(), 0) })),
      }),
    ),
    [],
  ),
  agents: v.optional(
    v.array(
      v.strictObject({
        username: name,
        routingProfile: name,
        firstName: v.optional(name),
        lastName: v.optional(name),
        /** Name of the status in which the agent starts; absent: not logged in. */
        status: v.optional(name),
      }),
    ),
    [],
  ),
  /** `flow` is the name of one of `flows`. */
  numbers: v.optional(v.array(v.strictObject({ number: e164, type: v.optional(v.picklist(['DID', 'TOLL_FREE'])), flow: v.optional(name) })), []),
  /** Recordings that flows play by `id`; `seconds` long, 5 when left out. */
  prompts: v.optional(v.array(v.strictObject({ name, id: v.optional(name), seconds: v.optional(v.number()) })), []),
  /** `file` holds the content; it is found from where the seed file is. */
  flows: v.optional(v.array(v.strictObject({ name, type: flowType, file: name })), []),
});

/** The content that an emulator starts with. Things refer to each other by name; docs/emulator.md describes each field. */
export type Seed = Omit<v.InferOutput<typeof seedSchema>, 'flows'> & { flows: { name: string; type: v.InferOutput<typeof flowType>; content: string }[] };

/** Checks a seed as it was written. Throws an Error with one line per fault. */
export function parseSeed(given: unknown, readFlow: (file: string) => string): Seed {
  const result = v.safeParse(seedSchema, given);
  if (!result.success) {
    const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the seed'}: ${issue.message}`);
    throw new Error(`The seed cannot be used:\n${faults.join('\n')}`);
  }
  return { ...result.output, flows: result.output.flows.map(({ file, ...flow }) => ({ ...flow, content: readFlow(file) })) };
}

export function readSeedFile(file: string): Seed {
  return parseSeed(JSON.parse(readFileSync(file, 'utf8')), (flowFile) => readFileSync(path.resolve(path.dirname(file), flowFile), 'utf8'));
}
