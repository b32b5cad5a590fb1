import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { Ready } from '../../../src/loopback/server-process.ts';

const standIn = join(import.meta.dirname, '..', 'stand-in');

/** A folder of this test's own, and what takes it away again. */
export const temporaryFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'desk-shell-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
};

/** Builds the stand-in page, with the real bridge in it, into `folder`. */
export const buildPage = async (folder: string): Promise<void> => {
  await build({
    root: standIn,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
};

export interface StandInServer extends Ready {
  readonly port: number;
  /** `c….localhost:port` */
  readonly host: string;
  readonly code: string;
  readonly pid: number;
  readonly exitCode: Promise<number | null>;
  end(): Promise<void>;
}

/** Starts the server process around the stand-in engine, as `npm start` starts the real one. */
export const startStandIn = async (
  dataFolder: string,
  pageFolder: string,
  more: ReadonlyArray<string> = [],
): Promise<StandInServer> => {
  const child = spawnStandIn(pageFolder, ['--data', dataFolder, '--no-window', ...more]);
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', (line) => resolve(JSON.parse(line) as Ready));
    void exitCode.then((code) => reject(new Error(`The server ended with ${code}`)));
  });
  const host = new URL(ready.origin).host;
  return {
    ...ready,
    host,
    port: Number(new URL(ready.origin).port),
    code: readFileSync(ready.launchFile, 'utf8').match(/#([\w-]{43})"/)![1]!,
    pid: child.pid!,
    exitCode,
    end: async () => {
      child.kill('SIGKILL');
      await exitCode;
    },
  };
};

/** The stand-in program itself; with `--browser` it is the supervisor. */
export const spawnStandIn = (pageFolder: string, words: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, [join(standIn, 'loopback.ts'), ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, STAND_IN_PAGE: pageFolder },
  });
