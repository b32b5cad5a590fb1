import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** Every process whose ancestor is `root`, and `root` itself; only that one where there is no /proc. */
export const processTree = (root: number): ReadonlyArray<number> => {
  if (process.platform !== 'linux') return [root];
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (const waiting = [root]; waiting.length > 0; ) {
    const pid = waiting.pop()!;
    found.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return found;
};

export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

/** How often any of the needles stands in the readable memory of a process, in the way V8 keeps it (Latin-1 and UTF-16). */
export const countInMemory = (pid: number, text: string): number => {
  const needles = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let count = 0;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const range = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line);
      if (range === null || /\[v(var|syscall|var_vclock)\]/.test(line)) continue;
      count += countInRange(memory, Number.parseInt(range[1]!, 16), Number.parseInt(range[2]!, 16), needles);
    }
  } finally {
    closeSync(memory);
  }
  return count;
};

const step = 8 * 1024 * 1024;
const overlap = 512;

const countInRange = (memory: number, from: number, to: number, needles: ReadonlyArray<Buffer>): number => {
  let count = 0;
  const buffer = Buffer.alloc(Math.min(step, to - from) + overlap);
  for (let at = from; at < to; at += step) {
    const wanted = Math.min(step + overlap, to - at);
    let read = 0;
    try {
      read = readSync(memory, buffer, 0, Math.min(wanted, buffer.length), at);
    } catch {
      // Guard pages and device memory are mapped but cannot be read.
      continue;
    }
    const part = buffer.subarray(0, read);
    for (const needle of needles)
      for (let found = part.indexOf(needle); found >= 0; found = part.indexOf(needle, found + 1)) count += 1;
  }
  return count;
};

const parentOf = (pid: number): number | undefined => {
  try {
    // The name in brackets may hold spaces; the state and the parent follow it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined;
  }
};
