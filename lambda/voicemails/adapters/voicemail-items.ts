import * as v from 'valibot';
import { type EntriesOf, INSTANT, readStored, VERSIONED_ITEM } from '../../ground/adapters/read-stored';
import { CURRENT, pastSlot } from '../../ground/adapters/table-keys';
import type { ReadShape } from '../../ground/adapters/versioned-items';
import { epochSeconds } from '../../ground/domain/instant';
import { ANSWERS, boxOf, type Voicemail } from '../domain/voicemail';

const AGENT = v.strictObject({ userId: v.string(), username: v.string() });
const CLAIM = { by: AGENT, at: INSTANT };

const VOICEMAIL = v.strictObject({
  subject: v.string(),
  id: v.string(),
  version: v.number(),
  from: v.optional(v.string()),
  leftAt: INSTANT,
  queueId: v.optional(v.string()),
  queueName: v.optional(v.string()),
  forAgent: v.optional(AGENT),
  recordingKey: v.optional(v.string()),
  lengthSeconds: v.optional(v.number()),
  transcript: v.variant('state', [v.strictObject({ state: v.literal('awaited') }), v.strictObject({ state: v.literal('there'), text: v.string() }), v.strictObject({ state: v.literal('none') })]),
  handling: v.variant('state', [
    v.strictObject({ state: v.literal('open') }),
    v.strictObject({ state: v.literal('claimed'), ...CLAIM }),
    v.strictObject({ state: v.literal('done'), ...CLAIM, how: v.picklist(ANSWERS), note: v.optional(v.string()) }),
  ]),
  keptUntil: INSTANT,
} satisfies EntriesOf<Voicemail>);

export const VOICEMAIL_ITEM = v.strictObject({
  ...VERSIONED_ITEM,
  voicemail: v.record(v.string(), v.unknown()),
  /** Keys of the index `attention`: its box, and its time. */
  attentionShard: v.string(),
  attentionAt: v.string(),
});

type VoicemailItem = v.InferOutput<typeof VOICEMAIL_ITEM>;

export const VOICEMAIL_PREFIX = 'voicemail#';
/** A change of what is written needs another number: a function of an older version then refuses the item. */
export const VOICEMAIL_FORMAT = 1;

/** The way that voicemails are read out of the table. */
export const VOICEMAIL_READING: ReadShape<Voicemail, VoicemailItem> = { format: VOICEMAIL_FORMAT, schema: VOICEMAIL_ITEM, keyOf: keyOfVoicemail, fromItem: fromVoicemailItem };
/** The way that they are read and written. */
export const VOICEMAIL_SHAPE = { ...VOICEMAIL_READING, toItem: toVoicemailItem, toPastItem: toPastVoicemailItem };

export function boxShard(box: string, answered: boolean): string {
  return `voicemails#${box}#${answered ? 'answered' : 'unanswered'}`;
}

export function toVoicemailItem(full: Voicemail): VoicemailItem {
  const { id, subject, version, ...voicemail } = full;
  return {
    subject: keyOfVoicemail(subject),
    slot: CURRENT,
    id,
    version,
    voicemail,
    attentionShard: boxShard(boxOf(full), full.handling.state === 'done'),
    attentionAt: `${full.leftAt}#${id}`,
    removeAt: epochSeconds(full.keptUntil),
  };
}

/** None gives way to another: each has a contact of its own. */
export function toPastVoicemailItem(full: Voicemail): VoicemailItem {
  return { ...toVoicemailItem(full), slot: pastSlot(full.id) };
}

export function fromVoicemailItem(item: VoicemailItem): Voicemail {
  return readStored(VOICEMAIL, { ...item.voicemail, id: item.id, subject: item.subject.slice(VOICEMAIL_PREFIX.length), version: item.version }, item);
}

export function keyOfVoicemail(subject: string): string {
  return `${VOICEMAIL_PREFIX}${subject}`;
}
