import { day } from '../../src/core/local-date.ts';
import { paragraph } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { sampleLetter } from '../../src/documents/sample.ts';
import { expectAccessible } from './screens/accessible.ts';
import { openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

const wordFile = async (name: string, words: string) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    await renderDocx({ ...sampleLetter('Samplesex', 'CONFIDENTIAL', day('2026-11-21')), blocks: [paragraph(words)] }),
  ),
});

test('RP03: a report that came back is looked at, and only what is ticked is entered', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const file = page.getByLabel('Returned report or reply');
  await file.setInputFiles(await wordFile('other.docx', 'About Quince Otherchild.'));
  await expect(page.getByText('This file names none of the children of this conference.')).toBeVisible();
  await file.setInputFiles(await wordFile('school.docx', 'Our report about Rowan Sampleton (TEST).'));
  await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: /^The report came on/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep this file' }).click();
  await expect(page.getByText(/^school.docx is kept, version 1 from /)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Reports' })).toContainText('Version 1: school.docx');
});
