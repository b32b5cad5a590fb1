import { dirname } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import {
  discard,
  diskFs,
  failureOf,
  flushFolder,
  moveOver,
  type WriteFailure,
  type WriteOptions,
  writeNew,
} from './atomic-write.ts';
import { temporaryNameBeside } from './temporary-files.ts';

export interface WholeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Which of the files the disk refused, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly failure: WriteFailure;
}

/** Files that lie beside their places, whole and flushed, and wait to be put there together. */
export interface PreparedFiles {
  /** Puts every one of them in its place; where one cannot be, each place is as it was before. */
  readonly commit: () => Promise<Result<void, RefusedFile>>;
  readonly discard: () => Promise<void>;
}

/**
 * Writes all of some files or none: what goes together to a court is not half there (security.md R4).
 *
 * Each is written under a temporary name first, so that a full disk is found out before anything is in its place. Only a power cut between
 * two of the last renames can leave some of them; each of those is whole.
 */
export const prepareAll = async (
  files: ReadonlyArray<WholeFile>,
  { notes, fs = diskFs }: WriteOptions = {},
): Promise<Result<PreparedFiles, RefusedFile>> => {
  const named = (path: string): string => notes?.nameFor(path) ?? temporaryNameBeside(path);
  const waiting: { readonly path: string; readonly temporary: string }[] = [];
  const discardAll = async (): Promise<void> => {
    for (const { temporary } of waiting.splice(0)) await discard(fs, temporary, notes);
  };
  for (const { path, bytes } of files) {
    try {
      const temporary = named(path);
      waiting.push({ path, temporary });
      await writeNew(fs, temporary, bytes);
    } catch (error) {
      await discardAll();
      const failed = failureOf(error);
      return failed.ok ? failed : refused(path, failed.error);
    }
  }

  const commit = async (): Promise<Result<void, RefusedFile>> => {
    /** What was put in its place so far, with the name under which the file that stood there before is kept. */
    const placed: { readonly path: string; readonly before: string | null }[] = [];
    const goBack = async (): Promise<void> => {
      for (const { path, before } of placed.reverse()) {
        await discard(fs, path, undefined);
        if (before !== null) await moveOver(fs, before, path);
      }
      await discardAll();
    };
    while (waiting.length > 0) {
      const next = waiting[0];
      if (next === undefined) break;
      const { path, temporary } = next;
      const before = (await fs.isFile(path)) ? named(path) : null;
      const aside = before === null ? ok(undefined) : await moveOver(fs, path, before);
      const moved = aside.ok ? await moveOver(fs, temporary, path) : aside;
      if (!moved.ok) {
        if (aside.ok && before !== null) await moveOver(fs, before, path);
        await goBack();
        return refused(path, moved.error);
      }
      waiting.shift();
      notes?.forget(temporary);
      placed.push({ path, before });
    }
    for (const { before } of placed) if (before !== null) await discard(fs, before, notes);
    for (const folder of new Set(placed.map(({ path }) => dirname(path)))) await flushFolder(fs, folder);
    return ok(undefined);
  };
  return ok({ commit, discard: discardAll });
};

const refused = (path: string, failure: WriteFailure): Result<never, RefusedFile> => err({ path, failure });
