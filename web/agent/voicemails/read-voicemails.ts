import type { DialbackClient } from '../../api/dialback-client';
import type { VoicemailsRead } from '../../api/voicemail';

export interface VoicemailFilter {
  state: 'unanswered' | 'done';
  /** Part of a number, or words. Empty: all. */
  search: string;
}

export interface VoicemailPages extends VoicemailsRead {
  /** Whether there are older ones than were read. */
  more: boolean;
}

/** Reads so many pages of Dialback's own list, one after the other: each says where the next begins. */
export async function readVoicemails(client: Pick<DialbackClient, 'voicemails'>, { state, search }: VoicemailFilter, pages: number): Promise<VoicemailPages> {
  const wanted = search.trim();
  const query = { state, ...(wanted.length > 1 && { search: wanted }) };
  const read = new Map<string, VoicemailsRead['voicemails'][number]>();
  let unreadable = 0;
  let next: string | undefined;
  for (let page = 0; page < pages && (page === 0 || next !== undefined); page += 1) {
    const answer = await client.voicemails({ ...query, ...(next !== undefined && { next }) });
    // One that was answered meanwhile may stand on two pages.
    for (const voicemail of answer.voicemails) read.set(voicemail.contactId, voicemail);
    unreadable += answer.unreadable;
    next = answer.next;
  }
  return { voicemails: [...read.values()], unreadable, more: next !== undefined };
}
