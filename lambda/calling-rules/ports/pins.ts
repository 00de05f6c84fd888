import type { KeptPin } from '../domain/pin';

/** The PINs of agents. */
export interface PinBook {
  find(userId: string): Promise<KeptPin | undefined>;
  /** Keeps it in place of the one that was read, with no tries. `overtaken`: another is there now. @param before what was read. Undefined: there was none */
  keep(pin: Omit<KeptPin, 'tries'>, before: KeptPin | undefined): Promise<'kept' | 'overtaken'>;
  /** Counts a try before it is looked at, so that many at once are no more than so many. Undefined: there is no PIN. `locked`: it was tried so often already. */
  countTry(userId: string, atMost: number): Promise<KeptPin | 'locked' | undefined>;
  /** It was right: the tries of before count no more. @param pin as it was when the try was counted; another one is left alone */
  forgetTries(pin: KeptPin): Promise<void>;
}

/** What administrators do with them. */
export interface PinAdministration {
  /** False: there was none. */
  remove(userId: string): Promise<boolean>;
  /** Those of all agents, a page at a time. @param after `next` of the page before */
  list(after?: string): Promise<{ pins: KeptPin[]; next?: string }>;
}

/** Slow on purpose. */
export interface PinHashes {
  hash(pin: string): Promise<{ salt: string; hash: string }>;
  /** In constant time. */
  isOf(pin: string, kept: { salt: string; hash: string }): Promise<boolean>;
}
