import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './screens/accessible.ts';
import { PlansScreen } from './screens/plans-screen.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('CG02, CG03, CG05, PL04: a core group is written down from its form, a visit too, and an agency gets its own actions', async ({
  page,
  shell,
}) => {
  await openPractice(page);
  const plans = new PlansScreen(page);
  await plans.open();
  await page.getByRole('tab', { name: 'Core groups' }).click();
  const groups = page.getByRole('table', { name: 'Core groups', exact: true });
  const family = groups.getByRole('row').nth(1);
  await family.getByRole('button', { name: /^Why this date\?/ }).click();
  const why = page.getByRole('dialog', { name: /^Why / });
  await expect(why).toContainText(/, rule T-1[34]\./);
  await expect(why.getByRole('list', { name: 'The count, day by day' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await family.getByRole('button').first().click();

  await page.getByRole('textbox', { name: 'Folder for the empty form' }).fill(shell.outFolder);
  await page.getByRole('button', { name: 'Write the form' }).click();
  await expect(page.getByText('The form is written.')).toBeVisible();
  const [form = ''] = readdirSync(shell.outFolder);
  await page.getByLabel('Fill this in from the Word form that came back').setInputFiles(join(shell.outFolder, form));
  await expect(page.getByText('Type the day')).toBeVisible();
  const record = page.getByRole('group', { name: 'Write down a core group' });
  await record.getByRole('textbox', { name: 'Held on' }).fill('16/11/2026');
  await record.getByRole('textbox', { name: 'How the plan goes' }).fill('Breakfast on nine days of ten.');
  await record.getByRole('button', { name: 'Write it down' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Core groups held' })).toContainText('Breakfast on nine days of ten.');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Visits' }).click();
  const visits = page.getByRole('table', { name: 'Visits' });
  await visits.getByRole('button', { name: /^Rowan/ }).click();
  await page.getByRole('textbox', { name: 'Who went' }).fill('Indigo Sampleworker (TEST)');
  await page.getByRole('checkbox', { name: 'Rowan was seen alone' }).check();
  await page.getByRole('button', { name: 'Write the visit down' }).press('Enter');
  await expect(page.getByRole('list', { name: /^Visits to Rowan/ })).toContainText('seen alone, by Indigo');
  await expect(visits.getByRole('row', { name: /^Rowan/ })).toContainText('seen alone, by Indigo');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Actions' }).click();
  await page.getByRole('combobox', { name: 'Whose actions' }).selectOption({ label: 'Example Oaks Primary (1)' });
  await page.getByRole('textbox', { name: 'Folder for the sheet' }).fill(shell.outFolder);
  await page.getByRole('button', { name: 'Write the sheet' }).click();
  await expect(page.getByText('1 action written.')).toBeVisible();
  await expectAccessible(page);
});
