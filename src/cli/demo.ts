import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CaseFile } from '../contract/case-file.ts';
import { ok, type Result } from '../core/result.ts';
import { withoutSittings } from '../services/case-file/import.ts';
import { practiceFile } from '../services/case-file/practice.ts';
import { readCaseFile } from '../services/case-file/read-case-file.ts';
import { type Answer, type Refused, refused, type Terminal } from './command.ts';
import { filesFound } from './documents.ts';
import { startEngine } from './open-records.ts';
import { replay, Stopped } from './replay.ts';
import { sentenceFor } from './sentences.ts';
import { aSetClock } from './set-clock.ts';

/**
 * Takes the invented practice family from request to distributed documents (domain.md section 11).
 *
 * It makes encrypted records in a folder of their own, asks the engine what the screens ask, with its clock on the days of the
 * case, and throws the records away afterwards, whatever happens. What stays are the Word and calendar files in `out`.
 */
export const demo = async (terminal: Terminal, options: { readonly out: string; readonly json?: boolean }): Promise<Answer> => {
  const out = resolve(terminal.folder, options.out);
  const usable = folderFor(out, options.out);
  if (!usable.ok) return usable;
  const file = practiceCase(terminal);
  if (!file.ok) return file;

  const dataFolder = mkdtempSync(join(tmpdir(), 'conference-desk-demo-'));
  const clock = aSetClock('2026-03-30T09:00');
  try {
    const { engine, ask } = await startEngine({ dataFolder, resourcesFolder: terminal.resources, now: clock.now });
    try {
      const prepared = await ask('vault.prepare', {
        passphrase: randomBytes(24).toString('base64url'),
        personName: 'Demonstration',
      });
      if (!prepared.ok) return refused(sentenceFor(prepared.error));
      const created = await ask('vault.create', prepared.value);
      if (!created.ok) return refused(sentenceFor(created.error));
      const taken = await ask('caseFile.import', { json: JSON.stringify(withoutSittings(file.value)) });
      if (!taken.ok) return refused(sentenceFor(taken.error));
      return ok(filesFound(await replay({ ask, clock, file: file.value, out })));
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (error instanceof Stopped) return refused(error.message);
    throw error;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
};

const folderFor = (path: string, name: string): Result<void, Refused> => {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return ok(undefined);
  } catch {
    return refused(`The folder ${name} cannot be made or written to. Nothing was written.`);
  }
};

const practiceCase = ({ resources }: Terminal): Result<CaseFile, Refused> => {
  try {
    const read = readCaseFile(readFileSync(practiceFile(resources), 'utf8'));
    return read.ok ? read : refused(`The practice family is damaged. ${sentenceFor(read.error)}`);
  } catch {
    return refused('The practice family is not there: this copy of the program is not whole.');
  }
};
