/** One file of a zip as it lies there, still compressed. Names are of plain letters, as those of every Word part are. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly compressed: Uint8Array;
  readonly size: number;
}

/**
 * The entries of a zip that we made ourselves a moment ago, without unpacking them. Never for a file from outside: it
 * trusts what the zip says of itself (security.md I5 is for those).
 */
export const zipEntries = (zip: Uint8Array): ReadonlyArray<ZipEntry> => {
  const view = viewOf(zip);
  const end = endOf(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: zip.subarray(start, start + view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** A zip of these entries in this order, dated the first day that a zip can name: it says nothing of when or where (X8). */
export const zipOf = (entries: ReadonlyArray<ZipEntry>): Uint8Array => {
  const named = entries.map((entry) => ({ ...entry, bytes: new TextEncoder().encode(entry.name) }));
  const files = named.reduce((sum, { bytes, compressed }) => sum + 30 + bytes.length + compressed.length, 0);
  const index = named.reduce((sum, { bytes }) => sum + 46 + bytes.length, 0);
  const zip = new Uint8Array(files + index + 22);
  const view = viewOf(zip);
  let at = 0;
  let listed = files;
  for (const entry of named) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    writeFields(view, listed + 6, entry);
    view.setUint32(listed + 42, at, true);
    zip.set(entry.bytes, listed + 46);
    listed += 46 + entry.bytes.length;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry);
    zip.set(entry.bytes, at + 30);
    zip.set(entry.compressed, at + 30 + entry.bytes.length);
    at += 30 + entry.bytes.length + entry.compressed.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, named.length, true);
  view.setUint16(listed + 10, named.length, true);
  view.setUint32(listed + 12, index, true);
  view.setUint32(listed + 16, files, true);
  return zip;
};

/** The fields that a file's own header and its line in the index have in common, from "version needed" on. */
const writeFields = (view: DataView, at: number, entry: ZipEntry & { readonly bytes: Uint8Array }): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.bytes.length, true);
};

/** 1 January 1980 as zips write a day: years since 1980, month and day, in 7, 4 and 5 bits. */
const firstDay = (1 << 5) | 1;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RangeError('This is not a zip');
};
