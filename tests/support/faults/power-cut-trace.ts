import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a program asked of the disk, and when it said what; files by their name in the folder of the store. */
export type TracedOperation =
  | { readonly type: 'made' | 'removed' | 'synced'; readonly file: string }
  | { readonly type: 'written'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly type: 'resized'; readonly file: string; readonly size: number }
  | { readonly type: 'folder-synced' }
  | { readonly type: 'said'; readonly line: string };

/** Whether strace is here and may trace. */
export const canTrace = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-qq', '-e', 'trace=none', process.execPath, '--version']).status === 0;

// A question mark lets strace pass over a call that this processor does not have.
const calls =
  '?open,?openat,?openat2,?creat,?write,?writev,?pwrite64,?pwritev,?pwritev2,?fallocate,?truncate,?ftruncate,' +
  '?fsync,?fdatasync,?rename,?renameat,?renameat2,?unlink,?unlinkat';

/**
 * Runs a TypeScript file under strace until it ends by itself, and answers in order what it did to `store`, its write-ahead log
 * and its rollback journal, and what it printed. A call on them that is not understood throws: nothing may be overlooked.
 * The shared-memory file is left out: SQLite makes it anew at every start.
 */
export const traced = (
  script: string,
  args: ReadonlyArray<string>,
  store: string,
  logs: string,
): ReadonlyArray<TracedOperation> => {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', script, ...args];
  // One log a thread, so that no line is cut in two by another thread.
  const options = ['-ff', '-y', '-xx', '-s', '200000', '-e', 'signal=none', '-e', `trace=${calls}`, '-o', join(logs, 'thread')];
  const run = spawnSync('strace', [...options, ...node], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The child failed (${run.status ?? run.signal}): ${run.stderr}`);
  const threads = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'latin1').split('\n').map(readable))
    .filter((lines) => lines.some((line) => line.text.includes(store)));
  const [thread] = threads;
  if (thread === undefined || threads.length > 1) throw new Error(`${threads.length} threads touched the store, not one`);
  const operations = thread.map((line) => operationOf(line, store)).filter((operation) => operation !== undefined);
  for (const [index, operation] of operations.entries())
    if (
      operation.type === 'removed' &&
      operations.slice(index).some((later) => later.type === 'made' && later.file === operation.file)
    )
      throw new Error(`${operation.file} was removed and made again, which is not understood`);
  return operations;
};

interface Line {
  /** The line with its paths readable and its data left out. */
  readonly text: string;
  readonly data: Buffer;
}

// The data of a write is the only string after a descriptor's path; everything else in hex is a path.
const readable = (line: string): Line => {
  const [, before = line, hex = '', after = ''] = /^(\w*write\w*\(\d+[^,]*, )"([^"]*)"(.*)$/.exec(line) ?? [];
  return { text: unhex(before).toString('latin1') + after, data: unhex(hex) };
};

const unhex = (text: string): Buffer =>
  Buffer.from(
    text.replace(/\\x([0-9a-f]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  );

const operationOf = ({ text, data }: Line, store: string): TracedOperation | undefined => {
  const [, call = '', given = '', answered = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(text) ?? [];
  if (call === 'write' && given.startsWith('1<')) return { type: 'said', line: data.toString('utf8').trim() };
  const path = (/^\d+<([^>]*)>/.exec(given) ?? /"([^"]*)"/.exec(given))?.[1] ?? '';
  if (path === dirname(store) && call.endsWith('sync')) return { type: 'folder-synced' };
  const isOurs = [store, `${store}-wal`, `${store}-journal`].includes(path);
  if (!isOurs) {
    if (call.startsWith('rename') && given.includes(store)) throw new Error(`Not understood: ${text}`);
    return undefined;
  }
  // A refused call did nothing.
  if (answered.startsWith('-')) return undefined;
  const file = basename(path);
  const last = Number(/(\d+)$/.exec(given)?.[1]);
  switch (call) {
    case 'openat':
      if (given.includes('O_TRUNC')) break;
      return given.includes('O_CREAT') ? { type: 'made', file } : undefined;
    case 'pwrite64':
      return { type: 'written', file, offset: last, bytes: data.subarray(0, Number(answered)) };
    case 'ftruncate':
      return { type: 'resized', file, size: last };
    case 'fsync':
    case 'fdatasync':
      return { type: 'synced', file };
    case 'unlink':
      return { type: 'removed', file };
  }
  throw new Error(`Not understood: ${text}`);
};
