/** A contact that may be the task of a voicemail, as Connect describes it. */
export interface FollowingTask {
  id: string;
  /** As Connect names them. */
  channel: string;
  initiationMethod: string;
  /** Absent for a contact that follows none. */
  previousContactId?: string;
  /** Empty where it has none. */
  name: string;
  /** Whether an agent has accepted it. */
  taken: boolean;
  ended: boolean;
}
