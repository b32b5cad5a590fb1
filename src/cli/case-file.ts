import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Result } from '../core/result.ts';
import { readCaseFile } from '../services/case-file/read-case-file.ts';
import { atomicWrite } from '../storage/atomic-write.ts';
import { type Answer, type Refused, refused, type Terminal } from './command.ts';
import { withRecords } from './open-records.ts';
import { sentenceFor } from './sentences.ts';

/** Reads a case file into the records, all of it or nothing. The file is looked at before the passphrase is asked for. */
export const importFile = async (
  terminal: Terminal,
  options: { readonly file: string; readonly vault: string; readonly json?: boolean },
): Promise<Answer> => {
  const text = textOf(resolve(terminal.folder, options.file), options.file);
  if (!text.ok) return text;
  const read = readCaseFile(text.value);
  if (!read.ok) return refused(sentenceFor(read.error));
  return withRecords(terminal, options.vault, async ({ ask }) => {
    const taken = await ask('caseFile.import', { json: text.value });
    if (!taken.ok) return refused(sentenceFor(taken.error));
    const { families, people, sittings } = taken.value;
    return ok({
      json: taken.value,
      text: `Taken in: ${plural(families, 'family', 'families')}, ${plural(people, 'person', 'people')}, ${plural(sittings, 'sitting', 'sittings')}.`,
    });
  });
};

/** Writes everything in the records as one case file. It is not encrypted, and says so. */
export const exportRecords = async (
  terminal: Terminal,
  options: { readonly vault: string; readonly out?: string; readonly withoutFiles?: boolean; readonly json?: boolean },
): Promise<Answer> =>
  withRecords(terminal, options.vault, async ({ ask }) => {
    const exported = await ask('caseFile.export', { withFiles: options.withoutFiles !== true });
    if (!exported.ok) return refused(sentenceFor(exported.error));
    const { json } = exported.value;
    terminal.say('This file is not encrypted and holds confidential content: keep it where nobody else can read it.\n');
    if (options.out === undefined) return ok({ json: JSON.parse(json), text: json });
    const path = resolve(terminal.folder, options.out);
    const written = await atomicWrite(path, Buffer.from(json, 'utf8'));
    if (!written.ok) return refused(`${options.out} cannot be written (${written.error.type}). Nothing was changed.`);
    return ok({ json: { path }, text: `Written to ${path}.` });
  });

const mostBytes = 400_000_000;

const textOf = (path: string, name: string): Result<string, Refused> => {
  try {
    return statSync(path).size > mostBytes ? refused(`${name} is too large to be a case file.`) : ok(readFileSync(path, 'utf8'));
  } catch {
    return refused(`${name} cannot be read.`);
  }
};

const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
