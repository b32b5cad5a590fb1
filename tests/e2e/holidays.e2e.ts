import { readFileSync } from 'node:fs';
import { expectAccessible } from './screens/accessible.ts';
import { HolidaysScreen } from './screens/holidays-screen.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('DL09: a bank holiday shows every open date it would move, is saved in one act, and is undone in one', async ({ page }) => {
  await openPractice(page);
  const screen = new HolidaysScreen(page);
  await screen.open();
  await expect(screen.year(new Date().getFullYear() + 2)).toContainText('Calculated, not announced');
  await screen.addHoliday('13/1/2027', 'Day of mourning (TEST)', 'Proclaimed');
  await expect(screen.moved.getByRole('row').filter({ hasText: 'SC-2026-0142/3' }).first()).toContainText('2027');
  await expectAccessible(page);
  await screen.leave.click();
  await expect(screen.undo).toBeHidden();

  await screen.addHoliday('13/1/2027', 'Day of mourning (TEST)', 'Proclaimed');
  await screen.save.click();
  await expect(page.getByText('Added the bank holiday of Wed 13 January 2027, Day of mourning (TEST).')).toBeVisible();
  await expect(screen.year(2027).getByRole('row').filter({ hasText: 'Day of mourning' })).toContainText('Added here');
  await expectAccessible(page);
  await screen.undo.click();
  await expect(screen.year(2027)).not.toContainText('Day of mourning');
});

test('DL09: closure days move no date, and are listed and taken out', async ({ page }) => {
  await openPractice(page);
  const screen = new HolidaysScreen(page);
  await screen.open();
  await screen.addClosure('29/12/2026', '31/12/2026', 'Christmas closure');
  await expect(page.getByText('No open date would move.')).toBeVisible();
  await screen.save.click();
  await expect(screen.closures).toContainText('Tue 29 December 2026 to Thu 31 December 2026');
  await screen.closures.getByRole('button', { name: 'Remove: Christmas closure' }).click();
  await screen.save.click();
  await expect(page.getByText('No closure days are listed.')).toBeVisible();
});

test('DL09: a bank-holiday file with an impossible day is refused whole, with its line', async ({ page }) => {
  await openPractice(page);
  const screen = new HolidaysScreen(page);
  await screen.open();
  const text = readFileSync('resources/calendars/england.json', 'utf8').replace('2027-05-03', '2027-02-30');
  const line = text.slice(0, text.indexOf('2027-02-30')).split('\n').length;
  await screen.file.setInputFiles({ name: 'england.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByText(`Line ${line}:`)).toBeVisible();
  await expect(screen.save).toBeHidden();
  await expectAccessible(page);
});
