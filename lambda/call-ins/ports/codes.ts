/** Access codes of call-ins: 8 digits. */
export interface Codes {
  /** The code of whoever holds this token; the same each time. `nth`: another one, should that be taken. */
  codeFor(token: string, nth: number): string;
  /** Keyed: nobody can try codes with what is kept. The first is what is kept of a new code; under the others, which are of the stack's other keys, it may be kept. */
  digests(code: string): readonly [string, ...string[]];
  /** In a time that does not tell where they differ. */
  isSame(digest: string, other: string): boolean;
}
