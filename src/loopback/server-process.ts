import type { Engine } from '../engine/engine.ts';
import { makePrivateFolder } from '../shells/private-folder.ts';
import { readStaticFiles } from '../shells/static-files.ts';
import { createWrittenDocuments } from '../shells/written-documents.ts';
import { openDocument, withBrowserShell } from './browser-shell.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { writeLaunchFile } from './launch-file.ts';
import { type End, startServer } from './server.ts';
import { createSession, launchLifetime } from './session.ts';
import { createWatch } from './watch.ts';

export type CreateEngine = (options: { readonly dataFolder: string; readonly resourcesFolder: string }) => Promise<Engine>;

export interface ServerProcessOptions {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
  readonly createEngine: CreateEngine;
  /** Ends when its standard input ends, so that it never outlives the process that started it; also takes the word `close` there. */
  readonly supervised: boolean;
}

/** The line that says where the page is. It names the launch file, never the code in it. */
export interface Ready {
  readonly ready: true;
  readonly launchFile: string;
  readonly origin: string;
}

/**
 * Runs the engine and its server in this process until the page is closed or the records are locked; resolves with the code to
 * exit with. Nothing of the records survives it: the process is the lock (security.md A2).
 */
export const runServerProcess = async (options: ServerProcessOptions): Promise<ExitCode> => {
  process.umask(0o077);
  makePrivateFolder(options.dataFolder);
  const began = Date.now();
  const files = readStaticFiles(options.rendererFolder);
  const engine = await options.createEngine({ dataFolder: options.dataFolder, resourcesFolder: options.resourcesFolder });
  const session = createSession(Date.now);
  const watch = createWatch(Date.now);

  const ending = Promise.withResolvers<ExitCode>();
  const server = await startServer({
    bridge: withBrowserShell(engine, createWrittenDocuments(began), openDocument),
    files,
    session,
    watch,
    onSession: () => {
      clearTimeout(unopened);
      launchFile.remove();
    },
    onEnd: (end) => ending.resolve(codes[end]),
  });
  const launchFile = writeLaunchFile(options.dataFolder, server.origin, session.code);

  const unopened = setTimeout(() => ending.resolve(exitCodes.notOpened), launchLifetime);
  const looking = setInterval(() => watch.isAlone() && ending.resolve(exitCodes.locked), 5_000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.resolve(exitCodes.closed));
  if (options.supervised) listenToSupervisor(() => ending.resolve(exitCodes.closed));

  process.stdout.write(
    `${JSON.stringify({ ready: true, launchFile: launchFile.path, origin: server.origin } satisfies Ready)}\n`,
  );
  const code = await ending.promise;
  clearTimeout(unopened);
  clearInterval(looking);
  launchFile.remove();
  // Closing settles what is being written; if that hangs, ending the process is still the lock.
  setTimeout(() => process.exit(code), longestClose).unref();
  await server.close();
  await engine.close();
  return code;
};

/** In milliseconds. */
const longestClose = 10_000;

const codes: { readonly [Why in End]: ExitCode } = {
  lock: exitCodes.locked,
  reloaded: exitCodes.locked,
  replayed: exitCodes.locked,
  closed: exitCodes.closed,
};

const listenToSupervisor = (close: () => void): void => {
  process.stdin.once('end', close);
  process.stdin.once('error', close);
  process.stdin.on('data', close);
};
