import type { TokenSource } from '../api/dialback-client';

/** Who is signed in on this page. Which agent that is to Connect, the server decides from the token. */
export interface Session {
  /** Name to show until GET /me has answered, and under which this browser remembers calls. */
  username: string;
  token: TokenSource;
  /** Absent on the local run, where another agent is picked instead. */
  signOut?: () => void;
}
