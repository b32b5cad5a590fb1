import { addMonths, dateOf, type LocalDate, londonWallClock, longDate } from '../../src/core/local-date.ts';
import { latestWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import { england } from '../support/procedures.ts';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { DecisionsScreen } from './screens/decisions-screen.ts';
import { Frame } from './screens/frame.ts';
import { InvitationsScreen } from './screens/invitations-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { WorkspaceScreen } from './screens/workspace-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** Today, or the last day before it on which anybody works. */
const lastWorkingDay = (): LocalDate => latestWorkingDay(dateOf(londonWallClock(new Date())), england);

test('IN04, PL10: closing with a plan asks who has it and for the review, and each question about the last list takes one key', async ({
  page,
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
  await expect(decisions.closed).toContainText('SC-2026-0142/4 is asked for: review for Rowan.');
  await workspace.open('Plan');
  const receipts = page.getByRole('region', { name: 'Who has the plan' });
  await receipts.getByRole('button', { name: /^Juniper/ }).click();
  await receipts.getByRole('combobox', { name: 'How they said so' }).fill('Signed for it');
  await receipts.getByRole('button', { name: 'Record that they have the plan' }).click();
  await expect(receipts.getByRole('row', { name: /^Juniper/ })).toContainText('Signed for it');
  await expectAccessible(page);

  await new Frame(page).goTo('Today');
  await expect(page.getByRole('button', { name: 'Book: Book the review about Rowan' })).toBeVisible();
  await new Frame(page).goTo('Conferences');
  const row = page.getByRole('table', { name: 'Conferences' }).getByRole('row').filter({ hasText: 'SC-2026-0142/4' });
  await row.getByRole('button', { name: /^Sampleton/ }).click();
  const around = page.getByRole('list', { name: 'Before and after' });
  await expect(around).toContainText('Follows from: SC-2026-0142/3');
  await workspace.open('Invitations');
  const questions = page.getByRole('list', { name: 'Since the last conference' }).getByRole('listitem');
  const [first, second] = [await questions.nth(0).innerText(), await questions.nth(1).innerText()];
  const count = await questions.count();
  await expectAccessible(page);

  const invite = questions.first().getByRole('button', { name: /^Invite/ });
  await invite.focus();
  await page.keyboard.press('i');
  await expect(questions).toHaveCount(count - 1);
  await expect(invite).toBeFocused();
  expect(await questions.first().innerText()).toBe(second);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(questions).toHaveCount(count);
  expect(await questions.first().innerText()).toBe(first);

  await workspace.open('Summary');
  await around.getByRole('button', { name: 'SC-2026-0142/3' }).click();
  await page.getByRole('button', { name: 'Take back SC-2026-0142/4' }).click();
  await expect(around).toContainText('no conference is asked for');
  await around.getByRole('button', { name: 'Ask for it' }).click();
  await expect(around).toContainText('SC-2026-0142/4, review for Rowan');
  await expectAccessible(page);
});

test('P-10 to P-12: with too few agencies the chair stops or goes ahead, and a stopped review gets a new day', async ({
  page,
}) => {
  test.slow();
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Summary');
  await page.getByRole('button', { name: 'Change the booking' }).first().click();
  const booking = new BookingScreen(page);
  await booking.date.fill(lastWorkingDay());
  await booking.date.press('Tab');
  await booking.sayItWasHeld();
  await booking.changeButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();

  await decisions.open();
  for (const child of ['Rowan', 'Wren']) {
    const card = decisions.card(child);
    await card.stop();
    await card.giveReasons('Only social care came.');
    await card.confirm();
  }
  await expectAccessible(page);
  await decisions.close();
  await expect(decisions.missing).toContainText('what holds until the next sitting');
  for (const child of ['Rowan', 'Wren']) {
    await decisions.card(child).agreeInterim('The plan stands, and Indigo visits every week.');
    await decisions.card(child).confirm();
  }
  await decisions.close();
  await expect(decisions.closed).toContainText('SC-2026-0142/4 is asked for: review for Rowan and Wren.');
  await new Frame(page).goTo('Today');
  await expect(page.getByRole('button', { name: 'Book: Book a new day for the review about Rowan and Wren' })).toBeVisible();
});

test('D-07: a child of one sitting has a kind of conference of their own', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Summary');
  await page.getByRole('button', { name: 'Open the request' }).click();
  await page.getByRole('combobox', { name: /^Kind of conference for Wren/ }).selectOption('initial');
  await expect(page.getByRole('textbox', { name: 'Strategy discussion' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open the conference' }).click();
  await expect(page.getByText(/^Review and initial conference, SC-2026-0142/)).toBeVisible();
});
