import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string;
  content: string;
  stored?: boolean;
  /** General purpose bits of the directory's entry. */
  bits?: number;
  method?: number;
}

/** Returns a zip of these files, as a packing tool writes it. */
export function writeZip(files: ZipFile[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, stored = false, bits = 0, method = stored ? 0 : 8 } of files) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(bits, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(Buffer.byteLength(content), 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(Buffer.concat(parts).length, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), facts, rest, Buffer.from(name));
    parts.push(Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), data);
  }
  const local = Buffer.concat(parts);
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, central, end, Buffer.from(comment)]);
}
