import { s3Error } from './s3-errors';

const MOST_TAGS = 10;

/** The tags of the header `x-amz-tagging`: a query string. */
export function readTagging(header: string): Record<string, string> {
  return tagsOf([...new URLSearchParams(header)]);
}

/** @throws ServiceError InvalidTag: ten at the most, keys of 1 to 128 characters, each once and none of AWS's own, values of up to 256. */
export function tagsOf(pairs: [key: string, value: string][]): Record<string, string> {
  const wrong = pairs.some(([key, value]) => key === '' || key.length > 128 || key.startsWith('aws:') || value.length > 256);
  if (wrong || pairs.length > MOST_TAGS || new Set(pairs.map(([key]) => key)).size < pairs.length) throw s3Error('InvalidTag');
  return Object.fromEntries(pairs);
}
