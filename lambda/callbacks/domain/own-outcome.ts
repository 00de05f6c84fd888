/** One of the operator's own: what it does is how Dialback goes on. */
export interface OwnOutcome {
  /** As the API takes it. */
  code: string;
  /** Done: as if the customer was reached. Retry: as if a voicemail answered. End: nobody calls any more. */
  does: 'done' | 'retry' | 'end';
  /** As agents read it, by language. */
  label: { en: string; de: string };
}
