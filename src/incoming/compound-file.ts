import { err, ok, type Result } from '../core/result.ts';

/** A folder of a compound file: streams and folders by name. */
export interface CompoundFolder {
  readonly streams: ReadonlyMap<string, Uint8Array>;
  readonly folders: ReadonlyMap<string, CompoundFolder>;
}

/** Why a compound file was not read. `Larger` holds more than this reader takes, or sectors of a size that Outlook does not write. */
export type CompoundRefused = 'NotACompoundFile' | 'Damaged' | 'Larger';

/** The most entries, folders inside one another, and bytes of a file that are read; each inclusive. */
const compoundLimits = { entries: 4_000, depth: 12, bytes: 7_000_000 } as const;

/**
 * Reads the folders and streams of a compound file of version 3, which is what Outlook saves a message as ([MS-CFB], read 2026-11-30).
 * It is strict because nobody knows who made the file: each sector and each entry may belong to one chain only, so that nothing goes
 * round in a circle and nothing inflates.
 */
export const readCompound = (bytes: Uint8Array): Result<CompoundFolder, CompoundRefused> => {
  if (signature.some((byte, at) => bytes[at] !== byte)) return err('NotACompoundFile');
  if (bytes.length > compoundLimits.bytes) return err('Larger');
  if (bytes.length < sectorSize) return err('Damaged');
  try {
    return ok(rootOf(bytes));
  } catch (fault) {
    if (fault instanceof Refusal) return err(fault.why);
    throw fault;
  }
};

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sectorSize = 512;
const miniSectorSize = 64;
/** Streams below this size, in bytes, stand in the mini stream. */
const miniCutoff = 4096;
const entrySize = 128;
const endOfChain = 0xfffffffe;
const none = 0xffffffff;

class Refusal extends Error {
  readonly why: CompoundRefused;
  constructor(why: CompoundRefused) {
    super(why);
    this.why = why;
  }
}

const rootOf = (bytes: Uint8Array): CompoundFolder => {
  const header = viewOf(bytes);
  const written = [
    header.getUint16(26, true),
    header.getUint16(30, true),
    header.getUint16(32, true),
    header.getUint32(56, true),
  ];
  // A longer table of sectors than the header holds only stands in files beyond the limit.
  if (written.join() !== '3,9,6,4096' || header.getUint32(72, true) !== 0) throw new Refusal('Larger');
  const sectors = sectorsOf(bytes, header);
  const entries = entriesOf(sectors.chain(header.getUint32(48, true)));
  const [root] = entries;
  if (root?.type !== 'root') throw new Refusal('Damaged');
  const miniTable = numbersIn(sectors.chain(header.getUint32(60, true)));
  const miniStream = sectors.chain(root.size === 0 ? endOfChain : root.start);
  const mini = chains(miniTable, (at) => part(miniStream, at * miniSectorSize, miniSectorSize));
  const streamOf = ({ start, size }: Entry): Uint8Array => {
    if (size === 0) return new Uint8Array();
    const whole = size < miniCutoff ? mini(start) : sectors.chain(start);
    return part(whole, 0, size);
  };
  return folderOf(root, entries, streamOf);
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const part = (bytes: Uint8Array, from: number, size: number): Uint8Array => {
  if (from + size > bytes.length) throw new Refusal('Damaged');
  return bytes.subarray(from, from + size);
};

const numbersIn = (bytes: Uint8Array): Uint32Array => {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true));
};

/** The sectors behind the header, and the table that says which follows which. */
const sectorsOf = (bytes: Uint8Array, header: DataView) => {
  const sector = (at: number): Uint8Array => part(bytes, (at + 1) * sectorSize, sectorSize);
  const tables: Uint8Array[] = [];
  for (let at = 0; at < 109; at += 1) {
    const stands = header.getUint32(76 + at * 4, true);
    if (stands !== none) tables.push(sector(stands));
  }
  return { chain: chains(numbersIn(joined(tables)), sector) };
};

/** What a chain of sectors holds, from its first on. A sector that is asked for twice, by whichever chain, is damage or an attack. */
const chains = (next: Uint32Array, sector: (at: number) => Uint8Array) => {
  const taken = new Set<number>();
  return (first: number): Uint8Array => {
    const found: Uint8Array[] = [];
    for (let at = first; at !== endOfChain; ) {
      const following = next[at];
      if (following === undefined || taken.has(at)) throw new Refusal('Damaged');
      taken.add(at);
      found.push(sector(at));
      at = following;
    }
    return joined(found);
  };
};

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat(parts));

interface Entry {
  readonly name: string;
  readonly type: 'root' | 'folder' | 'stream';
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const types: { readonly [byte: number]: Entry['type'] } = { 1: 'folder', 2: 'stream', 5: 'root' };

const entriesOf = (directory: Uint8Array): ReadonlyArray<Entry | undefined> => {
  const view = viewOf(directory);
  const count = directory.length / entrySize;
  if (count > compoundLimits.entries) throw new Refusal('Larger');
  return Array.from({ length: count }, (_, index) => {
    const at = index * entrySize;
    const type = types[view.getUint8(at + 66)];
    if (type === undefined) return undefined;
    const nameBytes = view.getUint16(at + 64, true);
    if (nameBytes < 2 || nameBytes > 64) throw new Refusal('Damaged');
    return {
      name: utf16.decode(directory.subarray(at, at + nameBytes - 2)),
      type,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
};

const utf16 = new TextDecoder('utf-16le');

const folderOf = (
  root: Entry,
  entries: ReadonlyArray<Entry | undefined>,
  streamOf: (entry: Entry) => Uint8Array,
): CompoundFolder => {
  const seen = new Set<number>();
  const read = (folder: Entry, depth: number): CompoundFolder => {
    if (depth > compoundLimits.depth) throw new Refusal('Larger');
    const streams = new Map<string, Uint8Array>();
    const folders = new Map<string, CompoundFolder>();
    // The entries of a folder hang together as a tree, in whatever shape its writer gave it.
    const waiting = [folder.child];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === none) continue;
      const entry = entries[at];
      if (entry === undefined || entry.type === 'root' || seen.has(at)) throw new Refusal('Damaged');
      seen.add(at);
      waiting.push(entry.left, entry.right);
      if (streams.has(entry.name) || folders.has(entry.name)) throw new Refusal('Damaged');
      if (entry.type === 'stream') streams.set(entry.name, streamOf(entry));
      else folders.set(entry.name, read(entry, depth + 1));
    }
    return { streams, folders };
  };
  return read(root, 0);
};
