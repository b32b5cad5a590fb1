import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeFolder } from '../shells/private-folder.ts';

/** The 0600 file in a fresh 0700 folder that forwards the browser to the page. Only its path ever stands on a command line (security.md B3). */
export interface LaunchFile {
  readonly path: string;
  remove(): void;
}

export const writeLaunchFile = (dataFolder: string, origin: string, code: string): LaunchFile => {
  const folder = freshFolder(dataFolder, 'launch');
  const path = join(folder, 'launch.html');
  writeFileSync(path, page(`${origin}/#${code}`), { flag: 'wx', mode: 0o600 });
  return { path, remove: () => removeFolder(folder) };
};

const page = (address: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
  `<meta http-equiv="refresh" content="0;url=${address}"><title>Conference Desk</title></head><body></body></html>\n`;
