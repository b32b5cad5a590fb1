import { mkdirSync, realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { WriteFault } from '../contract/documents.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isWithin } from '../storage/vault/data-folder.ts';
import type { OpenDesk } from './open-desk.ts';

/** The chosen folder, made where it is not there yet. Never inside the vault, where nobody would find the files again. */
export const folderFor = (desk: OpenDesk, folder: string): Result<string, Extract<WriteFault, { type: 'FolderRefused' }>> => {
  if (!isAbsolute(folder)) return err({ type: 'FolderRefused', why: 'Give the whole path of the folder.' });
  const path = resolve(folder);
  if (isWithin(path, desk.vaultFolder, process.platform)) return amongRecords;
  try {
    mkdirSync(path, { recursive: true });
    // A link, or a drive under another letter, may lead there all the same.
    const leads = isWithin(realpathSync.native(path), realpathSync.native(desk.vaultFolder), process.platform);
    return leads ? amongRecords : ok(path);
  } catch {
    return err({ type: 'FolderRefused', why: 'This folder cannot be made or written to. Choose another one.' });
  }
};

const amongRecords = err({
  type: 'FolderRefused',
  why: 'Word files do not belong in the folder of the records. Choose another one.',
} as const);
