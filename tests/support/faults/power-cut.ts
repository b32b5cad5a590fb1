import type { TracedOperation } from './power-cut-trace.ts';

/** Files by name, with what is in them. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A number from 0 up to but not including 1; the same seed gives the same numbers. */
export type Chance = () => number;

/** The generator known as mulberry32: small, repeatable and spread well enough for choosing cuts. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** What becomes of a change that the disk had not yet been told to keep. */
export type Fate = 'kept' | 'lost' | 'torn';

/** Nothing is lost: what the files are like when the power stays on. */
export const powerStaysOn = (): Fate => 'kept';

/** Some cuts lose nearly all that was not synced, others only a little of it; three in ten changes are torn. */
export const fatesBy = (chance: Chance): (() => Fate) => {
  const keeping = chance();
  return () => {
    if (chance() < 0.3) return 'torn';
    return chance() < keeping ? 'kept' : 'lost';
  };
};

const sector = 512;

/**
 * The files as the next start finds them when the power is cut after `operations`.
 *
 * What was done to a file before its last sync is there. Of what was done after it, and of names made or removed since the folder
 * was last synced, each is there, or not, or there in some sectors of 512 bytes, as `fate` and `chance` say (security.md section 12).
 */
export const afterPowerCut = (
  before: Files,
  operations: ReadonlyArray<TracedOperation>,
  fate: () => Fate,
  chance: Chance,
): Files => {
  const lastSync = new Map<string, number>();
  let lastFolderSync = -1;
  for (const [index, operation] of operations.entries()) {
    if (operation.type === 'synced') lastSync.set(operation.file, index);
    if (operation.type === 'folder-synced') lastFolderSync = index;
  }

  const contents = new Map([...before].map(([name, bytes]) => [name, growing(bytes)]));
  const names = new Set(before.keys());
  const contentOf = (file: string): Uint8Array<ArrayBuffer> => {
    const content = contents.get(file) ?? growing(new Uint8Array());
    contents.set(file, content);
    return content;
  };
  for (const [index, operation] of operations.entries()) {
    switch (operation.type) {
      case 'made':
      case 'removed':
        if (index > lastFolderSync && fate() === 'lost') break;
        if (operation.type === 'made') names.add(operation.file);
        else names.delete(operation.file);
        break;
      case 'resized':
        if (index > (lastSync.get(operation.file) ?? -1) && fate() === 'lost') break;
        contentOf(operation.file).buffer.resize(operation.size);
        break;
      case 'written': {
        const outcome = index > (lastSync.get(operation.file) ?? -1) ? fate() : 'kept';
        for (const piece of outcome === 'torn' ? sectorsOf(operation).filter(() => chance() < 0.5) : [operation])
          if (outcome !== 'lost') put(contentOf(operation.file), piece);
        break;
      }
      case 'synced':
      case 'folder-synced':
      case 'said':
    }
  }
  return new Map([...names].map((name) => [name, contentOf(name)]));
};

interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A write in the pieces that a disk takes whole: cut where the sectors of the file meet. */
const sectorsOf = ({ offset, bytes }: Piece): ReadonlyArray<Piece> => {
  const pieces: Piece[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sector - ((offset + from) % sector));
    pieces.push({ offset: offset + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return pieces;
};

/** A write beyond the end leaves noughts between, as on a disk. */
const put = (content: Uint8Array<ArrayBuffer>, { offset, bytes }: Piece): void => {
  if (offset + bytes.length > content.length) content.buffer.resize(offset + bytes.length);
  content.set(bytes, offset);
};

/** A copy whose length follows its buffer, which can grow to 64 MB. */
const growing = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const content = new Uint8Array(new ArrayBuffer(bytes.length, { maxByteLength: 64 * 1024 * 1024 }));
  content.set(bytes);
  return content;
};
