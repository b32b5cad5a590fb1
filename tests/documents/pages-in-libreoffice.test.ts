import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DocumentModel } from '../../src/documents/model.ts';
import { paginated } from '../../src/documents/pages/pages.ts';
import { inFormat } from '../../src/documents/reading-format.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { aPracticeDesk } from '../support/desk.ts';
import { readsPdfs, wordsLost } from '../support/rows-in-pdf.ts';

const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), 'desk-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every kind of paper once, and large print too: for the desk, and for the first reader of each kind and size of print. */
const practicePapers = async (): Promise<ReadonlyArray<DocumentModel>> => {
  const at = await aPracticeDesk();
  const models = new Map<string, DocumentModel>();
  for (const { sittingId } of await at.ask('sitting.list', { like: '', filter: 'all' })) {
    const readers = await at.ask('documents.list', { sittingId });
    for (const reader of new Map(readers.toReversed().map((one) => [one.class + printOf(one.notes), one])).values())
      for (const { choice } of reader.documents) {
        if (models.has(`${choice.kind} ${reader.class} ${printOf(reader.notes)}`)) continue;
        const { model } = await at.ask('documents.preview', { sittingId, choice });
        models.set(`${choice.kind} ${reader.class} ${printOf(reader.notes)}`, model);
      }
  }
  await at.close();
  const plain = [...models.values()];
  // The longest few as somebody asks for them who has dyslexia.
  const wide = plain.filter(({ kind }) => kind === 'minutes' || kind === 'decision-letter' || kind === 'family-leaflet');
  return [...plain, ...wide.map((model) => inFormat(model, { easyRead: false, dyslexiaFriendly: true, language: '' }))];
};

const printOf = (notes: ReadonlyArray<string>): string => notes.find((note) => note.endsWith('point text')) ?? '';

const pagesIn = (pdf: string): number => readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test.skipIf(libreOffice === undefined || !readsPdfs)(
  'UX08: every paper of the practice family has as many pages as in LibreOffice',
  async () => {
    const models = await practicePapers();
    expect(new Set(models.map(({ kind }) => kind)).size).toBeGreaterThan(10);
    expect(new Set(models.map(({ textSize }) => textSize)).size).toBeGreaterThan(1);
    const files = await Promise.all(
      models.map(async (model, at) => {
        const path = join(folder, `${at}.docx`);
        writeFileSync(path, await renderDocx(model));
        return path;
      }),
    );
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(libreOffice ?? '', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    // Where LibreOffice leaves out rows of a table (services/papers/print-pdf.ts) it is no yardstick: that happens to one of these papers.
    const whole = models
      .map((model, at) => ({ model, pdf: join(folder, `${at}.pdf`) }))
      .filter(({ model, pdf }) => wordsLost(model, pdf).length === 0);
    expect(whole.length).toBeGreaterThanOrEqual(models.length - 1);
    const counts = whole.map(({ model: { kind, textSize }, pdf }) => [`${kind} ${textSize}`, pagesIn(pdf)]);
    expect(whole.map(({ model }) => [`${model.kind} ${model.textSize}`, paginated(model).length])).toEqual(counts);
  },
);
