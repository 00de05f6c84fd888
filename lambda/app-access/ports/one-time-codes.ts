/** The record of a code that was sent to a number: it holds neither the code nor the number. */
export interface SentCode {
  /** Made with the check's id as its key, which is not kept either. */
  codeDigest: string;
  expiresAt: string;
}

/** Checks whether somebody can read texts to a number, by the digests of their ids. */
export interface NumberChecks {
  keep(checkDigest: string, sent: SentCode): Promise<void>;
  /**
   * Counts a try before anybody may compare: however many come at once, no more than `atMost` see the digest. Undefined: there is no such
   * check, it is out of tries, or out of time.
   */
  countTry(checkDigest: string, rules: { now: string; atMost: number }): Promise<{ codeDigest: string; tries: number; spentFor?: string } | undefined>;
  /** Spends it for one request; again for the same one is no harm. False when it was spent for another. */
  spend(checkDigest: string, requestId: string): Promise<boolean>;
}
