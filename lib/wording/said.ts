import * as v from 'valibot';

/** A recording of the instance's prompt library, or an audio file in S3. */
export type Recording = { prompt: string } | { s3: string };

/** Text, SSML if it begins with `<speak>`, or a recording. */
export type Said = string | Recording;

const PROMPT_ARN = /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[0-9a-f-]{36}\/prompt\/[0-9a-f-]{36}$/;
/** The form in which Connect's pages name a file that a block plays. */
const AUDIO_ADDRESS = /^https:\/\/[a-z0-9.-]+\.s3[a-z0-9.-]*\.amazonaws\.com(\.cn)?\/[^\s?]+\.wav$/;

const FORMS = 'must be { prompt: <instance ARN>/prompt/<id> } or { s3: https://<bucket>.s3.<region>.amazonaws.com/<key>.wav }.';

export const recordingSchema = v.pipe(
  v.union([v.strictObject({ prompt: v.string() }), v.strictObject({ s3: v.string() })], FORMS),
  v.check((given) => ('prompt' in given ? PROMPT_ARN.test(given.prompt) : AUDIO_ADDRESS.test(given.s3)), FORMS),
);

export const saidSchema = v.union([v.string(), recordingSchema], `is neither text nor a recording, which ${FORMS}`);

export function isSsml(text: string): boolean {
  return text.startsWith('<speak>');
}

/** Each tag is closed by its own, in order. */
export function isWellFormed(ssml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, alone] of ssml.matchAll(/<(\/?)([a-z:-]+)(?:\s+[a-z:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing && open.pop() !== name) return false;
    if (!closing && !alone) open.push(name!);
  }
  return open.length === 0 && /^<speak>.*<\/speak>$/s.test(ssml) && !/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(ssml.replace(/<[^<>]*>/g, ''));
}

/** The paths that Connect fills in. */
export function pathsIn(text: string): string[] {
  return (text.match(/\$\.[A-Za-z0-9_.-]*[A-Za-z0-9_-]/g) ?? []).sort();
}

/** The names that functions fill in. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}
