import { addMonths, dateOf, day, londonWallClock } from '../../src/core/local-date.ts';
import { latestWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import { england } from '../support/procedures.ts';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { DecisionsScreen } from './screens/decisions-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { RoomScreen } from './screens/room-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { WorkspaceScreen } from './screens/workspace-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** Today, or the last day before it on which anybody works. */
const lastWorkingDay = (): string => latestWorkingDay(dateOf(londonWallClock(new Date())), england);

/** A working day within the limit of a later review that is held on the last working day (T-17). */
const inTime = (): string => latestWorkingDay(addMonths(day(lastWorkingDay()), 5), england);

test('DC01: closing is refused until each child is confirmed by name and date of birth', async ({ page }) => {
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Decisions');

  await decisions.close();
  await expect(decisions.refusal).toContainText('still missing');
  await expect(decisions.missing).toContainText('The decision for Rowan is not recorded.');
  await expect(decisions.missing).toContainText('The decision for Wren is not recorded.');

  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  await rowan.giveReasons('Rowan still listens for the key in the door.');
  await rowan.goAheadInquorate('Delay would harm Rowan.');
  await rowan.confirm('Rowan Sampleton (TEST), born 14 March 2015 – child protection plan continues, emotional abuse');

  await decisions.close();
  await expect(decisions.missing).not.toContainText('Rowan');
  await decisions.putRight('The decision for Wren is not recorded.');
  const wren = decisions.card('Wren');
  await expect(wren.card.getByRole('radio').first()).toBeFocused();

  await wren.decide('Child protection plan ends; child in need or family help plan', /^Neither/);
  await wren.giveReasons('Wren hears, eats breakfast and sleeps.');
  await wren.goAheadInquorate('Delay would harm Wren.');
  await wren.nameNextHelp('Family Support and Protection Service', 'Indigo Sampleworker (TEST)');
  await expect(wren.card.getByRole('combobox', { name: 'Who accepts this in the room' })).toContainText(
    'Nobody has accepted yet',
  );
  await wren.confirm(
    'Wren Sampleton (TEST), born 2 September 2019 – child protection plan ends; child in need or family help plan',
  );

  await decisions.close();
  const plan = new PlanScreen(page);
  await decisions.putRight('Set the date of the first core group.');
  await expect(plan.coreGroupOn).toBeFocused();
  await plan.coreGroupOn.fill('28 January 2027');
  await plan.nextConferenceOn.fill(inTime());
  await decisions.open();

  // The practice review is still to come, and a conference that has not been held cannot be closed.
  await decisions.close();
  await expect(decisions.missing).toContainText('It is booked for Thu 14 January 2027');
  await page.getByRole('tab', { name: 'Summary', exact: true }).click();
  await page.getByRole('button', { name: 'Change the booking' }).first().click();
  const booking = new BookingScreen(page);
  await booking.date.fill(lastWorkingDay());
  await booking.date.press('Tab');
  await booking.sayItWasHeld();
  await booking.changeButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();
  await decisions.open();
  await decisions.close();
  await expect(decisions.closed).toBeVisible();
});

test('RD01: a reason that looks private is shown to the chair before confirming, and keeps nobody from it', async ({ page }) => {
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Decisions');
  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  await rowan.giveReasons('Rowan is safer. Bail is reviewed on 3 May.');
  await expect(rowan.card.getByText('Read again: “Rowan is safer. Bail is reviewed on 3 May.”')).toBeVisible();
  await expectAccessible(page);
  await rowan.giveReasons('Rowan is safer.');
  await expect(rowan.card.getByText(/^Read again/)).toBeHidden();
});

test('DC02, DC05: the chair cites the lines that the reasons rest on, and records a dissent with its words', async ({ page }) => {
  const decisions = new DecisionsScreen(page);
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  await room.goOnTo("The child's world");
  await room.say('@pippa #op ^r Rowan still listens for the key.');
  await room.say('^0 ^w Wren hears well.');
  await room.goBack();
  await decisions.open();
  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  const evidence = rowan.card.getByRole('group', { name: 'Evidence relied on' });
  await evidence.getByRole('button', { name: 'Choose statements from the record' }).press('Enter');
  // Nothing that is said of a brother or sister alone is offered.
  await expect(evidence.getByRole('checkbox')).toHaveCount(1);
  await evidence.getByRole('checkbox', { name: 'Rowan still listens for the key. (Pippa Blackboard (TEST), opinion)' }).check();
  await evidence.getByRole('button', { name: 'Done choosing' }).press('Enter');
  await expect(evidence.getByRole('listitem')).toContainText('Rowan still listens for the key.');

  await rowan.card.getByRole('button', { name: 'Record a dissent about Rowan' }).press('Enter');
  await rowan.card.getByRole('textbox', { name: 'Their reason' }).fill('One quiet month is too short.');
  await rowan.card.getByRole('checkbox', { name: 'Said in the meeting' }).check();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Summary', exact: true }).click();
  await decisions.open();
  await expect(rowan.card.getByRole('textbox', { name: 'Their reason' })).toHaveValue('One quiet month is too short.');
  await expect(evidence.getByRole('listitem')).toContainText('(Pippa Blackboard (TEST), opinion)');
});

test('DC01: a decision that is changed loses its confirmation, and says so', async ({ page }) => {
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Decisions');
  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  await rowan.confirm();
  await expect(decisions.overviewOf('Rowan')).toContainText('Child protection plan continues, emotional abuse');
  await expect(decisions.overviewOf('Rowan')).not.toContainText('Not confirmed');

  await rowan.category.getByRole('radio', { name: 'Neglect' }).check();
  await expect(rowan.card).toContainText('The decision for Rowan was changed, so it is no longer confirmed.');
  await expect(rowan.confirmButton).toHaveText(/child protection plan continues, neglect$/);
  await expect(decisions.overviewOf('Rowan')).toContainText('Not confirmed');
});

test('DC04: views and numbers stand side by side with their spread in words, DC06: deciding against a view needs a reason', async ({
  page,
}) => {
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Decisions');
  const rowan = decisions.card('Rowan');
  await rowan
    .voice(/^Indigo/)
    .getByRole('combobox', { name: 'Plan still needed?' })
    .selectOption('No');
  await rowan
    .voice(/^Indigo/)
    .getByRole('combobox', { name: '0 to 10' })
    .selectOption('8');
  await rowan
    .voice(/^Pippa/)
    .getByRole('combobox', { name: '0 to 10' })
    .selectOption('3');
  await expect(rowan.card).toContainText('1 says it is not.');
  await expect(rowan.card).toContainText('5 apart. Ask what makes the difference.');

  await rowan.decide('Child protection plan continues');
  await expect(rowan.card.getByRole('textbox', { name: 'Why you decided without everyone’s agreement' })).toBeVisible();
});

test('AC01: the decisions can be read and used by everyone', async ({ page }) => {
  test.slow();
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'initial', 'Decisions');
  await expect(decisions.card('Rowan').card).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('DL02, DL08: the next review is offered on the card, with its rule, and a bad day keeps the chair from confirming', async ({
  page,
}) => {
  const decisions = new DecisionsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Decisions');
  const rowan = decisions.card('Rowan');
  await rowan.decide('Child protection plan continues', /^Limb A/, 'Emotional abuse');
  // The practice review is booked for 14 January 2027: six months are Wed 14 July 2027.
  await expect(rowan.card).toContainText('6 calendar months after Thu 14 January 2027');
  await rowan.nextReviewOn.fill('10 July 2027');
  await rowan.nextReviewOn.press('Tab');
  await expect(rowan.card.getByText(/rule 8870Q/).first()).toBeVisible();
  await expect(rowan.confirmButton).toBeDisabled();
  await expectAccessible(page);
  await rowan.card.getByRole('button', { name: 'Take Wed 14 July 2027' }).click();
  await expect(rowan.nextReviewOn).toHaveValue('Wed 14 July 2027');
  await expect(rowan.confirmButton).toBeEnabled();
});

test('IN10: a child who waits too long for the conference needs an interim safety plan, and the missing item jumps to it', async ({
  page,
}) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin({ name: 'Sampleton (TEST)', reference: 'SC-2026-0201' });
  await request.strategyDiscussion.fill('27 March 2026');
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await page.getByRole('navigation', { name: 'Main' }).getByText('Conferences', { exact: true }).click();
  await page
    .getByRole('table', { name: 'Conferences' })
    .getByRole('button', { name: /^Sampleton/ })
    .click();
  const workspace = new WorkspaceScreen(page);
  await workspace.missing(/keeps Rowan safe until the conference/).click();
  await expect(workspace.selected('Decisions')).toBeVisible();
  const what = page.getByRole('textbox', { name: 'What keeps Rowan safe until the conference' });
  await expect(what).toBeFocused();
  await expectAccessible(page);
  await what.fill('Dad stays at his sister’s until the conference.');
  await page.getByRole('textbox', { name: 'Who does it' }).fill('Marlo Testcase (TEST)');
  await page.getByRole('textbox', { name: 'In place by' }).fill('10/4/2026');
  await page.keyboard.press('Tab');
  await workspace.open('Summary');
  await expect(workspace.missing(/keeps Rowan safe until the conference/)).toHaveCount(0);
});

test('DC05, DC09: a complaint is logged after the conference, followed to its outcome, and found in the log', async ({
  page,
}) => {
  await openPracticeConference(page, 'initial', 'Decisions');
  const followed = page.getByRole('region', { name: 'Followed until there is an outcome' });
  await expect(followed.getByRole('heading', { name: 'Professional dissent, Ash' })).toBeVisible();
  await followed.getByRole('button', { name: 'Log a complaint or another challenge' }).click();
  await followed.getByRole('radio', { name: /^A parent or young person complains/ }).check();
  await followed.getByRole('textbox', { name: 'Raised by' }).fill('Juniper Sampleton (TEST)');
  await followed.getByRole('textbox', { name: 'What they say' }).fill('I was not given time to read the report.');
  await expectAccessible(page);
  await followed.getByRole('button', { name: 'Log it' }).click();
  const complaint = followed.getByRole('listitem').filter({ hasText: 'I was not given time to read the report.' });
  await complaint.getByRole('radio', { name: 'There is an outcome' }).check();
  await complaint.getByRole('combobox', { name: 'Outcome' }).selectOption('Upheld in part');
  await complaint.getByRole('button', { name: 'Write it down' }).click();
  await expect(complaint).toContainText('Upheld in part');

  await page.getByRole('navigation', { name: 'Main' }).getByText('Conferences', { exact: true }).click();
  await page.getByRole('button', { name: 'Challenges', exact: true }).click();
  await expect(page.getByText('Nothing is open')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Those with an outcome too' }).check();
  const log = page.getByRole('table', { name: 'Challenges and legal planning' });
  await expect(log.getByRole('row').filter({ hasText: 'Complaint' })).toContainText('Upheld in part');
  await expectAccessible(page);
});
