import type { Locator, Page } from '@playwright/test';
import { day } from '../../src/core/local-date.ts';
import { paragraph } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { sampleLetter } from '../../src/documents/sample.ts';
import { aFaxedPage } from '../support/a-fax.ts';
import { aLetter, pictured, shape, written } from '../support/a-letter.ts';
import { aPdfOf } from '../support/a-pdf.ts';
import { aPng } from '../support/pictures.ts';
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
  // It is seen where it opens, on a small screen too.
  await expect(page.getByRole('combobox', { name: 'Whose report is it' })).toBeInViewport();
  await page.getByRole('checkbox', { name: /^The report came on/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep this file' }).click();
  await expect(page.getByText(/^school.docx is kept, version 1 from /)).toBeVisible();
  // It opens in the reader, at its heading.
  await expect(page.locator(':focus')).toHaveRole('heading');
  await expect(page.getByRole('list', { name: /^Report of / })).toContainText('Our report about Rowan');
  await page.getByRole('tab', { name: 'Register' }).click();
  const kept = page.getByRole('list', { name: /^Versions of the report of / });
  await expect(kept).toContainText('school.docx');

  await page.getByRole('button', { name: /^Open version 1 of / }).click();
  await expect(page.getByText('Version 1 is written as it came.')).toBeVisible();
});

test('RP05, IE08: an amended report is dropped on the tab, named, compared, and given to the family', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const keep = async (name: string, words: string, called: string): Promise<void> => {
    await drop(page, await wordFile(name, `Rowan Sampleton (TEST) ${words}`));
    await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: 1 });
    await page.getByRole('textbox', { name: /^Name of (this )?version/ }).fill(called);
    await page.getByRole('button', { name: 'Keep this file' }).click();
  };
  // What was kept is opened in the reading pack; a click on the register before that would be overtaken.
  const opened = async (): Promise<void> =>
    expect(page.getByRole('tab', { name: 'Reading pack' })).toHaveAttribute('aria-selected', 'true');
  await keep('first.docx', 'came hungry on three days.', '');
  await opened();
  await page.getByRole('tab', { name: 'Register' }).click();
  await page.getByRole('button', { name: /^Approval of version 1 of / }).click();
  await page.getByRole('textbox', { name: 'Approved by', exact: true }).fill('Heather Manager (TEST)');
  await page.getByRole('button', { name: 'Note the approval' }).click();
  // Dropped while the reading pack is open, it is looked at in the register.
  await page.getByRole('tab', { name: 'Reading pack' }).click();
  await keep('second.docx', 'came hungry on four days.', '');
  await expect(page.getByText('A later version needs a name of its own.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of version 2' }).fill('With the breakfast club’s count');
  await page.getByRole('button', { name: 'Keep this file' }).click();
  await opened();
  await page.getByRole('tab', { name: 'Register' }).click();
  const kept = page.getByRole('list', { name: /^Versions of the report of / });
  await expect(kept).toContainText('Version 2, “With the breakfast club’s count”');
  await expect(kept).toContainText('amended after version 1 was approved');

  await page.getByRole('button', { name: /^Note who was given version 1 of / }).click();
  await page.getByRole('combobox', { name: 'Given to' }).selectOption({ label: 'Juniper Sampleton (TEST)' });
  await page.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByText(/^Juniper Sampleton \(TEST\) has version 1, .* Version 2 was not given to/)).toBeVisible();

  await page.getByRole('button', { name: /^What changed in version 2 of / }).click();
  const changes = page.getByRole('list', { name: 'Changes from version 1 to version 2' });
  await expect(changes.getByRole('deletion')).toContainText('three');
  await expect(changes.getByRole('insertion')).toContainText('four');
  await expectAccessible(page);
});

