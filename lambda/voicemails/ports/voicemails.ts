import type { VersionedStore } from '../../ground/ports/versioned-store';
import type { FollowingTask } from '../domain/following-task';
import type { Voicemail } from '../domain/voicemail';
import type { LeftFacts } from '../domain/voicemail-source';

export type VoicemailStore = VersionedStore<Voicemail>;

/** A voicemail in a list: its id, and its place there, by which a later page begins. */
export interface ListedVoicemail {
  id: string;
  place: string;
}

export interface VoicemailList {
  /** Those of a box, newest first: what nobody has answered, or what is answered. */
  newest(box: string, asked: { answered: boolean; before: string | undefined; limit: number }): Promise<ListedVoicemail[]>;
  /** In the same order. One that cannot be read, or is gone, is left out. */
  read(ids: readonly string[]): Promise<Voicemail[]>;
}

/** The recordings and transcripts in their buckets. */
export interface KeptMessages {
  /** Undefined when it is not there any more. `lengthSeconds`: absent where the recording cannot be read. */
  recording(key: string): Promise<{ tags: Record<string, string>; savedAt: string; lengthSeconds?: number } | undefined>;
  /** The words; undefined when there are none, or they are not in the form that Transcribe writes. */
  transcript(key: string): Promise<string | undefined>;
  /** The keys of the transcripts that begin so; a few at the most. */
  transcripts(prefix: string): Promise<string[]>;
  /** A page of the recordings whose keys begin so. */
  recordings(prefix: string, after: string | undefined): Promise<{ keys: string[]; next?: string }>;
}

/** What Connect knows of a message. */
export interface MessageContacts {
  /** What a message says of itself: its contact first, the tags of its recording where Connect has forgotten the contact. Undefined: it is no message. */
  facts(contactId: string, tags: Readonly<Record<string, string>>): Promise<LeftFacts | undefined>;
  queueName(queueId: string): Promise<string | undefined>;
}

/** Amazon Transcribe, where Dialback itself asks for transcripts. */
export interface Transcriptions {
  /** `started` also where it was started before. `refused`: there will be no transcript. */
  start(contactId: string, recordingKey: string): Promise<'started' | 'refused'>;
}

export type RecordingStanding = { url: string; expiresAt: string } | { archived: string } | 'gone';

export interface RecordingLinks {
  /** A link that plays the recording until it expires. */
  link(key: string): Promise<RecordingStanding>;
}

/** Work that comes back to the function: one recording of a backfill, or the next page of it. */
export interface BackfillQueue {
  recordings(keys: readonly string[]): Promise<void>;
  nextPage(page: { day: string; after: string }): Promise<void>;
}

/** The tasks that a recorder made of its voicemails. */
export interface VoicemailTasks {
  /** The tasks that follow the contact of a voicemail, and have not ended. */
  following(contactId: string): Promise<FollowingTask[]>;
  /** One that is over already is no failure. */
  end(taskId: string): Promise<void>;
}

/** Tells the function that ends tasks which voicemail was answered. */
export type TellAnswered = (contactId: string) => Promise<void>;
