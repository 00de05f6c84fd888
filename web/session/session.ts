import type { TokenSource } from '../api/dialback-client';

/** The person who is signed in on this page. The server decides from the token which agent that is in Connect. */
export interface Session {
  /** Name to show until GET /me has answered. This browser remembers calls under it. */
  username: string;
  token: TokenSource;
  /** Absent on the local run, where the person picks another agent instead. */
  signOut?: () => void;
}
