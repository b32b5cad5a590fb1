import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { plainEnvironment, project, run, say } from './project.mjs';

const folder = join(project, 'node_modules', 'electron');
const refusal = join(project, '.cache', 'electron-not-to-be-had');

/**
 * Electron's program, or why it cannot be had. Its own installer is tried once for each version and day: where it is blocked, every
 * later start must not wait for it again.
 */
export const findElectron = async () => {
  if (process.env.CONFERENCE_DESK_SHELL === 'browser') return { reason: 'CONFERENCE_DESK_SHELL asks for it' };
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  if (program() === undefined && !wasRefused(version)) {
    say(`Fetching Electron ${version} …`);
    const code = await run(findNode24(), [join(folder, 'install.js')], {
      env: plainEnvironment(),
      silent: true,
      milliseconds: 90_000,
    });
    if (code !== 0) note(version);
  }
  const found = program();
  if (found === undefined) return { reason: `Electron ${version} cannot be downloaded here` };
  rmSync(refusal, { force: true });
  const runs = await run(found, [...rootWords(), '--version'], { silent: true, milliseconds: 20_000 });
  return runs === 0 ? { program: found, words: rootWords() } : { reason: 'Electron does not run on this system' };
};

/** Chromium refuses to run as root with its sandbox on. */
const rootWords = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const program = () => {
  const record = join(folder, 'path.txt');
  if (!existsSync(record)) return undefined;
  const path = join(folder, 'dist', readFileSync(record, 'utf8'));
  return existsSync(path) ? path : undefined;
};

const wasRefused = (version) =>
  existsSync(refusal) &&
  readFileSync(refusal, 'utf8') === version &&
  Date.now() - statSync(refusal).mtimeMs < 24 * 60 * 60 * 1000;

const note = (version) => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  writeFileSync(refusal, version);
};
