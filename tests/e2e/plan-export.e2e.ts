import { readdirSync } from 'node:fs';
import { expectAccessible } from './screens/accessible.ts';
import { PlansScreen } from './screens/plans-screen.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('MI10: the children with a plan on a day are written for a spreadsheet, by keyboard', async ({ page, shell }) => {
  await openPractice(page);
  const plans = new PlansScreen(page);
  await plans.open();
  await plans.showOn('1/6/2026');
  await page.getByRole('textbox', { name: 'Folder for the list' }).fill(shell.outFolder);
  await page.getByRole('button', { name: 'Write a CSV file' }).press('Enter');
  await expect(page.getByText(/child(ren)? written\./)).toBeVisible();
  expect(readdirSync(shell.outFolder).filter((name) => name.endsWith('.csv'))).toHaveLength(1);
  await expectAccessible(page);
});
