import { expectAccessible } from './screens/accessible.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

const people = [
  'Family ID,Surname,Forename,Person Type,Mosaic ID,Date of Birth,Address,Postcode,Restricted Address',
  'F900,Testwick,Alder,Child,TW1,21/04/2015,"1 Mill Lane, Exampleham",ZZ1 1ZZ,',
  'F900,Testwick,Hazel,Adult,TW2,03/05/1990,"1 Mill Lane, Exampleham",ZZ1 1ZZ,',
  'F900,Testwick,Birch,Child,TW3,31/02/2015,,,',
].join('\r\n');

test('IE01: a list is read, its columns named, each row looked at, the chosen ones taken in and undone', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Settings');
  await page.getByRole('tab', { name: 'Import' }).click();
  const file = page.getByLabel('CSV or Excel file');
  await expect(file).toBeVisible();
  await expectAccessible(page);

  await file.setInputFiles({ name: 'broken.csv', mimeType: 'text/csv', buffer: Buffer.from([0x41, 0x0a, 0x42, 0x81, 0x0a]) });
  await expect(page.getByText('This list cannot be read.')).toBeVisible();
  await file.setInputFiles({ name: 'families.csv', mimeType: 'text/csv', buffer: Buffer.from(people) });
  await expect(page.getByRole('heading', { name: 'What is in families.csv' })).toBeVisible();
  await expect(page.getByLabel('What Mosaic ID holds')).toHaveValue('number');
  await expectAccessible(page);
  await page.getByLabel('What Surname holds').selectOption('');
  await expect(page.getByText('Still needed: Given name and Family name')).toBeVisible();
  await page.getByLabel('What Surname holds').selectOption('surname');
  await page.getByLabel('What Restricted Address holds').selectOption('');
  await expect(page.getByText('“Restricted Address” may say which addresses nobody may be told.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'No column of this list says it' })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Look at the rows' })).toBeDisabled();
  await page.getByLabel('What Restricted Address holds').selectOption('addressRestricted');
  await page.getByRole('button', { name: 'Look at the rows' }).press('Enter');

  const rows = page.getByRole('table', { name: 'Rows of the list' });
  await expect(rows.getByRole('row').filter({ hasText: 'Birch Testwick' })).toContainText('There is no day “31/02/2015”');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Take in Hazel Testwick, born 3 May 1990' }).press('Space');
  await page.getByRole('button', { name: 'Take in 1 row' }).press('Enter');
  await expect(page.getByText('Saved: 1 addition, 0 changes.')).toBeVisible();

  await frame.goTo('Families');
  await page.getByRole('searchbox').fill('Testwick');
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'F900' })).toContainText('Alder');

  await frame.goTo('Settings');
  await page.getByRole('tab', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Undo the import of families.csv' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Imports so far' })).toContainText('Undone');
  await expectAccessible(page);
  await frame.goTo('Families');
  await page.getByRole('searchbox').fill('Testwick');
  await expect(page.getByText('F900')).toBeHidden();
});
