import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** Held for as long as this process runs; the system lets go of it however the process ends. */
export interface SingleInstance {
  release(): Promise<void>;
}

/** Undefined when another process already has these records open (security.md D4; the store has the last word). */
export const holdSingleInstance = async (dataFolder: string): Promise<SingleInstance | undefined> => {
  const address = addressOf(resolve(dataFolder));
  const held = (await listen(address)) ?? ((await isAnswering(address)) ? undefined : await takeOver(address));
  return held === undefined ? undefined : { release: () => new Promise((done) => held.close(() => done())) };
};

/** A local socket: unlike a file with a process number in it, it cannot be left behind by a crash and believed. */
const addressOf = (dataFolder: string): string => {
  const name = createHash('sha256').update(`${userInfo().username}\n${dataFolder}`).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\conference-desk-${name}`;
  const folder = join(tmpdir(), `conference-desk-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0)
    throw new Error(`Not a private folder: ${folder}`);
  return join(folder, name);
};

const listen = (address: string): Promise<Server | undefined> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });

const isAnswering = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

const takeOver = (address: string): Promise<Server | undefined> => {
  if (process.platform !== 'win32') rmSync(address, { force: true });
  return listen(address);
};
