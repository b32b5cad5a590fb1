import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../core/result.ts';

/** Why a zip from outside was not read; plain data with words of its own in `zipRefusalWords`. */
export type ZipRefused =
  | { readonly type: 'NotAZip' }
  | { readonly type: 'Damaged' }
  | { readonly type: 'Encrypted' }
  | { readonly type: 'TooLarge'; readonly limit: keyof typeof zipLimits }
  | { readonly type: 'UnsafeName'; readonly name: string };

/** What is read of a zip at the most (security.md I5). Sizes in bytes; `ratio` is inflated to packed, of the whole file. */
export const zipLimits = { packed: 20_000_000, entries: 200, inflated: 100_000_000, ratio: 100 } as const;

/** The files of a zip by their name, unpacked. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a zip that comes from outside. What it says of its own sizes is not believed: bytes are counted while they inflate, and
 * the first that is too many ends it. A name that leaves its folder, or stands there twice, refuses the whole file.
 */
export const readZip = async (bytes: Uint8Array): Promise<Result<ZipParts, ZipRefused>> => {
  if (bytes.length > zipLimits.packed) return err({ type: 'TooLarge', limit: 'packed' });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err({ type: 'NotAZip' });
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    return await readEntries(zip, bytes.length);
  } finally {
    zip.close();
  }
};

export const zipRefusalWords = (refused: ZipRefused): string => {
  switch (refused.type) {
    case 'NotAZip':
      return 'It is not a file of this kind: Word and Excel files of 2007 or later are.';
    case 'Damaged':
      return 'It is damaged: a part of it is missing or has changed on its way.';
    case 'Encrypted':
      return 'It is locked with a password. Ask for a copy without one.';
    case 'TooLarge':
      return 'It holds more than a document of this kind ever does.';
    case 'UnsafeName':
      return 'One of its parts has a name that no Word or Excel file uses.';
  }
};

const open = (bytes: Uint8Array): Promise<Result<ZipFile, ZipRefused>> =>
  new Promise((resolve) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // `strictFileNames` refuses backslashes; absolute names, drives and `..` are refused by the library itself.
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }, (fault, zip) =>
      resolve(fault === null ? ok(zip) : err(refusalFor(fault))),
    );
  });

const readEntries = async (zip: ZipFile, packed: number): Promise<Result<ZipParts, ZipRefused>> => {
  const parts = new Map<string, Uint8Array>();
  // Names are compared as Windows compares them: two parts that differ in case alone are one file there.
  const names = new Set<string>();
  let left = Math.min(zipLimits.inflated, packed * zipLimits.ratio);
  for (let count = 0; ; count += 1) {
    const entry = await nextEntry(zip);
    if (!entry.ok) return entry;
    if (entry.value === undefined) return ok(parts);
    if (count >= zipLimits.entries) return err({ type: 'TooLarge', limit: 'entries' });
    const refused = refusalOf(entry.value, names);
    if (refused !== undefined) return err(refused);
    if (entry.value.fileName.endsWith('/')) continue;
    const part = await inflated(zip, entry.value, left);
    if (!part.ok) return part;
    left -= part.value.length;
    parts.set(entry.value.fileName, part.value);
  }
};

const refusalOf = (entry: Entry, names: Set<string>): ZipRefused | undefined => {
  const { fileName } = entry;
  const folded = fileName.toLowerCase();
  // The upper half is the Unix mode: a link points out of the file.
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (isLink || names.has(folded) || /[\p{Cc}:]/u.test(fileName) || fileName.length > 200)
    return { type: 'UnsafeName', name: fileName.slice(0, 80) };
  names.add(folded);
  return entry.isEncrypted() ? { type: 'Encrypted' } : undefined;
};

const nextEntry = (zip: ZipFile): Promise<Result<Entry | undefined, ZipRefused>> =>
  new Promise((resolve) => {
    const settle = (answer: Result<Entry | undefined, ZipRefused>): void => {
      zip.removeAllListeners();
      // A fault that comes after the answer must not end the engine.
      zip.on('error', () => undefined);
      resolve(answer);
    };
    zip.once('entry', (entry: Entry) => settle(ok(entry)));
    zip.once('end', () => settle(ok(undefined)));
    zip.once('error', (fault: Error) => settle(err(refusalFor(fault))));
    zip.readEntry();
  });

const inflated = (zip: ZipFile, entry: Entry, left: number): Promise<Result<Uint8Array, ZipRefused>> =>
  new Promise((resolve) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault !== null) return resolve(err(refusalFor(fault)));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > left) {
          stream.destroy();
          resolve(
            err({ type: 'TooLarge', limit: left < zipLimits.inflated && size <= zipLimits.inflated ? 'ratio' : 'inflated' }),
          );
        } else chunks.push(chunk);
      });
      stream.on('error', (broken: Error) => resolve(err(refusalFor(broken))));
      stream.on('end', () => resolve(ok(new Uint8Array(Buffer.concat(chunks)))));
    });
  });

/** The library speaks English sentences; a name of its own means one thing, everything else is damage. */
const refusalFor = (fault: Error): ZipRefused => {
  const name = /(?:absolute path|invalid relative path|invalid characters in fileName): (.*)/.exec(fault.message)?.[1];
  return name === undefined ? { type: 'Damaged' } : { type: 'UnsafeName', name: name.slice(0, 80) };
};
