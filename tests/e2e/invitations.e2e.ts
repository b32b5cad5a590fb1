import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('AG03, AG05: the counts say how the list stands, and which call to make first', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await expect(invitations.standing).toContainText(/Not yet quorate for Rowan or Wren\. Call .+ first: their yes would/);
  await invitations.reply('Indigo Sampleworker (TEST)', 'Coming');
  await invitations.reply('Pippa Blackboard (TEST)', 'Coming');
  await invitations.reply('Juno Plaster (TEST)', 'Sends a deputy');
  await expect(invitations.standing).toContainText('2 coming, 1 deputy');
  await expect(invitations.standing).toContainText('quorate for every child');
  await expectAccessible(page);
});

test('AT09: the chance for each child is said, and how it is worked out with the error it has been found to have', async ({
  page,
}) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  const chances = page.getByRole('list', { name: 'How likely it is quorate' });
  await expect(chances.getByRole('listitem')).toHaveText([/^Rowan and Wren: \d+ in 100 likely .+ said yes\.$/]);
  await invitations.standing.getByRole('button', { name: 'How is this worked out?' }).click();
  await expect(page.getByRole('dialog', { name: 'How the forecast is worked out' })).toContainText('at most 4 in 100 away');
  await expectAccessible(page);
});

test('AG03: marking the invitations as gone dates each of them', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await expect(invitations.row(/^Juniper/)).toContainText('To send');
  await invitations.gone.click();
  await expect(invitations.row(/^Juniper/)).toContainText(/Sent .+ by post/);
  await expect(invitations.gone).toBeHidden();
});

test('AG03, SC06: whoever changes the booking after the invitations have gone is told that they go again', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.gone.click();
  await expect(invitations.gone).toBeHidden();
  await page.getByRole('tab', { name: 'Summary', exact: true }).click();
  await page.getByRole('button', { name: 'Change the booking' }).first().click();
  const booking = new BookingScreen(page);
  const toldAnew = page.getByText('Whoever was invited has to be told anew.');
  await expect(booking.date).toBeVisible();
  await expect(toldAnew).toHaveCount(0);
  await booking.date.fill('13 January 2027');
  await booking.date.press('Tab');
  await expect(toldAnew).toBeVisible();
});

test('AG03: what became of several invitations is recorded at once, without the mouse, and stands in the history of each', async ({
  page,
}) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.gone.click();
  await expect(invitations.row(/^Juniper/)).toContainText('Sent ');
  await invitations.tick('Juniper Sampleton (TEST)').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(invitations.steps).toContainText('2 are ticked.');
  await invitations.steps.getByRole('combobox', { name: 'What became of it' }).selectOption('Seen');
  await invitations.steps.getByRole('combobox', { name: 'How' }).selectOption('By phone');
  await invitations.steps.getByRole('textbox', { name: 'Note' }).fill('Spoke to her at home.');
  await page.keyboard.press('Enter');
  await expect(invitations.row(/^Juniper/)).toContainText(/Seen .+ by phone/);
  await expect(invitations.standing).toContainText('2 seen');
  await expect(invitations.steps).toContainText('Nobody is ticked.');
  await expectAccessible(page);

  await invitations.openMore('Juniper Sampleton (TEST)');
  const history = page.getByRole('region', { name: 'The invitation of Juniper Sampleton (TEST)' });
  await expect(history.getByRole('listitem')).toContainText([
    /^Sent, .+ by post · recorded by /,
    /^Seen, .+ by phone: Spoke to her at home\. · recorded by /,
  ]);
  await history.getByRole('button', { name: /^Take back for Juniper.+Seen/ }).click();
  await expect(invitations.row(/^Juniper/)).toContainText('Sent ');
  await expect(invitations.standing).toContainText('1 seen');
});

