import { readdirSync } from 'node:fs';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { WithdrawalScreen } from './screens/withdrawal-screen.ts';
import { WorkspaceScreen } from './screens/workspace-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('IN07: a conference is postponed by keyboard alone, and everyone who was invited is written to in the same act', async ({
  page,
  shell,
}) => {
  await openPracticeConference(page, 'secondReview', 'Invitations');
  const workspace = new WorkspaceScreen(page);
  const gone = new InvitationsScreen(page).gone;
  await gone.click();
  await workspace.open('Summary');
  const withdrawal = new WithdrawalScreen(page);
  await withdrawal.postponeButton.focus();
  await page.keyboard.press('Enter');
  await expect(withdrawal.reason).toBeFocused();
  await withdrawal.doneButton.focus();
  await page.keyboard.press('Enter');
  await expect(withdrawal.form).toContainText('Choose a reason.');
  await expect(withdrawal.reason).toBeFocused();
  await withdrawal.reason.selectOption('The chair cannot be there.');
  await expect(withdrawal.form).toContainText('Everybody who was invited is told this reason.');
  await withdrawal.agreedBy.fill('Larch Exampler');
  await withdrawal.folder.fill(shell.outFolder);
  await expectAccessible(page);

  await withdrawal.doneButton.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d+ files written to /)).toBeVisible();
  await expect(page.getByText('No other day is booked yet.')).toBeVisible();
  await expect(workspace.panel).toContainText('Book a new date, a time, a place and a chair.');
  await expectAccessible(page);
  const files = readdirSync(shell.outFolder);
  const letters = files.filter((name) => name.endsWith('.docx')).length;
  expect(letters).toBeGreaterThan(4);
  expect(files.filter((name) => name.endsWith('.ics')).length).toBeGreaterThan(4);
  expect(files.every((name) => name.startsWith('2027-01-14 ') && name.includes('withdrawal'))).toBe(true);

  await workspace.open('History');
  await expect(workspace.panel).toContainText('Postponed.');
  await expect(workspace.panel).toContainText('The chair cannot be there. Decided by Cedar');
});

test('IN07: another day is booked while it is postponed', async ({ page, shell }) => {
  await openPracticeConference(page, 'secondReview', 'Summary');
  const withdrawal = new WithdrawalScreen(page);
  await withdrawal.postponeButton.click();
  await withdrawal.reason.selectOption('The reports are not ready.');
  await withdrawal.agreedBy.fill('Larch Exampler');
  await withdrawal.form.getByRole('radio', { name: 'Book it now' }).click();
  const booking = new BookingScreen(page);
  await booking.offers.first().click();
  const day = await booking.date.inputValue();
  await expectAccessible(page);
  if (await withdrawal.folder.isVisible()) await withdrawal.folder.fill(shell.outFolder);
  await withdrawal.doneButton.click();
  await expect(withdrawal.form).toBeHidden();
  await expect(page.getByText(day).first()).toBeVisible();
});

test('IN07: a cancelled conference says so everywhere and can no longer be booked', async ({ page, shell }) => {
  await openPracticeConference(page, 'secondReview', 'Summary');
  const workspace = new WorkspaceScreen(page);
  const withdrawal = new WithdrawalScreen(page);
  await withdrawal.cancelButton.click();
  await withdrawal.reason.selectOption('Another authority takes over.');
  await withdrawal.agreedBy.fill('Larch Exampler');
  if (await withdrawal.folder.isVisible()) await withdrawal.folder.fill(shell.outFolder);
  await withdrawal.doneButton.click();
  await expect(workspace.stages.getByRole('listitem')).toHaveText([/^Requested/, /^Cancelled/]);
  await expect(workspace.panel).toContainText('This conference is cancelled and its request is closed.');
  await expect(page.getByRole('button', { name: /Book the conference|Change the booking/ })).toHaveCount(0);
  await expectAccessible(page);
});
