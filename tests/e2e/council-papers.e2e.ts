import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { paperHeadings } from '../../src/core/distribution/paper-headings.ts';
import { letterhead } from '../support/letterheads.ts';
import { expectAccessible } from './screens/accessible.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { Frame } from './screens/frame.ts';
import { openPractice, openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

const settings = async (page: Page, tab: string): Promise<void> => {
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: tab, exact: true }).click();
};
const jsonFile = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});
const conference = async (page: Page): Promise<DocumentsScreen> => {
  await new Frame(page).goTo('Conferences');
  const row = page.getByRole('table', { name: 'Conferences' }).getByRole('row').filter({ hasText: 'SC-2026-0142/3' });
  await row.getByRole('button', { name: /^Sampleton/ }).click();
  await page.getByRole('tab', { name: 'Documents', exact: true }).click();
  return new DocumentsScreen(page);
};

test('WD10: what is typed under Organisation stands at the top of the next letter, and a pattern that would mix papers up is not kept', async ({
  page,
}) => {
  await openPractice(page);
  await settings(page, 'Organisation');
  await page.getByRole('textbox', { name: 'Service' }).fill('Conference and review service');
  await page.getByRole('textbox', { name: 'Address, one line each' }).fill('New Offices (TEST)\nHigh Street\nTestbury');
  await page.getByRole('textbox', { name: 'Phone' }).fill('01632 960999');
  const pattern = page.getByRole('textbox', { name: 'How papers are called in a folder' });
  await pattern.fill('Letters');
  await expect(pattern).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await expect(new Frame(page).saving).toContainText('Saved');

  const documents = await conference(page);
  await documents.show(/^Invitation/, /^Alder/);
  await expect(documents.preview).toContainText('Conference and review service, ');
  await expect(documents.preview).toContainText('New Offices (TEST), High Street, Testbury, 01632 960999');
  await expect(documents.preview).not.toContainText('Letters.docx');
});

test('WD12: a file of headings with faults is refused in words; one that is filled in is kept, printed and taken out again', async ({
  page,
}) => {
  await openPractice(page);
  await settings(page, 'Languages');
  await expect(page.getByText('No headings are kept in another language.')).toBeVisible();
  const chosen = page.getByLabel('File of headings, filled in');
  const filled = {
    language: 'Polish',
    tag: 'pl',
    checked: { by: 'Invented Reader (TEST)', on: '2026-11-20' },
    offer: '',
    headings: Object.fromEntries(paperHeadings.slice(0, 5).map((english) => [english, `<${english}>`])),
  };
  await chosen.setInputFiles(jsonFile('pl.json', { ...filled, language: undefined, checked: { by: '', on: '2026-11-20' } }));
  await expect(page.getByText('The file of headings has 2 faults.')).toBeVisible();
  await expect(page.getByText('The name of the language, “language” is missing.')).toBeVisible();
  await expect(page.getByText('Who checked it, “by” must not be empty.')).toBeVisible();
  await expectAccessible(page);

  await chosen.setInputFiles(jsonFile('pl.json', filled));
  await expect(page.getByText('The headings in Polish are kept.')).toBeVisible();
  const row = page.getByRole('table', { name: 'Languages of headings' }).getByRole('row').filter({ hasText: 'Polish (pl)' });
  await expect(row).toContainText(`5 of ${paperHeadings.length}`);
  await row.getByText(/^\d+ headings$/).click();
  await expect(page.getByRole('list', { name: 'Headings not in Polish' })).toContainText('Hard words');
  await expectAccessible(page);

  const documents = await conference(page);
  const alder = page.getByRole('list', { name: 'How papers travel' }).getByRole('listitem', { name: /^Alder/ });
  await alder.getByRole('combobox', { name: 'Translation offered in' }).selectOption('Polish');
  await documents.show(/^Invitation/, /^Alder/);
  await expect(documents.preview).toContainText('Why we are meeting – <Why we are meeting>');

  await settings(page, 'Languages');
  await page.getByRole('button', { name: 'Take Polish out' }).click();
  await expect(page.getByText('The headings in Polish are taken out.')).toBeVisible();
});

test('WD04, UX08: a paper says on which letterhead it is written, before it is written and in the log', async ({
  page,
}, info) => {
  await openPracticeConference(page, 'secondReview', 'Documents');
  await settings(page, 'Letterhead');
  await page.getByLabel('Word file of the letterhead').setInputFiles({
    name: 'Our paper.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(letterhead()),
  });
  await page.getByRole('button', { name: 'Keep this letterhead' }).click();
  await expect(page.getByRole('table', { name: 'Letterheads' })).toContainText('Our paper');

  const documents = await conference(page);
  await documents.show(/^Invitation/, /^Alder/);
  await expect(documents.preview).toContainText('on plain paper');
  await expect(documents.preview).toContainText('It is written on the letterhead “Our paper”, in use from');
  const count = documents.preview.getByRole('button', { name: 'Count its pages there' });
  if (await count.isVisible()) {
    await count.click();
    await expect(documents.preview).toContainText(/\d pages? on the letterhead, as LibreOffice breaks them\./, {
      timeout: 60_000,
    });
    await expect(documents.preview).toContainText('below, its pages end as they do there');
    await expect(documents.preview.getByRole('region', { name: /^Page 1 of \d/ })).toContainText('Invitation');
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose none' }).click();
  await documents.choose('Invitation to a child protection conference', 'Alder Fauxley (TEST)');
  await documents.writeInto(join(info.outputDir, 'out'));
  await expect(documents.log).toContainText('on the letterhead “Our paper”, in use from');
});

test('RD07: whether a recipient’s email carries Word files or PDFs is chosen for each', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Documents');
  const ways = page.getByRole('list', { name: 'How papers travel' });
  const row = ways.getByRole('listitem', { name: /^Pippa/ });
  const choice = row.getByRole('combobox', { name: /^Attached for Pippa/ });
  await choice.selectOption('Attached as PDFs');
  await expect(new Frame(page).saving).toContainText('Saved');
  await expectAccessible(page);
  // It is the mailbox that remembers, whichever conference is open.
  await new Frame(page).goTo('Settings');
  await conference(page);
  await expect(choice).toHaveValue('pdf');
});
