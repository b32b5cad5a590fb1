import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { openPractice } from './screens/practice.ts';
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

/** Drops a file on the window as a person does from a folder. */
const dropOn = async (page: Page, name: string, text: string): Promise<void> => {
  const carried = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
};

test('IN09: an email that is dropped on the window becomes a request, one accepted answer after the other', async ({ page }) => {
  await openPractice(page);
  await dropOn(page, 'request.eml', email);
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
  await expect(page.getByText('It carries macros. Save it as .docx, which has none. Nothing was kept.')).toBeVisible();
});
