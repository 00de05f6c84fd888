/** Values that may not be guessed. Random and digests are of the full strength that a key needs; `Ids` are shorter, and no secrets. */
export interface Secrets {
  /** 256 random bits as base64url: 43 characters. */
  token(): string;
  /** So many random decimal digits. */
  code(digits: number): string;
  /** 256 bits of these parts; with a key, nobody can try parts without it. */
  digest(parts: readonly string[], key?: string): string;
  /** In a time that does not tell where they differ. */
  isSame(digest: string, other: string): boolean;
}

/** Unguessable names for what somebody asked for. Only their digests are kept: nobody learns a token by reading the table. */
export interface TokenBook {
  /** A new token of this holder. What it names is found by it until `keepUntil`, an ISO instant; there may be several for one thing. */
  issue(token: { holder: string; names: string; keepUntil: string }): Promise<string>;
  /** Returns undefined for a token that this holder never got, or that is kept no more. */
  find(holder: string, token: string): Promise<string | undefined>;
}
