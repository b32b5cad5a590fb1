import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const has = (program: string): boolean =>
  process.platform === 'linux' && spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/**
 * The whole demonstration, from a request to its Word files, traced call by call. Asking the kernel which interfaces there are
 * (AF_NETLINK) reaches nobody.
 */
const connectionsOfTheDemonstration = (): ReadonlyArray<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-network-'));
  try {
    const log = join(folder, 'calls');
    const traced = [
      '-f',
      '-qq',
      '-e',
      'trace=connect,sendto,bind,listen',
      '-o',
      log,
      process.execPath,
      join('out', 'main', 'desk.js'),
    ];
    execFileSync('strace', [...traced, 'demo', '--out', join(folder, 'documents'), '--json'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /\b(connect|sendto|bind|listen)\(/.test(line) && !line.includes('AF_NETLINK'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('A3: nothing leaves the machine', () => {
  test.skipIf(!has('strace'))('the engine, the services and the Word writer open no connection (needs strace on Linux)', () => {
    expect(connectionsOfTheDemonstration()).toEqual([]);
  });

  test.skipIf(!has('unshare') || process.getuid?.() !== 0)(
    'the whole demonstration works where there is no network at all (needs unshare and root on Linux)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'desk-offline-'));
      try {
        const words = ['-n', process.execPath, join('out', 'main', 'desk.js'), 'demo', '--out', folder, '--json'];
        const written: unknown = JSON.parse(
          execFileSync('unshare', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
        );
        expect(written).toHaveProperty('length', expect.any(Number));
        expect((written as ReadonlyArray<unknown>).length).toBeGreaterThan(50);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
