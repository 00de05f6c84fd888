/** Ways to bring a code to somebody who holds a phone. */
export type CodeWay = 'text' | 'call';

/** A code for the holder of a number. */
export interface CodeForNumber {
  /** E.164. */
  number: string;
  code: string;
  /** Known to nobody else: the same for each try to bring this code. */
  checkDigest: string;
  /** The holder's, ISO 639. Absent: nobody said. */
  language?: string;
}

/**
 * Hands a code to the network; nobody says whether it arrives.
 *
 * @throws Error when it was not taken: it may or may not be brought.
 */
export type BringCode = (code: CodeForNumber) => Promise<void>;