test('RP09: a child’s drawing stands first, in their words, and its form refuses a letter without the letter', async ({
  page,
}) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  await page.getByRole('button', { name: 'Add a child’s own words' }).click();
  await page.getByRole('combobox', { name: 'Whose words are they' }).selectOption({ label: 'Rowan Sampleton (TEST)' });
  await page.getByRole('combobox', { name: 'What it is' }).selectOption({ label: 'Drawing' });
  await page.getByRole('textbox', { name: 'What the child said about it, in their words' }).fill('This is us when it is quiet.');
  await page.getByRole('button', { name: 'Keep their words' }).click();
  await expect(page.getByText('The letter or drawing itself is missing.')).toBeVisible();
  // As a PDF, page by page; its words are offered as the child's own.
  const original = page.getByLabel('The letter, drawing or page itself, as a picture, PDF or Word file');
  const words = page.getByRole('textbox', { name: 'What the child said about it, in their words' });
  await words.fill('');
  await words.blur();
  const letter = aPdfOf(['I want mum to be safe.'], aFaxedPage('SC-2026-0142/3'));
  await original.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(letter) });
  await expect(page.getByRole('img', { name: 'Page 2 of what will be kept' })).toBeVisible();
  await expect(words).toHaveValue('I want mum to be safe.');
  await words.fill('This is us when it is quiet.');
  await original.setInputFiles({ name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from(aPng(640, 420)) });
  await expect(page.getByRole('img', { name: 'What will be kept' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep their words' }).click();
  const said = page.getByRole('list', { name: 'What the children say' });
  await expect(said).toContainText('This is us when it is quiet.');
  await expect(said.getByRole('img', { name: /^Drawing by Rowan/ })).toBeVisible();
});

test('RP09: a child’s letter in Word is looked at, kept in their words, and opens as it came', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  await page.getByRole('button', { name: 'Add a child’s own words' }).click();
  await page.getByRole('combobox', { name: 'Whose words are they' }).selectOption({ label: 'Rowan Sampleton (TEST)' });
  const original = page.getByLabel('The letter, drawing or page itself, as a picture, PDF or Word file');
  await original.setInputFiles({ name: 'letter.rtf', mimeType: 'text/rtf', buffer: Buffer.from('{\\rtf1 Hello}') });
  await expect(page.getByText('This letter is not taken.')).toBeVisible();
  const letter = aLetter([written('Dear chair'), written('I want mum to be safe.'), pictured(), shape()].join(''));
  await original.setInputFiles({ name: 'letter.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(letter) });
  const looked = page.getByRole('region', { name: 'What the letter says' });
  await expect(looked).toContainText('I want mum to be safe.');
  await expect(looked).toContainText('a drawing made in Word');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep their words' }).click();
  const said = page.getByRole('list', { name: 'What the children say' });
  await expect(said).toContainText('I want mum to be safe.');
  await said.getByRole('button', { name: /^Open as it came: Letter by Rowan/ }).click();
  await expect(said.getByText('The letter is written as it came.')).toBeVisible();
});

test('RP04: by keyboard, what the chair marks and notes in a report stands where its words stand in the next version', async ({
  page,
}) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const keep = async (name: string, words: string, called: string): Promise<void> => {
    await page.getByLabel('Returned report or reply').setInputFiles(await wordFile(name, `Rowan Sampleton (TEST) ${words}`));
    await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: 1 });
    await page.getByRole('textbox', { name: /^Name of (this )?version/ }).fill(called);
    await page.getByRole('button', { name: 'Keep this file' }).click();
    await expect(page.getByText(/ is kept, version/)).toBeVisible();
  };
  await keep('first.docx', 'came hungry on three days.', '');
  const report = page.getByRole('list', { name: /^Report of / });
  await report.getByText('came hungry on three days.').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(report.getByText('Bookmark', { exact: true }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: /^Private note on / }).fill('Ask the school which days.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(report).toContainText('Ask the school which days.');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Register' }).click();
  await keep('second.docx', 'came very hungry on three days.', 'Amended');
  await expect(report).toContainText('came very hungry on three days.');
  await expect(report).toContainText('Ask the school which days.');
  await expect(report).toContainText('the words were changed since version 1.');
  await page.getByRole('button', { name: /Ask the school which days/ }).click();
  await expect(page.locator(':focus')).toContainText('came very hungry on three days.');
});

