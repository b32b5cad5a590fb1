import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freshFolder, makePrivateFolder, removeFolder, sweepRunFolder } from '../shells/private-folder.ts';
import { holdSingleInstance } from '../shells/single-instance.ts';
import { openBrowser } from './browser.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Ready } from './server-process.ts';

export interface SupervisorOptions {
  readonly dataFolder: string;
  /** The script that runs as the server process, with `--no-window --supervised`. */
  readonly script: string;
  /** A Chromium, Chrome or Edge. */
  readonly browser: string;
  readonly extraBrowserArguments?: ReadonlyArray<string>;
  /** One line for the person who started it. */
  readonly say: (line: string) => void;
}

/**
 * Starts the server process and the browser window, and both anew, locked, after each lock (security.md A2). It carries nothing of
 * the records: from the server it hears where the launch file is and how it ended. Resolves when the window was closed.
 */
export const supervise = async (options: SupervisorOptions): Promise<ExitCode> => {
  process.umask(0o077);
  makePrivateFolder(options.dataFolder);
  const instance = await holdSingleInstance(options.dataFolder);
  if (instance === undefined) {
    options.say('Conference Desk is already open on these records.');
    return exitCodes.closed;
  }
  sweepRunFolder(options.dataFolder);
  const asRoot = process.getuid?.() === 0;
  if (asRoot) options.say('Running as root: the browser starts without its own sandbox.');
  try {
    return await rounds(options, asRoot);
  } finally {
    sweepRunFolder(options.dataFolder);
    await instance.release();
  }
};

/** How a round went: the window was closed, the records were locked (start again), or something failed. */
type Round = 'closed' | 'locked' | 'not-opened' | 'failed';

/** After this many failures in a row there is no point in trying again. */
const mostFailures = 3;

const rounds = async (options: SupervisorOptions, asRoot: boolean): Promise<ExitCode> => {
  const stop = stopSignal();
  for (let failures = 0; failures < mostFailures; ) {
    const round = await oneRound(options, asRoot, stop);
    if (round === 'closed') return exitCodes.closed;
    failures = round === 'locked' ? 0 : failures + 1;
    if (round === 'not-opened') options.say('The browser did not open the page.');
    if (round === 'failed') options.say('The records could not be opened, or their process ended unexpectedly.');
  }
  return exitCodes.failed;
};

const oneRound = async (options: SupervisorOptions, asRoot: boolean, stop: Promise<void>): Promise<Round> => {
  const server = startServerProcess(options);
  const ready = await Promise.race([server.ready, server.ended.then(() => undefined), stop.then(() => undefined)]);
  if (ready === undefined) {
    const stopped = await Promise.race([server.ended.then(() => false), stop.then(() => true)]);
    await server.close();
    return stopped ? 'closed' : 'failed';
  }
  const profile = freshFolder(options.dataFolder, 'profile');
  const window = openBrowser({
    program: options.browser,
    profile,
    launchFile: ready.launchFile,
    port: Number(new URL(ready.origin).port),
    asRoot,
    extra: options.extraBrowserArguments ?? [],
  });
  const first = await Promise.race([window.ended.then((): 'window' => 'window'), server.ended, stop.then((): 'stop' => 'stop')]);
  const round = first === 'stop' ? 'closed' : first === 'window' ? afterWindow(ready.launchFile) : afterServer(first);
  await Promise.all([window.end(), server.close()]);
  removeFolder(profile);
  return round;
};

/** The launch file is removed as soon as the page was opened: a window that ended before that could not show it. */
const afterWindow = (launchFile: string): Round => (existsSync(launchFile) ? 'not-opened' : 'closed');

const afterServer = (code: number): Round => {
  if (code === exitCodes.closed) return 'closed';
  if (code === exitCodes.locked) return 'locked';
  return code === exitCodes.notOpened ? 'not-opened' : 'failed';
};

interface ServerProcess {
  readonly ready: Promise<Ready>;
  /** The exit code; 1 when it was killed. */
  readonly ended: Promise<number>;
  /** Ending its standard input asks it to settle and end. */
  close(): Promise<void>;
}

const startServerProcess = ({ script, dataFolder }: SupervisorOptions): ServerProcess => {
  const child: ChildProcess = spawn(process.execPath, [script, '--data', dataFolder, '--no-window', '--supervised'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? exitCodes.failed));
    child.once('error', () => resolve(exitCodes.failed));
  });
  const ready = new Promise<Ready>((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).once('line', (line) => {
      const said: unknown = JSON.parse(line);
      if (isReady(said)) resolve(said);
    });
  });
  return {
    ready,
    ended,
    close: async () => {
      child.stdin?.end();
      const force = setTimeout(() => child.kill('SIGKILL'), longestClose);
      await ended;
      clearTimeout(force);
    },
  };
};

/** Longer than the server process gives itself, in milliseconds. */
const longestClose = 12_000;

const isReady = (said: unknown): said is Ready =>
  typeof said === 'object' &&
  said !== null &&
  'ready' in said &&
  'launchFile' in said &&
  'origin' in said &&
  typeof said.launchFile === 'string' &&
  typeof said.origin === 'string';

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
