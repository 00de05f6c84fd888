import * as v from 'valibot';
import { readAnswer } from './read-answer';
import { newestFirst, type Voicemail, type VoicemailsRead } from './voicemail';
import { t } from '../words/t';

/** The voicemails that Dialback keeps: the answers of its API, each entry for itself. */
const CLAIM = { by: v.string(), mine: v.boolean(), at: v.string() };
const HANDLING = {
  state: v.picklist(['open', 'claimed', 'done']),
  claim: v.optional(v.object({ ...CLAIM, freeAt: v.string() })),
  done: v.optional(v.object({ ...CLAIM, how: v.picklist(['called', 'e-mail', 'none needed']), note: v.optional(v.string()) })),
};

const VOICEMAIL = v.object({
  id: v.string(),
  from: v.optional(v.string(), ''),
  receivedAt: v.fallback(v.pipe(v.string(), v.check((text) => !Number.isNaN(Date.parse(text)))), ''),
  queue: v.optional(v.object({ queueId: v.string(), name: v.optional(v.string()) })),
  forAgent: v.optional(v.string()),
  lengthSeconds: v.optional(v.number()),
  transcript: v.optional(v.string(), ''),
  transcriptState: v.picklist(['awaited', 'there', 'none']),
  recording: v.picklist(['there', 'awaited']),
  ...HANDLING,
});

const PAGE = v.object({ voicemails: v.array(v.unknown()), next: v.optional(v.string()) });
const RECORDING = v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\//)), expiresAt: v.string() });

/** @throws a sentence if it is no page of voicemails. */
export function readVoicemailPage(body: unknown): VoicemailsRead & { next?: string } {
  const { voicemails, next } = readAnswer(PAGE, body);
  const read = voicemails.map((entry) => v.safeParse(VOICEMAIL, entry));
  return { voicemails: newestFirst(read.flatMap((one) => (one.success ? [toVoicemail(one.output)] : []))), unreadable: read.filter(({ success }) => !success).length, ...(next !== undefined && { next }) };
}

export function readVoicemail(body: unknown): Voicemail {
  return toVoicemail(readAnswer(VOICEMAIL, body));
}

/** Returns an address that can be played for some minutes. */
export function readRecordingAddress(body: unknown): string {
  return readAnswer(RECORDING, body).url;
}

function toVoicemail({ id, queue, forAgent, transcriptState, recording, state, claim, done, lengthSeconds, ...rest }: v.InferOutput<typeof VOICEMAIL>): Voicemail {
  return {
    ...rest,
    contactId: id,
    queueName: queue?.name && forAgent ? t('{queue}, for {agent}', { queue: queue.name, agent: forAgent }) : (queue?.name ?? forAgent ?? ''),
    ...(lengthSeconds !== undefined && { lengthSeconds }),
    ...(transcriptState === 'awaited' && { transcriptAwaited: true }),
    recording: recording === 'there' ? { kind: 'ask' } : { kind: 'awaited' },
    handling: { state, ...(claim && { claim }), ...(done && { done: { ...done, ...(done.note === undefined ? {} : { note: done.note }) } as NonNullable<NonNullable<Voicemail['handling']>['done']> }) },
  };
}