test('RP04: words are found in every report of the pack, Word and PDF, forwards and back, by the keyboard alone', async ({
  page,
}) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const keep = async (file: { name: string; mimeType: string; buffer: Buffer }, from: number): Promise<void> => {
    await page.getByRole('tab', { name: 'Register' }).click();
    await page.getByLabel('Returned report or reply').setInputFiles(file);
    await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: from });
    await page.getByRole('checkbox', { name: /^Rowan/ }).check();
    await page.getByRole('button', { name: 'Keep this file' }).click();
    await expect(page.getByText(/ is kept, version/)).toBeVisible();
  };
  await keep(await wordFile('school.docx', 'Rowan Sampleton (TEST) came HUNGRY on three days, and hungry on a fourth.'), 1);
  const pdf = aPdfOf(['Report about Rowan Sampleton (TEST)', 'He was hungry.', 'Nobody saw the father.']);
  await keep({ name: 'health.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }, 2);
  await page.keyboard.press('Control+f');
  const box = page.getByRole('searchbox', { name: 'Find in the reading pack' });
  await expect(box).toBeFocused();
  await page.keyboard.type('hungry');
  const pack = page.getByRole('search', { name: 'In the reading pack' });
  await expect(pack.getByRole('status')).toContainText('1 of 3 places');
  const here = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-here') ?? [];
      return range instanceof Range ? [range.toString(), range.startContainer.parentElement?.closest('p')?.textContent] : [];
    });
  const all = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((one) => (one as Range).toString()));
  await expect.poll(all).toEqual(expect.arrayContaining(['HUNGRY', 'hungry', 'hungry']));
  await page.keyboard.press('Enter');
  const first = await here();
  await page.keyboard.press('F3');
  await expect(pack.getByRole('status')).toContainText('2 of 3 places');
  await page.keyboard.press('Enter');
  await expect(pack.getByRole('status')).toContainText('3 of 3 places');
  // The last is the PDF's, and was brought into view.
  const inPdf = page.getByRole('paragraph').filter({ hasText: 'He was hungry.' });
  expect((await here())[1]).toContain('hungry');
  await expect(inPdf).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(await here()).toEqual(first);
  await page.keyboard.press('Shift+Enter');
  await expect(pack.getByRole('status')).toContainText('3 of 3 places');
  await expectAccessible(page);
  await page.keyboard.type(' and thirsty');
  await expect(pack.getByRole('status')).toContainText('Not in these reports.');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  expect(await all()).toEqual([]);
  await page.keyboard.press('F1');
  await expect(page.getByRole('region', { name: 'Keyboard shortcuts: Reading pack' })).toContainText('Find in the reading pack');
});

