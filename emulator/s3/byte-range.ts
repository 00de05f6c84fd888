import { s3Error } from './s3-errors';

interface Part {
  body: Buffer;
  /** `bytes 0-43/1000`; absent: the whole. */
  contentRange?: string;
}

/** The part of a body that a Range header asks for: `bytes=0-43`, `bytes=44-`, `bytes=-100`. A header of another form counts for nothing, as in HTTP. */
export function cutRange(body: Buffer, header: string | undefined): Part {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return { body };
  const size = body.length;
  const fromEnd = asked[1] === '';
  const first = fromEnd ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const last = fromEnd || asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  if (first >= size || last < first) throw s3Error('InvalidRange', { RangeRequested: header!, ActualObjectSize: String(size) });
  return { body: body.subarray(first, last + 1), contentRange: `bytes ${first}-${last}/${size}` };
}
