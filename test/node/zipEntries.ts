import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive as text, by name, read by its central directory (PKWARE APPNOTE 4.3.12). */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const found = new Map<string, string>();
  let place = zip.readUInt32LE(end + 16);
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    const [size, name, extra, comment] = [
      zip.readUInt32LE(place + 20),
      zip.readUInt16LE(place + 28),
      zip.readUInt16LE(place + 30),
      zip.readUInt16LE(place + 32),
    ];
    const local = zip.readUInt32LE(place + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(data, data + size);
    const isPacked = zip.readUInt16LE(place + 10) === 8;
    found.set(
      zip.toString('utf8', place + 46, place + 46 + name),
      (isPacked ? inflateRawSync(content) : content).toString('utf8'),
    );
    place += 46 + name + extra + comment;
  }
  return found;
}
