import type { Page } from '@playwright/test';
import { barCode } from '../../src/documents/bar-code-picture.ts';
import { aFaxedPage, aJbig2Page } from '../support/a-fax.ts';
import { aPdfOf } from '../support/a-pdf.ts';
import { aPng } from '../support/pictures.ts';
import { expectAccessible } from './screens/accessible.ts';
import { openPractice, practiceConferences } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

const email = [
  'From: Marlo Testcase <marlo@example.test>',
  'Subject: Request for a conference',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Children: Rowan Sampleton (TEST), 14 March 2015',
  'Type of conference: early review',
  'Team manager: Linden Overview (TEST)',
  'Reason for conference: He ran away twice this week.',
  'Diocese: Chichester',
].join('\r\n');

const emailCarrying = (name: string, content: string | Uint8Array): string =>
  [
    'Subject: Our list',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
    '--b--',
  ].join('\r\n');

/** Drops a file on the window as a person does from a folder. */
const dropOn = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
  const carried = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], fileName ?? ''));
      return transfer;
    },
    [name, Buffer.from(content).toString('base64')],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
};

test('IN09: an email that is dropped on the window becomes a request, one accepted answer after the other', async ({ page }) => {
  await openPractice(page);
  await dropOn(page, 'request.eml', email);
  const came = page.getByRole('dialog', { name: 'A file came in' });
  await expect(came).toContainText('request.eml is an email: Request for a conference.');
  await expectAccessible(page);
  await came.getByRole('button', { name: 'Read it as a request' }).click();
  const family = page.getByRole('list', { name: 'Families that it may be about' });
  await expect(family).toContainText('Rowan Sampleton (TEST) has the same name');
  await page.getByRole('button', { name: 'It is about Sampleton (TEST)' }).first().click();
  await page.getByRole('button', { name: 'Accept the kind' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the request' }).click();

  const proposed = page.getByRole('list', { name: 'Proposed from the file' });
  await expect(proposed.getByRole('listitem')).toHaveCount(2);
  const manager = page.getByRole('textbox', { name: 'Authorising manager' });
  await expect(manager).toHaveValue('');
  await proposed.getByRole('button', { name: /^Accept Authorising manager/ }).click();
  await expect(manager).toHaveValue('Linden Overview (TEST)');
  await expect(proposed.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Why a conference is needed' })).toHaveValue('');
  await page.getByText(/^Read through what else it says/).click();
  await expect(page.getByText('Chichester')).toBeVisible();
  await expectAccessible(page);

  await dropOn(page, 'request.docm', 'x');
  await expect(came).toContainText('request.docm cannot be placed. It carries macros. Save it as .docx, which has none.');
  await came.getByRole('button', { name: 'Leave it' }).click();
});

test('IE08: whatever is dropped on any screen is said in words, and goes where it belongs once somebody says so', async ({
  page,
}) => {
  await openPractice(page);
  const came = page.getByRole('dialog', { name: 'A file came in' });
  const rows = 'Surname,Forename,DOB\r\nNewcomer,Ash,01/02/2020\r\n';
  await dropOn(page, 'list.csv', rows);
  await expect(came).toContainText('list.csv is a list of 1 row.');
  await came.getByRole('button', { name: 'Leave it' }).click();
  await dropOn(page, 'our list.eml', emailCarrying('list.csv', rows));
  await expect(came).toContainText('our list.eml carries list.csv, which is a list of 1 row.');
  await came.getByRole('button', { name: 'Bring it in as a list' }).click();
  await expect(page.getByText('Ash', { exact: true })).toBeVisible();

  // Our own form for a conference that is not here leads nowhere.
  await dropOn(page, 'reply.csv', 'Form number,019\r\nReference,SC-1999-0001/1\r\n');
  await expect(came).toContainText('says SC-1999-0001/1, which no conference here has');
  await expect(came.getByRole('radio')).toHaveCount(0);
  await came.getByRole('button', { name: 'Leave it' }).click();

  // Of a PDF that names nobody a person says what it is, and for which conference; a damaged one is not opened.
  await dropOn(page, 'from school.pdf', '%PDF-1.4 x');
  await expect(came).toContainText('It is damaged');
  await came.getByRole('button', { name: 'Leave it' }).click();
  await dropOn(page, 'from school.pdf', Buffer.from(aPdfOf(['A report that names nobody of this council.'])));
  await came.getByRole('radio', { name: 'A report or reply for a conference' }).click();
  await expect(came.getByRole('button', { name: 'Read it as that' })).toBeDisabled();
  await came.getByRole('textbox', { name: 'Reference of the conference' }).fill('SC-2026-0142/3');
  await expect(came).toContainText('Sampleton (TEST), Thu 14 January 2027');
  await expectAccessible(page);
  await came.getByRole('button', { name: 'Read it as that' }).click();
  await expect(page.getByRole('heading', { name: 'A report or reply came back' })).toBeVisible();
  await expect(page.getByText('names none of the children of this conference')).toBeVisible();
});

test('AT08: a scan with the bar code of a conference is kept there once somebody says so, and anything else asks which', async ({
  page,
}) => {
  await openPractice(page);
  const [code] = barCode(practiceConferences.firstReview);
  if (code?.block !== 'picture') throw new Error('Every reference of the practice family has a bar code');
  const scan = Buffer.from(code.data, 'base64');
  await dropOn(page, 'scan0001.png', scan);
  const sheet = page.getByRole('dialog', { name: 'A scanned attendance sheet' });
  await expect(sheet).toContainText('scan0001.png carries the bar code of SC-2026-0142/2.');
  await expect(sheet).toContainText('Sampleton (TEST), Thu 16 July 2026');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Keep it with this conference' }).click();
  await expect(page.getByRole('heading', { name: 'Signed attendance sheets' })).toBeVisible();
  await expect(page.getByText(/^Scanned picture, kept on/)).toHaveCount(1);

  await dropOn(page, 'scan0001.png', scan);
  await sheet.getByRole('button', { name: 'Keep it with this conference' }).click();
  await expect(sheet).toContainText(/is kept already|was kept/);
  await sheet.getByRole('button', { name: 'Do not keep it' }).click();

  // As office scanners send it, in fax code and in JBIG2; an email may carry it.
  await dropOn(page, 'scan.pdf', Buffer.from(aPdfOf(aFaxedPage(practiceConferences.firstReview))));
  await expect(sheet).toContainText('scan.pdf carries the bar code of SC-2026-0142/2.');
  await sheet.getByRole('button', { name: 'Do not keep it' }).click();
  const inJbig2 = aPdfOf(['The first page has no code.'], aJbig2Page(practiceConferences.secondReview));
  await dropOn(page, 'the sheet.eml', emailCarrying('signed.pdf', inJbig2));
  const carrying = page.getByRole('dialog', { name: 'A file came in' });
  await expect(carrying).toContainText('the sheet.eml carries signed.pdf, which carries the bar code of SC-2026-0142/3.');
  await carrying.getByRole('button', { name: 'Keep it as a signed attendance sheet' }).click();
  await expect(sheet).toContainText('signed.pdf carries the bar code of SC-2026-0142/3.');
  await sheet.getByRole('button', { name: 'Do not keep it' }).click();

  await dropOn(page, 'photo.png', Buffer.from(aPng()));
  const came = page.getByRole('dialog', { name: 'A file came in' });
  await came.getByRole('radio', { name: 'A signed attendance sheet' }).click();
  await came.getByRole('button', { name: 'Read it as that' }).click();
  await expect(sheet).toContainText('photo.png has no bar code that can be read.');
  await sheet.getByRole('textbox', { name: 'Reference of the conference' }).fill('SC-2026-0142/9');
  await expect(sheet).toContainText('There is no conference with this reference here.');
  await expectAccessible(page);
});
