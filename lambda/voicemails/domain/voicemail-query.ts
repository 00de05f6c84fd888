/** The voicemails that an agent asks for. */
export interface VoicemailQuery {
  queue?: string;
  /** `unanswered`: open and claimed ones. */
  state: 'unanswered' | 'open' | 'claimed' | 'done';
  /** Part of a number, a name of a queue, or words of the transcript or the note. */
  search?: string;
  limit: number;
  /** The place with which the page before ended. */
  after?: string;
}
