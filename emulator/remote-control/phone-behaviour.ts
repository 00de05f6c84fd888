import * as v from 'valibot';

const seconds = v.pipe(v.number(), v.minValue(0));

/** How an outside phone behaves when it is called, as JSON says it. */
export const phoneBehaviour = v.variant('kind', [
  v.strictObject({ kind: v.literal('answers'), afterSeconds: seconds, hangsUpAfterSeconds: v.optional(seconds) }),
  v.strictObject({ kind: v.literal('voicemail'), afterSeconds: seconds, beeps: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('fax'), afterSeconds: seconds }),
  v.strictObject({ kind: v.literal('silent'), afterSeconds: seconds }),
  v.strictObject({ kind: v.picklist(['no-answer', 'busy', 'invalid', 'blocked', 'by-hand']) }),
]);
