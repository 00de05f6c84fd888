import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { FLOW_TYPES } from '../../flow-language/types';
import { phoneBehaviour } from '../remote-control/phone-behaviour';

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.record(text, v.string());
const intent = v.strictObject({
  intent: text,
  when: v.array(text),
  slots: v.optional(v.record(text, v.union([v.string(), v.strictObject({ asks: text })]))),
  confidence: v.optional(v.number()),
  sentiment: v.optional(v.picklist(['POSITIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED'])),
  sessionAttributes: v.optional(texts),
  says: v.optional(text),
});

const suiteSchema = v.strictObject({
  /** A seed file of the emulator, for hours, queues and agents. Default: one agent, one queue, always open. */
  seed: v.optional(text),
  /** By name; files are found from where this one is. */
  flows: v.record(text, v.strictObject({ file: text, type: v.optional(v.picklist([...FLOW_TYPES.filter((type) => type !== 'CAMPAIGN'), 'MODULE']), 'CONTACT_FLOW') })),
  /** Texts in the flows, such as the ARN of a queue of the real instance, and the place that stands for each here: `{{queue.Support}}`. */
  replace: v.optional(texts, {}),
  /** What other places stand for, such as `setting.seconds` or `number.source`, beside what the instance has by its name. */
  places: v.optional(texts, {}),
  /** A file with the text of each `{{wording.…}}`. */
  wording: v.optional(text),
  functions: v.optional(v.record(text, v.union([v.strictObject({ answers: v.unknown() }), v.strictObject({ fails: text }), v.strictObject({ file: text })])), {}),
  bots: v.optional(v.record(text, v.array(intent)), {}),
  tests: v.array(
    v.strictObject({
      name: text,
      /** As CreateTestCase takes them, with places like `{{flow.company}}`; content and start data as JSON instead of as text. */
      entryPoint: v.strictObject({
        Type: v.picklist(['VOICE_CALL', 'CHAT']),
        VoiceCallEntryPointParameters: v.optional(v.strictObject({ FlowId: v.optional(text), SourcePhoneNumber: v.optional(text), DestinationPhoneNumber: v.optional(text) })),
        ChatEntryPointParameters: v.optional(v.strictObject({ FlowId: v.optional(text) })),
      }),
      initializationData: v.optional(v.record(v.string(), v.unknown())),
      content: v.record(v.string(), v.unknown()),
      /** Why no instance can run this test. There it is left out, and said so. */
      onlyOffline: v.optional(text),
      /** What Connect's language cannot see. On a live instance it is left out, and said so. */
      offline: v.optional(
        v.strictObject({
          /** The numbers that callbacks were made for, in order. */
          callbacks: v.optional(v.array(text)),
          /** Attributes of the contact in the end. */
          attributes: v.optional(texts),
          /** What agents do with what rings at their desks, by user name. They are made Available; agents that are not named let it ring. */
          agents: v.optional(v.record(text, v.picklist(['accepts', 'rejects', 'misses']))),
          /** How outside phones behave, by number. */
          phones: v.optional(v.record(text, phoneBehaviour)),
          /** The user names of the agents who handled the contact, or the callbacks that came of it, in order. */
          handledBy: v.optional(v.array(text)),
          /** The numbers that were dialled for it, in order: of customers who were called back, and of third parties. */
          dialled: v.optional(v.array(text)),
        }),
      ),
    }),
  ),
});

/** Tests, and what they run on. */
export type Suite = v.InferOutput<typeof suiteSchema> & { folder: string };

/** @throws an Error with one line per fault */
export function readSuite(file: string): Suite {
  const result = v.safeParse(suiteSchema, JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw refused(file, 'the suite', result.issues);
  const folder = path.dirname(path.resolve(file));
  const { wording, places } = result.output;
  return { ...result.output, folder, places: { ...(wording && readWording(path.resolve(folder, wording))), ...places } };
}

function readWording(file: string): Record<string, string> {
  const result = v.safeParse(texts, JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw refused(file, 'the wording', result.issues);
  return Object.fromEntries(Object.entries(result.output).map(([name, said]) => [`wording.${name}`, said]));
}

function refused(file: string, whole: string, issues: readonly v.BaseIssue<unknown>[]): Error {
  return new Error(issues.map((issue) => `${file}: ${v.getDotPath(issue) ?? whole}: ${issue.message}`).join('\n'));
}
