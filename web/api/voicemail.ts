/** One voicemail to call back, as the list at `voicemailsUrl` answers it. */
export interface Voicemail {
  /** The contact that left the message; it becomes the dial's `relatedContactId`. */
  contactId: string;
  /** The caller's number, E.164. Absent when the caller withheld it. */
  from?: string;
  /** ISO instant at which the message was left. */
  receivedAt: string;
  queueName?: string;
  /** Length of the recording. */
  lengthSeconds?: number;
  transcript?: string;
  /** Address that the browser can play, usually a signed one that lapses. */
  recordingUrl?: string;
}

/** Newest first. Throws a sentence when the list cannot be had. */
export async function fetchVoicemails(url: string, token: string): Promise<Voicemail[]> {
  const response = await fetch(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The voicemail list could not be read (HTTP ${response.status}). Reload the list; if it stays so, tell your supervisor.`);
  const body = (await response.json()) as { voicemails?: Voicemail[] };
  if (!Array.isArray(body.voicemails)) throw new Error('The voicemail list is not in the form that this page reads: {"voicemails": [...]}.');
  return [...body.voicemails].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}
