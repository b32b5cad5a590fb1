import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const mostBytes = 5_000_000;

/**
 * A log of bugs: when, which procedure, what kind of error and where in the program. Never a message, a name or a value,
 * because any of these may hold case text (security.md S4). At most 5 MB and the 5 MB before it, for its owner only.
 *
 * The function returned answers the reference under which the bug is found.
 */
export const createFaultLog =
  (path: string, now: () => Date) =>
  (procedure: string, error: unknown): string => {
    const reference = randomBytes(4).toString('hex');
    const kind = error instanceof Error ? error.name : typeof error;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(path, `${path}.former`);
      appendFileSync(path, `${now().toISOString()} ${reference} ${procedure} ${kind}\n${framesOf(error)}`, { mode: 0o600 });
    } catch {
      // A disk that takes no log must not hide the answer that the person is waiting for.
    }
    return reference;
  };

/** The lines of the stack that name a place in a file, which says nothing about a family; a message has lines too, and those do. */
const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^ {4}at (?:.* )?\(?\S+:\d+:\d+\)?$/.test(line))
        .map((line) => `${line.replace(folders, '').slice(0, 200)}\n`)
        .join('')
    : '';

/** Where the program lies on this computer may name its owner: the name of the file is enough. */
const folders = /(?:file:\/{2,3})?(?:[A-Za-z]:)?[\\/]\S*[\\/]/;
