import * as v from 'valibot';

/** An instant in UTC, as the domain writes them: so that they compare as text. */
export const INSTANT = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
  v.transform((text) => new Date(text).toISOString()),
);

export const ALLOWED_INSTANT = 'an instant such as 2026-11-21T15:00:00Z';
