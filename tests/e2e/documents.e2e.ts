import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibreOffice } from '../../src/services/papers/print-pdf.ts';
import { expectAccessible } from './screens/accessible.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { openPractice, openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

/** What Caldor may not learn (domain.md 11.8): where Juniper and Hazel live, and that Hazel is with them. */
const keptFromCaldor = ['Hazel', 'Hushwood', 'Quietham', 'ZZ9 7YX'];

/** No file name may say whom it is about (WD10). */
const names = /sampleton|exampleford|placeholder|fauxley|rowan|wren|ash\b|juniper|caldor|ellis|hazel|alder/i;

test('X1: the mother reads her own words, and the excluded father’s copy holds nothing that is kept from him', async ({
  page,
}) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'initial', 'Documents');

  await documents.show(/^Record of a child protection conference/, /^Juniper/);
  await expect(documents.paper).toContainText('parentified');
  await expect(documents.paper).toContainText('Hazel');

  for (const title of [/^Decision letter/, /^Record of a child protection conference/]) {
    await documents.show(title, /^Caldor/);
    await expect(documents.preview.getByRole('heading', { level: 2 })).toContainText('for Caldor');
    await expect(documents.paper).toContainText('Caldor');
    for (const kept of keptFromCaldor) await expect(documents.paper).not.toContainText(kept);
  }
  await documents.explainLeftOut();
  await expect(documents.leftOut).toContainText('address that this reader may not know');
  await expect(documents.recipient(/^Caldor/)).toContainText('an address is kept from them');
});

test('WD10, RD06: every document is written at once, its name says nobody’s name, and the log has its fingerprint', async ({
  shell,
  page,
}) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'initial', 'Documents');
  await documents.writeInto(shell.outFolder);
  await expect(documents.written).toBeVisible({ timeout: 60_000 });

  const files = readdirSync(shell.outFolder);
  await expect(documents.written.getByRole('listitem')).toHaveCount(files.length);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => names.test(file))).toEqual([]);

  const first = files.find((file) => file.endsWith('.docx')) ?? '';
  const fingerprint = createHash('sha256')
    .update(readFileSync(join(shell.outFolder, first)))
    .digest('hex')
    .slice(0, 12);
  const row = documents.log.getByRole('row').filter({ hasText: first });
  // The log is read again once all files are there, which takes its time on a busy machine.
  await expect(row).toContainText(fingerprint, { timeout: 60_000 });
});

test('WD09, WD11: one document can be chosen, and printed as a PDF beside its Word file', async ({ shell, page }) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'initial', 'Documents');
  await page.getByRole('button', { name: 'Choose none' }).click();
  await documents.choose('Decision letter', 'Juniper Sampleton (TEST)');
  await expect(documents.writeButton).toHaveText('Write one document');
  // Where LibreOffice is, a box beside the folder has it printed as a PDF too (WD11).
  const kinds = findLibreOffice() === undefined ? ['docx'] : ['docx', 'pdf'];
  if (kinds.length > 1) await documents.alsoAsPdf.check();
  await documents.writeInto(shell.outFolder);
  await expect(documents.written.getByRole('listitem')).toHaveCount(kinds.length, { timeout: 60_000 });
  expect(
    readdirSync(shell.outFolder)
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(kinds);
});

test('WD01: the records of many conferences are written in one go, for the days that are chosen', async ({ shell, page }) => {
  await openPractice(page);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Conferences', { exact: true }).click();
  await page.getByRole('button', { name: 'Write many records' }).click();
  await page.getByRole('textbox', { name: 'Held from' }).fill('1 April 2026');
  await page.getByRole('textbox', { name: 'Held until' }).fill('30 April 2026');
  await expect(page.getByText('1 approved record in these days.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Folder for the Word files' }).fill(shell.outFolder);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write these records' }).click();
  await expect(page.getByText('1 record written.')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(shell.outFolder).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
});

test('SC11: a conference that is to come has a sheet for reception and one for the chair', async ({ page }) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Documents');
  await documents.show(/^Reception sheet/, /^Conference service/);
  await expect(documents.paper.getByRole('heading', { name: 'Who must not meet' })).toBeVisible();
  await expect(documents.paper).toContainText('Juniper');
  await expect(documents.paper).not.toContainText(/child protection|excluded/i);
  await documents.show(/^Chair's sheet for the day/, /^Conference service/);
  await expect(documents.paper.getByRole('heading', { name: 'Who is excluded' })).toBeVisible();
  await expect(documents.paper).toContainText('for the chair only');
  await expectAccessible(page);
});

test('AC01: the documents can be read and used by everyone', async ({ page }) => {
  test.slow();
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'initial', 'Documents');
  await expect(documents.paper).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});
