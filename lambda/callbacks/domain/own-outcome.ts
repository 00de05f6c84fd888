import type { Language } from '../../ground/domain/sentences';

/** One of the operator's own: what it does is how Dialback goes on. */
export interface OwnOutcome {
  /** As the API takes it. */
  code: string;
  /** Done: as if the customer was reached. Retry: as if a voicemail answered. End: nobody calls any more. Do not call: the same, and the number is on the do-not-call list from then on. */
  does: 'done' | 'retry' | 'end' | 'do-not-call';
  /** As agents read it, by language. English is for all whose language is not there, and for records. */
  label: { en: string } & Partial<Record<Language, string>>;
}
