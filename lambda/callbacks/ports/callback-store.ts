import type { LoanKind } from '../../agents/domain/loan';
import type { Place } from '../../ground/ports/round-mark';
import type { VersionedStore } from '../../ground/ports/versioned-store';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';

export interface CallbackStore extends Omit<VersionedStore<Callback>, 'create'> {
  /**
   * Creates it unless what its subject has does not give way to it (`givesWay`), or this very id was there before: then that one is returned.
   *
   * @param successor of what gives way: the callback as it is written in that one's place; undefined: that one stays. Default: the callback as it is
   */
  create(callback: Callback, successor?: (there: Callback) => Promise<Callback | undefined>): Promise<{ created: true } | { created: false; existing: Callback }>;
  /** Creates it in the place of just what was read there; undefined: nothing was. False: something else stands there by now. */
  createOver(callback: Callback, there: Callback | undefined): Promise<boolean>;
  /**
   * Makes this generation of messages the current one. It is no new version, so a call that is on its way may be admitted. Answers the callback with it;
   * undefined when somebody was faster.
   */
  takeOver(callback: Callback & Promised, generation: number): Promise<(Callback & Promised) | undefined>;
  /** Notes that the callback was chosen in this call, until `forgetAt` at least. Another one that is chosen in the same call replaces it. */
  linkContact(contactId: string, link: { callbackId: string; forgetAt: string }): Promise<void>;
}

/** For functions in which numbers are put right. */
export interface MovingCallbackStore extends CallbackStore {
  /**
   * Saves `next` under another subject than `from`, which was read: all in one moment, and its id goes on finding it. It takes the place of `insteadOf`,
   * which was read there and gives way (`decideMove`). `overtaken`: somebody wrote in one of the two places meanwhile.
   */
  move(move: { from: Callback; next: Callback; insteadOf: Callback | undefined }): Promise<{ saved: Callback } | 'overtaken'>;
}

/** It is kept as long as the record of a callback that is over at `openUntil`. @property linkedAt, openUntil ISO instants */
export interface CallbackLink {
  callbackId: string;
  linkedAt: string;
  openUntil: string;
}

/** Finds the callbacks that a number leads to, beside the one of the customer whose number it is. */
export interface NumberIndex {
  /** @param number E.164. Linking the same callback at the same time again changes nothing. */
  linkNumber(number: string, link: CallbackLink): Promise<void>;
  /** The same for a callback of somebody who shares the number, and has a place of their own: from before it is linked on, the number is known to be shared, as long as any of them is kept. */
  linkSharing(number: string, link: CallbackLink): Promise<void>;
  /** Whether such a callback may be linked. One read. */
  isShared(number: string): Promise<boolean>;
  /** The 500 that were linked last, the newest first. */
  linkedTo(number: string): Promise<Callback[]>;
  /** The same; and when the last one was linked that is not written, or is no more, an ISO instant. It may be about to be written. */
  linksOf(number: string): Promise<{ callbacks: Callback[]; unwrittenSince?: string }>;
}

/** Finds the callback that a contact belongs to. */
export interface ContactIndex {
  /** The newest callback that was handed off on this contact. */
  callbackOf(handoffContactId: string): Promise<Callback | undefined>;
  /** The callback that was chosen in this call. */
  findLinked(contactId: string): Promise<Callback | undefined>;
}

/** Finds the calls and callbacks that followed a contact. */
export interface FollowUps {
  /**
   * Notes that this callback followed the contact too, beside the one of its own (`relatedContactId`). Noting the same at the same time again changes nothing.
   */
  linkFollowed(contactId: string, link: CallbackLink): Promise<void>;
  /** Oldest request first; 100 of them at most. One that was made a moment ago may be missing. */
  followingOn(contactId: string): Promise<Callback[]>;
}

/** A click or a held agent that is due for a check. */
export type DueCheck = { kind: 'callback'; subject: string } | { kind: 'agent-hold'; userId: string } | { kind: 'agent-loan'; userId: string; what: LoanKind };

export interface DueChecks {
  /** Those whose moment is not after this instant, in an order that stays. @param range places after which the list begins, and with which it ends */
  dueUntil(instant: string, range: { after?: Place | undefined; until?: Place | undefined }): AsyncIterable<{ item: DueCheck; place: Place }>;
}

/** How many callbacks stand in each line, exactly, under any race. */
export interface LineBook {
  /**
   * Takes a seat in the line, once per callback however often it is called. False when `limit` others stand there, or as many as the least limit of
   * those who stand in the line of an agent. Seats are never given back (`CapacityBook`).
   */
  take(line: Line, callbackId: string, rules: { limit: number; standsThere: (callbackId: string) => Promise<boolean> }): Promise<boolean>;
  /** The ids of those who took a seat. Some of them may stand there no more. */
  standing(line: Line): Promise<ReadonlySet<string>>;
}
