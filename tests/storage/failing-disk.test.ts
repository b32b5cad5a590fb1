import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aStore, reopened } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'filling-child.ts');
const canLimit = existsSync('/bin/bash') && existsSync('/usr/bin/prlimit');

// A limit on file size, on the child alone, makes its disk refuse in the middle of a write. Only Linux has the tool to lift it again.
test.skipIf(!canLimit)(
  'R2: a write that the disk refused is Not saved; with room again the file is reopened, checked and written',
  () => {
    const store = aStore();
    store.db.close();
    // 2,000 blocks of 1,024 bytes for any one file.
    const command = `ulimit -S -f 2000; exec "$0" "$@"`;
    const run = spawnSync('/bin/bash', ['-c', command, process.execPath, child, store.path, store.key.toString('hex')], {
      encoding: 'utf8',
    });
    const lines = run.stdout.trim().split('\n');
    const acknowledged = lines.filter((line) => /^\d+$/.test(line));
    expect(lines.at(-2), run.stderr).toBe('NotSaved storage-failed');
    expect(acknowledged.at(-1)).toBe('5000');
    expect(acknowledged.length).toBeGreaterThan(10);
    const found = reopened(store).prepare<[], { path: string }>('SELECT path FROM temporary_file').all();
    expect(new Set(found.map(({ path }) => path.split(' ')[0]))).toEqual(new Set(acknowledged));
  },
);
