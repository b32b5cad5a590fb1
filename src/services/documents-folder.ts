import { mkdirSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import type { WriteFault } from '../contract/documents.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { OpenDesk } from './open-desk.ts';

/** The chosen folder, made where it is not there yet. Never inside the vault, where nobody would find the files again. */
export const folderFor = (desk: OpenDesk, folder: string): Result<string, Extract<WriteFault, { type: 'FolderRefused' }>> => {
  if (!isAbsolute(folder)) return err({ type: 'FolderRefused', why: 'Give the whole path of the folder.' });
  const path = resolve(folder);
  if (path === desk.vaultFolder || path.startsWith(desk.vaultFolder + sep))
    return err({ type: 'FolderRefused', why: 'Word files do not belong in the folder of the records. Choose another one.' });
  try {
    mkdirSync(path, { recursive: true });
    return ok(path);
  } catch {
    return err({ type: 'FolderRefused', why: 'This folder cannot be made or written to. Choose another one.' });
  }
};
