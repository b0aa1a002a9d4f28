/** Signatures and places of APPNOTE.TXT (the .ZIP file format), 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MOST_COMMENT = 0xffff;

/** How many bytes the files in a zip file say that they unpack to; `null` when it has no table of them. */
export function unpackedBytes(zip: Uint8Array): number | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let end = zip.length - END_BYTES; end >= Math.max(0, zip.length - END_BYTES - MOST_COMMENT); end--) {
    if (view.getUint32(end, true) === END) return sizesFrom(view, view.getUint32(end + 16, true));
  }
  return null;
}

function sizesFrom(view: DataView, table: number): number {
  let sum = 0;
  let at = table;
  while (at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    sum += view.getUint32(at + 24, true);
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
