/** Signatures of a zip file's records, and where in them the time and date stand (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, entries: 10, firstEntry: 16, length: 22 };
const ENTRY = { signature: 0x02014b50, time: 12, name: 28, extra: 30, comment: 32, local: 42, length: 46 };
const LOCAL = { signature: 0x04034b50, time: 10 };
/** Midnight of 1 January 1980, the first moment that a zip file can name: the time in the lower half, the date in the upper. */
const FIRST_MOMENT = 0x0021_0000;

/** A zip file without the time at which it was made: the same contents then have the same bytes. Changes the bytes given. */
export function withoutZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const expect = (place: number, { signature }: { readonly signature: number }) => {
    if (view.getUint32(place, true) !== signature) throw new RangeError(`not a zip file (at byte ${place})`);
  };
  // The end record is the last: no comment follows it.
  const end = zip.byteLength - END.length;
  expect(end, END);
  let place = view.getUint32(end + END.firstEntry, true);
  for (let entry = view.getUint16(end + END.entries, true); entry > 0; entry--) {
    expect(place, ENTRY);
    view.setUint32(place + ENTRY.time, FIRST_MOMENT, true);
    const local = view.getUint32(place + ENTRY.local, true);
    expect(local, LOCAL);
    view.setUint32(local + LOCAL.time, FIRST_MOMENT, true);
    const parts = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((part) => view.getUint16(place + part, true));
    place += parts.reduce((sum, length) => sum + length, ENTRY.length);
  }
  return zip;
}