test('AG05: whom to chase is ranked with the reason, has the words ready, and asking again is recorded', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.gone.click();
  const list = page.getByRole('list', { name: 'Whom to chase' });
  const first = list.getByRole('listitem').first();
  await expect(first).toContainText('Their yes would');
  await first.getByRole('button', { name: /^Chase / }).click();
  const words = first.getByRole('textbox', { name: /^What to say to / });
  await expect(words).toHaveValue(/We still need your reply\./);
  await first.getByRole('button', { name: /^Copy the words/ }).click();
  await expect(first).toContainText(/Copied|press Ctrl\+C/);
  const asked = list
    .getByRole('listitem')
    .filter({ hasText: (await words.getAttribute('aria-label'))?.replace('What to say to ', '') ?? '' });
  await first.getByRole('combobox', { name: 'Asked again' }).selectOption('By email');
  await first.getByRole('button', { name: 'Record' }).click();
  // Whoever was asked today comes after those who were not.
  await expect(asked).toContainText(/Asked again .+ by email\./);
  await expect(first).not.toContainText('Asked again');
  await expectAccessible(page);
});

test('AG02: a suggestion is declined with a reason, and the reason stays', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  const service = invitations.suggestion('Family Support and Protection Service');
  await service.getByRole('button', { name: /^Do not invite/ }).click();
  await service.getByRole('textbox', { name: /^Why / }).fill('Indigo comes for the service.');
  await service.getByRole('button', { name: 'Record' }).click();
  await expect(service).toBeHidden();

  const row = invitations.row(/^Family Support and Protection|^Indigo.*Family Support/).filter({ hasText: 'Not invited' });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /^More about/ }).click();
  await expect(page.getByRole('textbox', { name: /^Why they are not invited/ })).toHaveValue('Indigo comes for the service.');
});

test('AT07, EX-01 to EX-03: an exclusion has a ground, a decision and another way to be heard, and can be withdrawn', async ({
  page,
}) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.openMore('Caldor Placeholder (TEST)');
  const exclusion = page.getByRole('region', { name: 'Exclusion of Caldor Placeholder (TEST)' });
  await exclusion.getByRole('combobox', { name: /choose the ground/ }).selectOption({ index: 6 });
  await exclusion.getByRole('radio', { name: 'All of it' }).check();
  await exclusion.getByRole('textbox', { name: 'Decided on' }).fill('7 January 2027');
  await exclusion.getByRole('textbox', { name: 'Asked for by' }).fill('Marlo Testcase (TEST)');
  await exclusion.getByRole('textbox', { name: 'Why it cannot be shorter' }).fill('Juniper would not speak.');
  await exclusion.getByRole('textbox', { name: 'How they are heard instead' }).fill('By video in a part of his own.');
  await expect(invitations.row(/^Caldor/)).toContainText('Excluded');
  await expectAccessible(page);

  await exclusion.getByRole('radio', { name: 'Do not keep them out' }).check();
  await expect(invitations.row(/^Caldor/)).not.toContainText('Excluded');
  await expect(exclusion.getByRole('textbox', { name: 'Why it cannot be shorter' })).toBeHidden();
  await exclusion.getByRole('radio', { name: 'Keep them out', exact: true }).check();
  await expect(invitations.row(/^Caldor/)).toContainText('Excluded');

  await exclusion.getByRole('button', { name: 'Withdraw the exclusion' }).click();
  await expect(invitations.row(/^Caldor/)).not.toContainText('Excluded');
});

test('6.2, EX-02: the chair does not meet two who must not meet within half an hour', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  const talk = page.getByRole('textbox', { name: 'The chair meets them at' });
  await invitations.openMore('Juniper Sampleton (TEST)');
  await talk.fill('9.30');
  await invitations.openMore('Caldor Placeholder (TEST)');
  await talk.fill('9.45');
  const wrong = page.getByText(/must not meet, and the chair would meet them at 09:30 and 09:45/);
  await expect(wrong).toBeVisible();
  await talk.fill('8.30');
  await expect(wrong).toHaveCount(0);
  await expect(talk).toHaveValue('8.30');
});

test('AG03: taking somebody off the list is undone in one click', async ({ page }) => {
  const invitations = new InvitationsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Invitations');
  await invitations.openMore('Robin Earshot (TEST)');
  await page.getByRole('button', { name: 'Take off the list' }).click();
  await expect(invitations.row(/^Robin/)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(invitations.row(/^Robin/)).toBeVisible();
});
