import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, plainEnvironment, project, run, say } from './project.mjs';

const lockFile = join(project, 'package-lock.json');
const modules = join(project, 'node_modules');
const npmRecord = join(modules, '.package-lock.json');
const ourRecord = join(modules, '.conference-desk-lock');

/** Installs exactly what the lock file names, without running any package's script (security.md S1), when that has not been done yet. */
export const ensureInstalled = async () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) giveUp(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(wanted)) return;
  say('Installing what the lock file names (about a minute and a half) …');
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const env = plainEnvironment();
  const code =
    npm !== undefined && /\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...words], { env, quietly: true })
      : await run('npm', words, { env, quietly: true, shell: process.platform === 'win32' });
  if (code !== 0)
    giveUp('The packages could not be installed: npm says why above. Without a connection, install once where there is one.');
  writeFileSync(ourRecord, wanted);
};

/** Our own record knows the lock file by its content; without one, npm's record must not be older than the lock file. */
const isInstalled = (wanted) => {
  // A linked folder is another working copy's: `npm ci` would empty it under the programs that run there.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  if (!existsSync(npmRecord)) return false;
  if (existsSync(ourRecord)) return readFileSync(ourRecord, 'utf8') === wanted;
  return statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
};
