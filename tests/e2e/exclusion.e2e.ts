import { addMonths, dateOf, type LocalDate, londonWallClock, longDate } from '../../src/core/local-date.ts';
import { latestWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import { england } from '../support/procedures.ts';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { DecisionsScreen } from './screens/decisions-screen.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { WorkspaceScreen } from './screens/workspace-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** Today, or the last day before it on which anybody works. */
const lastWorkingDay = (): LocalDate => latestWorkingDay(dateOf(londonWallClock(new Date())), england);

test('AT07, EX-06: the minutes of somebody who was kept out wait until the chair has confirmed what they leave out', async ({
  page,
  shell,
}) => {
  test.slow();
  const workspace = new WorkspaceScreen(page);
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Summary');
  await page.getByRole('button', { name: 'Change the booking' }).first().click();
  const booking = new BookingScreen(page);
  await booking.date.fill(lastWorkingDay());
  await booking.date.press('Tab');
  await booking.sayItWasHeld();
  await booking.changeButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();

  await workspace.open('Invitations');
  const invitations = new InvitationsScreen(page);
  await expect(invitations.suggestions).toBeVisible();
  const suggested = await invitations.suggestions.getByRole('listitem').count();
  for (let left = suggested; left > 0; left -= 1) {
    const suggestion = invitations.suggestions.getByRole('listitem').first();
    await suggestion.getByRole('button', { name: /^Do not invite/ }).click();
    await suggestion.getByRole('textbox').fill('Nothing new to say.');
    await suggestion.getByRole('button', { name: 'Record' }).click();
    await expect(invitations.suggestions.getByRole('textbox')).toHaveCount(0);
  }
  await invitations.openMore('Caldor Placeholder (TEST)');
  const exclusion = page.getByRole('region', { name: 'Exclusion of Caldor Placeholder (TEST)' });
  await exclusion.getByRole('combobox', { name: /choose the ground/ }).selectOption({ index: 6 });
  await exclusion.getByRole('textbox', { name: 'Decided on' }).fill('7 January 2026');
  await exclusion.getByRole('textbox', { name: 'How they are heard instead' }).fill('By video in a part of his own.');
  await decisions.open();
  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  await rowan.giveReasons('Rowan still listens for the key in the door.');
  await rowan.goAheadInquorate('Delay would harm Rowan.');
  await rowan.confirm();
  const wren = decisions.card('Wren');
  await wren.decide('Child protection plan ends; child in need or family help plan', /^Neither/);
  await wren.giveReasons('Wren hears, eats breakfast and sleeps.');
  await wren.goAheadInquorate('Delay would harm Wren.');
  await wren.nameNextHelp('Family Support and Protection Service', 'Indigo Sampleworker (TEST)');
  await wren.confirm();
  await workspace.open('Plan');
  const plan = new PlanScreen(page);
  await plan.coreGroupOn.fill(longDate(latestWorkingDay(addMonths(lastWorkingDay(), 1), england)));
  await plan.nextConferenceOn.fill(longDate(latestWorkingDay(addMonths(lastWorkingDay(), 5), england)));
  await decisions.open();
  await decisions.close();
  await expect(decisions.closed).toBeVisible();

  await workspace.open('Documents');
  const cuts = page.getByRole('region', { name: 'Copies of those who were kept out' });
  await expect(cuts).toContainText('The minutes for Caldor Placeholder (TEST) wait for the chair.');
  await expectAccessible(page);
  const documents = new DocumentsScreen(page);
  await documents.folder.fill(shell.outFolder);
  await documents.writeButton.click();
  await expect(page.getByText('wait for the chair, who has not confirmed what they leave out.')).toBeVisible();
  await cuts.getByRole('button', { name: 'The chair confirms this cut for Caldor Placeholder (TEST)' }).click();
  await expect(cuts).toContainText('The chair has confirmed the minutes for Caldor Placeholder (TEST).');
  await documents.writeButton.click();
  await expect(documents.written).toBeVisible({ timeout: 60_000 });
});
