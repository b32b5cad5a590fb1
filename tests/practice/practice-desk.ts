import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { DeskClient } from '../../src/contract/api.ts';
import type { CaseFileFamily } from '../../src/contract/case-file.ts';
import type { SittingId } from '../../src/core/identifiers.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { readCaseFile } from '../../src/services/case-file/read-case-file.ts';
import { mustBe } from '../storage/support.ts';
import { sampletonJson } from './a-desk.ts';

export interface PracticeDesk {
  readonly ask: DeskClient;
  readonly family: CaseFileFamily;
  readonly sittings: ReadonlyArray<SittingId>;
  /** Every part of every file that is written for readers with this in their name, as one text. */
  readonly packFor: (sitting: SittingId, name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The practice records, opened as a newcomer opens them: a real vault, a real engine, in a folder of their own. */
export const openPractice = async (today: string): Promise<PracticeDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-practice-'));
  const now = () => new Date(`${today}T09:00:00Z`);
  const engine = await createEngine({ dataFolder: folder, resourcesFolder: 'resources', now });
  const ask = engine.call as DeskClient;
  mustBe(await ask('vault.openPractice', {}));
  const [family] = mustBe(readCaseFile(sampletonJson())).families;
  return {
    ask,
    family: family!,
    sittings: family!.sittings.map((sitting) => sitting.id),
    packFor: async (sittingId, name) => {
      const out = mkdtempSync(join(folder, 'pack-'));
      const readers = mustBe(await ask('documents.list', { sittingId }));
      const choices = readers.filter((one) => one.name.includes(name)).flatMap((one) => one.documents.map((d) => d.choice));
      mustBe(await ask('documents.write', { sittingId, choices, folder: out }));
      return readdirSync(out)
        .map((file) => `${file}\n${textOf(join(out, file))}`)
        .join('\n');
    },
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** All parts of a Word file, with the words as they stand and once more without the tags between them. */
const textOf = (path: string): string =>
  Object.entries(unzipSync(readFileSync(path)))
    .map(([name, bytes]) => {
      const xml = strFromU8(bytes);
      return [
        name,
        xml,
        xml
          .replace(/<[^>]*>/g, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&#39;', "'"),
      ].join('\n');
    })
    .join('\n');
