import * as v from 'valibot';
import { newestFirst, type Voicemail, type VoicemailsRead } from './voicemail';
import { t } from '../words/t';

/**
 * A list of voicemails that another service keeps: `{"voicemails": [...]}` from `voicemailsUrl`. It is read with suspicion: a field that is not as it should
 * be counts as missing, and an entry without a contact as unreadable. An entry may bring the attributes of a contact as Voicemail Express v3 leaves them: on
 * the voice contact (`vmx3_from`, `vmx3_timestamp`), on its task (2025.09: `vmx3_callback_number`, `vmx3_source_queue`, `vmx3_transcript`; 2024.09:
 * `Callback_Number`, `transcript_contents`). A field counts before an attribute.
 */
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined as never);
const TEXT = optional(v.string());
/** A task's `vmx3_timestamp` is text for people: "Saturday, Sep 13 at 08:12 AM (Instance Time)". It has no year and no zone. */
const INSTANT = optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/), v.check((text) => !Number.isNaN(Date.parse(text)))));
/** Nothing else is put into the page as an address: `javascript:` would be a program. */
const ADDRESS = optional(v.pipe(v.string(), v.regex(/^(https?:\/\/|\/(?!\/))/)));

const ATTRIBUTES = v.object({
  vmx3_from: TEXT,
  vmx3_timestamp: INSTANT,
  vmx3_callback_number: TEXT,
  vmx3_source_queue: TEXT,
  vmx3_transcript: TEXT,
  Callback_Number: TEXT,
  transcript_contents: TEXT,
});

const ENTRY = v.object({
  contactId: v.pipe(v.string(), v.minLength(1)),
  from: TEXT,
  receivedAt: INSTANT,
  queueName: TEXT,
  lengthSeconds: optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  transcript: TEXT,
  recordingUrl: ADDRESS,
  attributes: v.fallback(v.optional(ATTRIBUTES), {} as never),
});

const LIST = v.object({ voicemails: v.array(v.unknown()) });

/** Throws a sentence if the list as a whole cannot be read. */
export async function fetchListedVoicemails(url: string, token: string): Promise<VoicemailsRead> {
  const response = await fetch(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(ANSWER_LIMIT_MILLISECONDS) }).catch(() => {
    throw new Error(t('The voicemail list did not answer. Check your network; the page asks again by itself.'));
  });
  if (!response.ok) throw new Error(t('The voicemail list could not be read (HTTP {status}). Try again; if it stays so, tell your supervisor.', { status: response.status }));
  return readListedVoicemails(await response.json().catch(() => undefined));
}

const ANSWER_LIMIT_MILLISECONDS = 15_000;

/** @throws a sentence if it is no list. */
export function readListedVoicemails(body: unknown): VoicemailsRead {
  const list = v.safeParse(LIST, body);
  if (!list.success) throw new Error(t('The voicemail list is not in the form that this page reads: {"voicemails": [...]}. Tell whoever runs Dialback.'));
  const read = list.output.voicemails.map((entry) => v.safeParse(ENTRY, entry));
  // Two rows of one contact would be one row twice.
  const byContact = new Map(read.flatMap((one) => (one.success ? [[one.output.contactId, toVoicemail(one.output)] as const] : [])));
  return { voicemails: newestFirst([...byContact.values()]), unreadable: read.filter(({ success }) => !success).length };
}

function toVoicemail({ attributes, ...entry }: v.InferOutput<typeof ENTRY>): Voicemail {
  const { vmx3_callback_number, vmx3_from, Callback_Number, vmx3_timestamp, vmx3_source_queue, vmx3_transcript, transcript_contents } = attributes ?? {};
  return {
    contactId: entry.contactId,
    from: entry.from ?? vmx3_callback_number ?? vmx3_from ?? Callback_Number ?? '',
    receivedAt: entry.receivedAt ?? vmx3_timestamp ?? '',
    queueName: entry.queueName ?? vmx3_source_queue ?? '',
    ...(entry.lengthSeconds !== undefined && { lengthSeconds: entry.lengthSeconds }),
    transcript: entry.transcript ?? vmx3_transcript ?? transcript_contents ?? '',
    recording: entry.recordingUrl ? { kind: 'address', url: entry.recordingUrl } : { kind: 'none' },
  };
}
