import { expectAccessible } from './screens/accessible.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('IN03: an unborn child is shown as such, and is the same child with a name once the birth is recorded', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin({ name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await page
    .getByRole('combobox', { name: 'Kind of conference' })
    .selectOption({ label: 'Pre-birth conference, for an unborn child' });
  await page.getByRole('button', { name: 'Add a child' }).click();
  const form = page.getByRole('group', { name: 'Add a child' });
  await form.getByRole('checkbox', { name: 'Not born yet' }).check();
  await form.getByRole('textbox', { name: 'Expected date of delivery' }).fill('3 March 2099');
  await form.getByRole('button', { name: 'Add this child' }).click();
  await expect(request.children.getByRole('button', { name: /^Unborn Sampleton \(TEST\), due 3 Mar 2099/ })).toBeVisible();

  await page.getByRole('button', { name: 'Open the conference' }).click();
  await expect(page.getByText('Unborn Sampleton (TEST), due 3 March 2099').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Family' }).click();
  await page.getByRole('textbox', { name: 'Born on' }).fill('1 October 2026');
  await page.getByRole('textbox', { name: 'Name given' }).fill('Robin');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record the birth' }).click();
  await expect(page.getByText('Unborn Sampleton (TEST), due 3 March 2099, was born on 1 October 2026.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Given name' })).toHaveValue('Robin');
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('What was written before keeps that name.')).toBeVisible();
  await expectAccessible(page);
});
