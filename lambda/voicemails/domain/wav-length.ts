/** A header may announce other chunks before the sound. They fit into so many bytes, or the length is not known. */
export const WAV_HEADER_BYTES = 4096;

/**
 * The length of a wav file in whole seconds, from its first bytes.
 *
 * @param size of the whole file: whoever wrote it as a stream did not know the length of its sound beforehand
 * @returns undefined where the bytes are no header of a wav file
 */
export function wavLengthSeconds(head: Uint8Array, size: number): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const name = (at: number) => String.fromCharCode(...head.subarray(at, at + 4));
  if (head.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') return undefined;
  let bytesPerSecond: number | undefined;
  for (let at = 12; at + 8 <= head.length; ) {
    const length = view.getUint32(at + 4, true);
    if (name(at) === 'data') return bytesPerSecond ? Math.round(Math.min(length || Number.POSITIVE_INFINITY, Math.max(0, size - at - 8)) / bytesPerSecond) : undefined;
    if (name(at) === 'fmt ' && at + 20 <= head.length) bytesPerSecond = view.getUint32(at + 16, true);
    // Chunks begin at even places.
    at += 8 + length + (length % 2);
  }
  return undefined;
}
