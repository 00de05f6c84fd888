import { spokenWav } from '../../speech/spoken-wav';
import { SECOND, type CentreContext, type Lifeline } from '../centre-context';
import type { Utterance } from '../model';

/** Takes effect at once (AG about-recording-behavior). Switched on again, it goes on in the same recording. */
export function setAutomatedRecording(ctx: CentreContext, lifeline: Lifeline, behavior: 'Enabled' | 'Disabled'): void {
  const { automated } = lifeline;
  if (behavior === 'Disabled') {
    if (automated) automated.stoppedAt ??= ctx.time.now();
    return;
  }
  if (automated) delete automated.stoppedAt;
  else lifeline.automated = { startedAt: ctx.time.now(), heard: [] };
}

/** Both sides are on the recording. Whoever speaks on begins after what they said before. */
export function recordWords(ctx: CentreContext, { automated }: Lifeline, { words, milliseconds }: { words: string; milliseconds: number }): void {
  if (!automated || automated.stoppedAt !== undefined || words === '') return;
  const from = Math.max(ctx.time.now(), automated.heard.at(-1)?.until ?? 0);
  automated.heard.push({ from, until: from + milliseconds, words });
}

/** The contact is over: its recording comes into the bucket a little later. Without a bucket, nothing is kept. */
export function keepAutomatedRecording(ctx: CentreContext, { automated, contact }: Lifeline): void {
  if (!automated) return;
  const storage = ctx.store.storageOf('CALL_RECORDINGS');
  if (!storage || 'streamArn' in storage) return ctx.journal.record('fault', 'NO_STORAGE', { contactId: contact.id, because: 'the instance has no storage for call recordings' });
  const stoppedAt = automated.stoppedAt ?? ctx.time.now();
  const { bucket, prefix } = storage;
  const key = automatedRecordingKey(prefix, contact.id, new Date(automated.startedAt));
  ctx.time.after(ctx.switches.recordingSavedAfterSeconds * SECOND, () => {
    ctx.saveRecording({ bucket, key, body: spokenWav((stoppedAt - automated.startedAt) / SECOND, wordsUntil(automated.heard, stoppedAt)), contentType: 'audio/wav' });
    contact.recordings.push({ location: `${bucket}/${key}`, startedAt: new Date(automated.startedAt).toISOString(), stoppedAt: new Date(stoppedAt).toISOString() });
  });
}

/** `<prefix>/ivr/2026/11/23/<contact>_20261123T09:00_UTC.wav`, as published keys of such recordings show it. Whether the time is that of the recording is [U]. */
export function automatedRecordingKey(prefix: string, contactId: string, startedAt: Date): string {
  const [day = '', time = ''] = startedAt.toISOString().split('T');
  return `${prefix}/ivr/${day.replaceAll('-', '/')}/${contactId}_${day.replaceAll('-', '')}T${time.slice(0, 5)}_UTC.wav`;
}

/** Whoever is cut off has said as much of it as there was time for. */
function wordsUntil(heard: Utterance[], end: number): string {
  const said = heard.map(({ from, until, words }) => {
    if (until <= end) return words;
    const all = words.split(' ');
    return all.slice(0, Math.max(0, Math.floor(((end - from) / (until - from)) * all.length))).join(' ');
  });
  return said.filter((words) => words !== '').join(' ');
}
