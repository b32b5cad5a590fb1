import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findNode24 } from './node24.mjs';
import { giveUp, plainEnvironment, project, run, say } from './project.mjs';

const built = join(project, 'out', 'built');
const lock = join(project, '.cache', 'building');

/** Builds `out/` when a source is newer than it. Two commands started at once build once. */
export const ensureBuilt = async () => {
  if (!isOutdated()) return;
  await holdLock();
  try {
    if (isOutdated()) await buildApp();
  } finally {
    rmSync(lock, { force: true });
  }
};

/** Builds `out/` in any case. */
export const buildApp = async () => {
  const began = new Date();
  say('Building …');
  const words = [join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'];
  const code = await run(findNode24(), words, { env: plainEnvironment(), quietly: true });
  if (code !== 0) giveUp('The app could not be built: the reason is above.');
  writeFileSync(built, '');
  // A source that was saved while we were building is newer than this, and is built next time.
  utimesSync(built, began, began);
};

const isOutdated = () => !existsSync(built) || newestSource() > statSync(built).mtimeMs;

/** Folders count as well: their time changes when a file in them is removed. */
const newestSource = () => {
  let newest = 0;
  const look = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return;
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory())
      for (const name of readdirSync(path)) if (!/\.test\.tsx?$/.test(name) && name !== 'setup') look(join(path, name));
  };
  for (const name of ['src', 'electron', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'])
    look(join(project, name));
  return newest;
};

const holdLock = async () => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (!isHeld()) rmSync(lock, { force: true });
      else await pause(200);
    }
  }
  giveUp(`Another build has been running for two minutes. If there is none, remove ${lock}.`);
};

const isHeld = () => {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
