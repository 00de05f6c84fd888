/** One voicemail to call back, as the page shows it. */
export interface Voicemail {
  /** The contact that left the message; it becomes the dial's `relatedContactId`. */
  contactId: string;
  /** E.164, or empty when the caller withheld it. */
  from: string;
  /** ISO instant at which the message was left. */
  receivedAt: string;
  /** The queue, or the agent, that it was left for. */
  queueName: string;
  /** Length of the recording, when known. */
  lengthSeconds?: number;
  transcript: string;
  /** Address that the browser can play. It is usually a signed one that expires. */
  recordingUrl: string;
}

/**
 * One entry of `{"voicemails": [...]}` from `voicemailsUrl`: the fields above, or a contact's attributes as Voicemail Express v3 leaves them, or both. A field
 * counts before an attribute.
 */
type Listed = Partial<Voicemail> & { contactId: string; attributes?: Partial<Record<Attribute, string>> };
type Attribute = 'vmx3_from' | 'callback_number' | 'vmx3_timestamp' | 'entity_name' | 'transcript_contents' | 'presigned_url';

/** Returns them newest first. Throws a sentence if the list cannot be read. */
export async function fetchVoicemails(url: string, token: string): Promise<Voicemail[]> {
  const response = await fetch(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The voicemail list could not be read (HTTP ${response.status}). Try again; if it stays so, tell your supervisor.`);
  const body = (await response.json()) as { voicemails?: Listed[] };
  if (!Array.isArray(body.voicemails)) throw new Error('The voicemail list is not in the form that this page reads: {"voicemails": [...]}.');
  return body.voicemails.map(readVoicemail).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

function readVoicemail({ attributes = {}, ...listed }: Listed): Voicemail {
  return {
    contactId: listed.contactId,
    from: listed.from ?? attributes.callback_number ?? attributes.vmx3_from ?? '',
    receivedAt: listed.receivedAt ?? attributes.vmx3_timestamp ?? '',
    queueName: listed.queueName ?? attributes.entity_name ?? '',
    ...(listed.lengthSeconds !== undefined && { lengthSeconds: listed.lengthSeconds }),
    transcript: listed.transcript ?? attributes.transcript_contents ?? '',
    recordingUrl: listed.recordingUrl ?? attributes.presigned_url ?? '',
  };
}
