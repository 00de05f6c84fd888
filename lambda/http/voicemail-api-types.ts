/** The answers about voicemails. */

/** An agent and since when. */
export interface VoicemailClaim {
  /** User name. */
  by: string;
  /** Whether it is the agent who asks. */
  mine: boolean;
  /** ISO instant. */
  at: string;
}

/** One voicemail, as `GET /voicemails` lists it and each change of it answers. */
export interface VoicemailView {
  /** The contact in which it was left; a call about it names it as `relatedContactId`. */
  id: string;
  /** E.164; absent where the caller withheld it. */
  from?: string;
  /** ISO instant. */
  receivedAt: string;
  queue?: { queueId: string; name?: string };
  /** User name of the agent that it was left for. */
  forAgent?: string;
  lengthSeconds?: number;
  /** Absent unless `transcriptState` is `there`. */
  transcript?: string;
  /** `awaited`: being made. `none`: it could not be made. */
  transcriptState: 'awaited' | 'there' | 'none';
  /** Whether the recording has come. `GET /voicemails/{id}/recording` tells whether it is still kept. */
  recording: 'there' | 'awaited';
  state: 'open' | 'claimed' | 'done';
  /** While somebody answers it, `freeAt` is when colleagues may take it. */
  claim?: VoicemailClaim & { freeAt: string };
  done?: VoicemailClaim & { how: 'called' | 'e-mail' | 'none needed'; note?: string };
}

/** POST /voicemails/{id}/done */
export interface VoicemailDoneRequest {
  /** How the agent answered it. */
  how: 'called' | 'e-mail' | 'none needed';
  /** Up to 500 characters, for colleagues. */
  note?: string;
}

/** GET /voicemails?queue=…&state=…&search=…&limit=…&next=… */
export interface VoicemailPage {
  /** Newest first. */
  voicemails: VoicemailView[];
  /** For `next` of a request for the page after this one. Absent on the last. */
  next?: string;
}

export interface VoicemailRecording {
  /** Address at which the recording can be played. Whoever has it can play it. */
  url: string;
  /** Until when, ISO instant. */
  expiresAt: string;
}
