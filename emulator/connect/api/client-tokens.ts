const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** A token is remembered for so long, the call it made may have ended long before (amazon-connect.md 3.1). */
export const CLIENT_TOKEN_LIFETIME_MILLISECONDS = 7 * DAY_MILLISECONDS;

interface Remembered {
  at: number;
  answer: Promise<unknown>;
}

/** Remembers what was answered to a ClientToken, so that a repeated request has its effect once. */
export class ClientTokens {
  private readonly answers = new Map<string, Remembered>();

  constructor(private readonly clock: { now(): number }) {}

  /** Runs the work once per operation and token within seven days; a repeat gets the first answer. Work that fails is not remembered. */
  once(operation: string, token: string | undefined, work: () => Promise<unknown>): Promise<unknown> {
    if (!token) return work();
    const key = `${operation} ${token}`;
    const now = this.clock.now();
    const earlier = this.answers.get(key);
    if (earlier && now - earlier.at < CLIENT_TOKEN_LIFETIME_MILLISECONDS) return earlier.answer;
    this.forgetExpired(now);
    const answer = work();
    this.answers.set(key, { at: now, answer });
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  /** The map keeps the order of insertion, so the expired ones are at its start. */
  private forgetExpired(now: number): void {
    for (const [key, { at }] of this.answers) {
      if (now - at < CLIENT_TOKEN_LIFETIME_MILLISECONDS) return;
      this.answers.delete(key);
    }
  }
}
