/** What a message says of itself, each as it was written. */
export interface LeftFacts {
  /** As Connect shows the caller. */
  from?: string;
  /** ISO instant; absent where nobody says. */
  leftAt?: string;
  queueArn?: string;
  /** User name. */
  preferredAgent?: string;
}

/** How a recorder leaves voicemails behind: the names of what it writes. */
export interface VoicemailSource {
  /** Shorter recordings hold no message. */
  readonly shortestSeconds: number;
  /** The state of a transcript of which nothing has come: `none` where nobody makes any. */
  readonly firstTranscript: 'awaited' | 'none';
  /** The contact of a recording; undefined for any other object. */
  contactOfRecording(key: string): string | undefined;
  /** The contact of a transcript, and whether there are words; undefined for any other object. */
  contactOfTranscript(key: string): { contactId: string; failed: boolean } | undefined;
  /** The contact of a transcription job; undefined for jobs of others. */
  contactOfJob(name: string): string | undefined;
  /** How the keys of a day's recordings begin. `day`: a date, or `all`. */
  folderOf(day: string): string;
  /** How the keys of a recording's transcript may begin. */
  transcriptsOf(recordingKey: string, contactId: string): string[];
}

/** The form of a contact's id. */
export const CONTACT = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** `2026/11/23/` of `2026-11-23`; nothing for `all`. */
export function dayFolder(day: string): string {
  return day === 'all' ? '' : `${day.replaceAll('-', '/')}/`;
}

/** A queue's id, or the id of the agent whose own queue it is; `…/queue/<id>`, `…/queue/agent/<user id>`. */
export function queueOfArn(arn: string | undefined): { queueId: string } | { userId: string } | undefined {
  const [, agent, id] = /\/queue\/(agent\/)?([0-9a-zA-Z-]+)$/.exec(arn ?? '') ?? [];
  if (id === undefined) return undefined;
  return agent ? { userId: id } : { queueId: id };
}
