import type * as v from 'valibot';

export type Json = { [name: string]: unknown };

/** What one route takes and answers. Its path and method are its key in the table of its API. */
export interface Operation {
  /** What it does, in a sentence. */
  summary: string;
  /** The rules that its body is checked by, and the published type of it. */
  body?: { rules: { fields: v.ObjectEntries; allowed: Record<string, string> }; type: string };
  /** The rules that its query is checked by. */
  query?: { parameters: v.ObjectEntries; allowed: Record<string, string> };
  /** Whether it needs an `Idempotency-Key`. */
  isIdempotent?: true;
  /** The published types that it answers, by status; or the media type of a text. */
  answers: Record<number, ({ type: string | readonly string[] } | { mediaType: string }) & { when?: string }>;
}
