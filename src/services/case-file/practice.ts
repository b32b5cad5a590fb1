import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDesk } from '../open-desk.ts';
import { takeIn } from './import.ts';
import { readCaseFile } from './read-case-file.ts';

/** Where the invented family is (domain.md section 11), below the resources folder. */
export const practiceFile = (resources: string): string => join(resources, 'practice', 'sampleton.json');

/** Fills new practice records with the invented family. Throws where the shipped file is missing or faulty: that is damage of the program. */
export const importPractice = (desk: OpenDesk): void => {
  const file = readCaseFile(readFileSync(practiceFile(desk.resources), 'utf8'));
  // The shipped family has no files of others: there is nothing to look through.
  const taken = file.ok ? takeIn(desk, file.value) : file;
  if (!taken.ok) throw new Error(`The practice family cannot be taken in: ${JSON.stringify(taken.error)}`);
};
