import { Buffer } from 'node:buffer';
import { letterhead, split } from '../support/letterheads.ts';
import { expectAccessible } from './screens/accessible.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

const wordFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes),
});

test('WD02 to WD04: a letterhead is checked, mended and kept, and says where it is used', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: 'Letterhead', exact: true }).click();
  const chosen = page.getByLabel('Word file of the letterhead');

  await chosen.setInputFiles(wordFile('Our paper.docx', letterhead({ footer: split('Ref {{case', '.refrence}}') })));
  const found = page.getByRole('list', { name: 'What was found' });
  await expect(found).toContainText('Ref {{case.refrence}}');
  await expect(found).toContainText('Write {{case.reference}} if that is meant.');
  await expect(page.getByRole('button', { name: 'Keep this letterhead' })).toHaveCount(0);
  await expectAccessible(page);

  await chosen.setInputFiles(wordFile('Our paper.docx', letterhead()));
  await expect(page.getByText('Our paper.docx is in order.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What it is called' })).toHaveValue('Our paper');
  await page.getByRole('button', { name: 'Keep this letterhead' }).click();
  const row = page.getByRole('table', { name: 'Letterheads' }).getByRole('row').filter({ hasText: 'Our paper' });
  await expect(row).toContainText('In use');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retire Our paper' }).click();
  await expect(row).toContainText('Retired');
});

test('I6: a letterhead with macros is refused in words, and nothing is kept', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: 'Letterhead', exact: true }).click();
  await page
    .getByLabel('Word file of the letterhead')
    .setInputFiles(wordFile('bad.docx', letterhead({ parts: { 'word/vbaProject.bin': 'x' } })));
  await expect(page.getByText('It carries macros. Save it as .docx, which has none. Nothing was kept.')).toBeVisible();
  await expect(page.getByText('No letterhead is kept.')).toBeVisible();
});