test('RP03, RP04: a PDF opens in the reader page by page, its notes stand in its next version, and a broken one harms nothing', async ({
  page,
}) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const asPdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  const keep = async (name: string, bytes: Uint8Array, from: number, called: string): Promise<void> => {
    await page.getByRole('tab', { name: 'Register' }).click();
    await page.getByLabel('Returned report or reply').setInputFiles(asPdf(name, bytes));
    await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: from });
    await page.getByRole('textbox', { name: /^Name of (this )?version/ }).fill(called);
    const rowan = page.getByRole('checkbox', { name: /^Rowan/ });
    if (called === '') await rowan.check();
    // It names him itself.
    else await expect(rowan).toBeChecked();
    await page.getByRole('button', { name: 'Keep this file' }).click();
    await expect(page.getByText(/ is kept, version/)).toBeVisible();
  };
  const lines = ['Report about Rowan Sampleton (TEST)', 'He came hungry on three days.', 'Nobody saw the father.'];
  await keep('first.pdf', aPdfOf(lines, aFaxedPage('SC-2026-0142/3')), 1, '');
  const report = page.getByRole('list', { name: /^Report of / }).first();
  const first = report.getByRole('listitem', { name: 'Page 1 of 2' });
  // RP07: what it recommends is entered with the page under it, and compared in the Room and under Decisions.
  await page.getByRole('combobox', { name: 'Plan, Rowan Sampleton (TEST)' }).selectOption('A plan is needed');
  await page.getByRole('combobox', { name: 'Category, Rowan Sampleton (TEST)' }).selectOption('Neglect');
  await page.getByRole('combobox', { name: '0 to 10, Rowan Sampleton (TEST)' }).selectOption('4');
  await expect(page.getByRole('combobox', { name: '0 to 10, Rowan Sampleton (TEST)' })).toHaveValue('4');
  const hungry = first.getByRole('paragraph').filter({ hasText: 'He came hungry on three days.' });
  await hungry.focus();
  await expect.poll(() => darkDots(first)).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: /^Private note on / }).fill('Ask the school which days.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(first).toContainText('Ask the school which days.');
  // A scan has no words: its note stands on the page, and its fax code is drawn without WebAssembly.
  const scan = report.getByRole('listitem', { name: 'Page 2 of 2' });
  await scan.getByText('Page 2, a picture').focus();
  await expect.poll(() => darkDots(scan)).toBeGreaterThan(2_000);
  await scan.getByRole('button', { name: 'Bookmark' }).click();
  await expect(scan.getByText('Bookmark', { exact: true }).last()).toBeVisible();
  await expectAccessible(page);

  await keep('second.pdf', aPdfOf(['An amended report.', ...lines.map((line) => line.replace('three', 'four'))]), 1, 'Amended');
  await expect(report).toContainText('Ask the school which days.');
  await expect(page.getByText('Marked in an earlier version, and no longer in this one')).toBeVisible();
  await page.getByRole('button', { name: /Ask the school which days/ }).click();
  await expect(page.locator(':focus')).toContainText('He came hungry on four days.');

  const broken = Buffer.from(aPdfOf(lines)).toString('latin1').replace('/Catalog', '/Katalog').replace('/Pages 2', '/Pegas 2');
  await keep('broken.pdf', Buffer.from(broken, 'latin1'), 2, '');
  await expect(page.getByText(/^This PDF is damaged or takes too long to open/)).toBeVisible();
  await expect(report).toContainText('He came hungry on four days.');

  await page.getByRole('tab', { name: 'Decisions' }).click();
  await expect(page.getByText('Report: a plan is needed, neglect, 4 of 10.').first()).toBeVisible();
});

/** How many dots of the page's picture are dark. */
const darkDots = (page: Locator): Promise<number> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 0) dark += 1;
    return dark;
  });

test('RP08: two agencies tell one event under different days, and what the mother says of it stands beside it', async ({
  page,
}) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  for (const [agency, words] of [
    [1, '3 March 2026: Neighbours heard shouting and police were called. About Rowan Sampleton (TEST).'],
    [2, '5 March 2026: Police were called, neighbours heard shouting. About Rowan Sampleton (TEST).'],
  ] as const) {
    await page.getByRole('tab', { name: 'Register' }).click();
    await page.getByLabel('Returned report or reply').setInputFiles(await wordFile(`${agency}.docx`, words));
    await page.getByRole('combobox', { name: 'Whose report is it' }).selectOption({ index: agency });
    await page.getByRole('button', { name: 'Keep this file' }).click();
    await expect(page.getByText(/ is kept, version/)).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Time line' }).click();
  const line = page.getByRole('list', { name: 'Time line' });
  await expect(line).toContainText('tells this under Thu 5 March 2026. Is it the same event?');
  await expect(line).toContainText('tells this under Tue 3 March 2026. Is it the same event?');
  await page.getByRole('button', { name: 'Somebody says otherwise about Tue 3 March 2026' }).click();
  await page.getByRole('combobox', { name: 'Who says otherwise' }).selectOption({ label: 'Juniper Sampleton (TEST)' });
  await page.getByRole('textbox', { name: 'What they say, in their words' }).fill('It was the television.');
  await page.getByRole('button', { name: 'Keep both versions' }).click();
  await expect(line).toContainText('Disputed. Juniper Sampleton (TEST): “It was the television.”');
  await expect(line).toContainText('Neighbours heard shouting and police were called.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take both versions of Tue 3 March 2026 into the minutes' }).click();
  await expect(page.getByText('Both versions stand in the minutes, as disputed, for professionals.')).toBeVisible();
});

/** A file that is dropped on the window, as a person does it with the mouse. */
const drop = async (page: Page, { name, mimeType, buffer }: Awaited<ReturnType<typeof wordFile>>): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ({ base64, ...file }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], file.name, { type: file.mimeType }));
      return data;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
};
