import type { TokenSource } from '../api/requests';

/** The person who is signed in on this page. The server decides from the token which agent that is in Connect. */
export interface Session {
  /** Name to show until GET /me has answered. This browser remembers calls under it. */
  username: string;
  token: TokenSource;
  /** Absent on the local run, where the person picks another agent instead. */
  signOut?: () => void;
  /** Absent on the local run, whose sign-in does not end. */
  ending?: SessionEnding;
}

/** A sign-in that ended while the page is open. The page stays as it is, and asks nothing of the service until the person is back. */
export interface SessionEnding {
  /** A sentence that says why, while the sign-in has ended. */
  reason(): string | undefined;
  subscribe(listener: () => void): () => void;
  /** Signs in again in a window of its own. Call it from a click. */
  signInAgain(): void;
}
