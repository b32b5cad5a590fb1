import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A name for this laptop in the history of records: chance, and nothing about its owner. It is kept beside the vaults and
 * not in them, so that a vault folder which is copied to another laptop does not write under the same name there.
 */
export const deviceName = (dataFolder: string): string => {
  const path = join(dataFolder, 'device');
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{32}$/.test(kept)) return kept;
  }
  const made = randomBytes(16).toString('hex');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${made}\n`, { mode: 0o600 });
  return made;
};
