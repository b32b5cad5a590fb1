import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where records are kept unless IT sets `CONFERENCE_DESK_DATA`: a local folder of this person, never a roaming one (security.md D8). */
export const defaultDataFolder = (
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string => {
  const set = environment.CONFERENCE_DESK_DATA;
  if (set !== undefined && set !== '') return set;
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Conference Desk');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Conference Desk');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'conference-desk');
};

/** Makes the folder if it is missing, for this person only (0700). A link or a file in its place throws. */
export const makePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) throw new Error('The data folder is not a folder');
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
};

/** What exists only while the app runs (launch files, browser profiles); whatever is found there at start is a leftover. */
const runFolder = (dataFolder: string): string => join(dataFolder, 'run');

/** A fresh 0700 folder in the run folder. */
export const freshFolder = (dataFolder: string, prefix: string): string => {
  makePrivateFolder(dataFolder);
  makePrivateFolder(runFolder(dataFolder));
  return mkdtempSync(join(runFolder(dataFolder), `${prefix}-`));
};

/** Removes what a run that was killed left behind (security.md B7). To be called only while holding the single instance. */
export const sweepRunFolder = (dataFolder: string): void => removeFolder(runFolder(dataFolder));

/** A browser that is still ending may hold a file for a moment on Windows, hence the retries. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
