import { crc32, inflateRawSync } from 'node:zlib';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';

export interface ZipEntry {
  /** The path with slashes. A folder's ends with one. */
  name: string;
  content: Buffer;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENCRYPTED = 1;
/** Stands where a size or a count is in the Zip64 extension. */
const ELSEWHERE = new Set([0xffff, 0xffffffff]);

/** Reads a zip by its central directory: stored and deflated entries. Format: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (ELSEWHERE.has(count) || ELSEWHERE.has(at)) throw new NotEmulated('a zip in the Zip64 format');
  const entries: ZipEntry[] = [];
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken('its directory breaks off');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, content: contentOf(zip, at, name) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The record at the end, before a comment of unknown length. */
function endOfDirectory(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw broken('it has no directory');
}

/** The content that the directory's entry describes; its sizes stand there, for the local header may leave them to a trailer. */
function contentOf(zip: Buffer, entry: number, name: string): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const [checksum, packed, size, local] = [16, 20, 24, 42].map((offset) => zip.readUInt32LE(entry + offset)) as [number, number, number, number];
  if (zip.readUInt16LE(entry + 8) & ENCRYPTED) throw broken(`${name} is encrypted`);
  if (method !== 0 && method !== 8) throw new NotEmulated(`compression method ${method} in a zip (${name})`);
  if (local + 30 > zip.length) throw broken(`${name} lies outside of it`);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = unpack(zip.subarray(start, start + packed), { deflated: method === 8, size, name });
  if (content.length !== size || crc32(content) !== checksum) throw broken(`${name} is damaged`);
  return content;
}

/** Never unpacks more than the directory promises. */
function unpack(packed: Buffer, { deflated, size, name }: { deflated: boolean; size: number; name: string }): Buffer {
  if (!deflated) return Buffer.from(packed);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw broken(`${name} is damaged`);
  }
}

function broken(why: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', `Could not unzip uploaded file: ${why}. Please check your file, then try to upload again.`);
}
