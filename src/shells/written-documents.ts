import { lstatSync } from 'node:fs';
import { extname, isAbsolute, resolve } from 'node:path';
import type { Outcome } from '../contract/bridge.ts';

/**
 * Remembers the Word files that this run wrote, so that a shell opens those and nothing else (security.md E5). A file counts
 * when the engine named it in an answer and it was written since the run began; only its path is kept.
 */
export interface WrittenDocuments {
  /** The paths that an answer of the engine adds. */
  note(outcome: Outcome): ReadonlyArray<string>;
  has(path: string): boolean;
}

export const createWrittenDocuments = (began: number): WrittenDocuments => {
  const written = new Set<string>();
  return {
    has: (path) => written.has(path),
    note: (outcome) => {
      const fresh = outcome.ok
        ? namedPaths(outcome.value, 0).filter((path) => !written.has(path) && isDocument(path, began))
        : [];
      for (const path of fresh) written.add(path);
      return fresh;
    },
  };
};

/** Answers are trees of a few levels; a limit keeps a list of thousands of statements from being walked to its leaves. */
const deepest = 4;

const namedPaths = (value: unknown, depth: number): ReadonlyArray<string> => {
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  const own = 'path' in value && typeof value.path === 'string' ? [value.path] : [];
  return [...own, ...Object.values(value).flatMap((inner: unknown) => namedPaths(inner, depth + 1))];
};

/** File systems keep times more coarsely than the clock does. */
const clockGrain = 2_000;

const isDocument = (path: string, began: number): boolean => {
  if (extname(path).toLowerCase() !== '.docx' || !isAbsolute(path) || resolve(path) !== path) return false;
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.mtimeMs >= began - clockGrain;
};
