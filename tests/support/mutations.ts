/** Numbers that look random and are the same for the same seed (mulberry32), from 0 up to 1, exclusive. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** How often each format is mutated: a few hundred times in the suite, as often as `CONFERENCE_DESK_MUTATIONS` says by hand. */
export const mutationRuns = (inTheSuite: number): number => Number(process.env.CONFERENCE_DESK_MUTATIONS ?? inTheSuite);

/** Bytes as a fault of a disk, a broken transfer or somebody's malice leave them; what was done stands beside them. */
export const mutated = (bytes: Uint8Array, next: () => number): { readonly bytes: Uint8Array; readonly what: string } => {
  const place = (): number => Math.floor(next() * bytes.length);
  const run = (): readonly [number, number] => {
    const from = place();
    return [from, Math.min(bytes.length, from + 1 + Math.floor(next() * 64))];
  };
  const kind = Math.floor(next() * 7);
  const [from, until] = run();
  const changed = Uint8Array.from(bytes);
  switch (kind) {
    case 0: {
      const flips = 1 + Math.floor(next() * 8);
      for (let count = 0; count < flips; count += 1) {
        const at = place();
        changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      }
      return { bytes: changed, what: `${flips} bits flipped` };
    }
    case 1:
      return { bytes: bytes.slice(0, from), what: `cut at ${from}` };
    case 2:
      return { bytes: joined(bytes.slice(0, from), bytes.slice(until)), what: `${from} to ${until} left out` };
    case 3:
      return { bytes: joined(bytes.slice(0, until), bytes.slice(from)), what: `${from} to ${until} twice` };
    case 4:
      changed.fill(next() < 0.5 ? 0 : 255, from, until);
      return { bytes: changed, what: `${from} to ${until} filled` };
    case 5: {
      const [to] = run();
      changed.set(bytes.slice(from, Math.min(until, from + bytes.length - to)), to);
      return { bytes: changed, what: `${from} to ${until} over ${to}` };
    }
    default: {
      // Numbers that say how long something is are where a reader is led astray.
      const width = next() < 0.5 ? 2 : 4;
      const value = [0, 1, 0x7fffffff, 0xffffffff, 0x10000][Math.floor(next() * 5)] ?? 0;
      for (let byte = 0; byte < width && from + byte < changed.length; byte += 1)
        changed[from + byte] = (value >>> (8 * byte)) & 0xff;
      return { bytes: changed, what: `${value} at ${from}` };
    }
  }
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
};
