import { dateOf, londonWallClock } from '../../src/core/local-date.ts';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { Frame } from './screens/frame.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const family = { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' };

test('IN01: a request may be left half done; what is missing is one list, and each item jumps to its field', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await expect(request.heading).toHaveText('Request for an initial conference');
  await expect(request.missing.getByRole('listitem')).toHaveCount(6);
  await expectAccessible(page);

  await request.putRight(/which manager approved/);
  await expect(page.getByRole('textbox', { name: 'Authorising manager' })).toBeFocused();
  await request.putRight(/when the strategy discussion/);
  await expect(request.strategyDiscussion).toBeFocused();

  await request.strategyDiscussion.fill('27 March 2026');
  await request.sayWhoAndWhy();
  await page.getByRole('combobox', { name: 'Asked for under' }).selectOption('Neglect');
  await expect(request.missing.getByRole('listitem')).toHaveCount(1);
  await request.addChild('Rowan', '14/3/2015');
  await expect(request.complete).toBeVisible();
  await page.getByRole('textbox', { name: 'Section 47 enquiry made by' }).fill('Teal Enquirer (TEST)');
  await page.getByRole('textbox', { name: 'Risk at the venue' }).fill('Somebody may wait outside.');
  await expectAccessible(page);

  const frame = new Frame(page);
  await expect(frame.saving).toHaveText(/Saved \d\d:\d\d:\d\d/);
  await frame.goTo('Conferences');
  await page
    .getByRole('table', { name: 'Conferences' })
    .getByRole('button', { name: /^Sampleton/ })
    .click();
  await page.getByRole('button', { name: 'Open the request' }).click();
  await expect(request.strategyDiscussion).toHaveValue('Fri 27 March 2026');
  await expect(page.getByRole('textbox', { name: 'Authorising manager' })).toHaveValue('Linden Overview (TEST)');
  await expect(page.getByRole('combobox', { name: 'Asked for under' })).toHaveValue('neglect');
  await expect(page.getByRole('textbox', { name: 'Section 47 enquiry made by' })).toHaveValue('Teal Enquirer (TEST)');
  await expect(page.getByRole('textbox', { name: 'Risk at the venue' })).toHaveValue('Somebody may wait outside.');
});

test('IN01: a child of the household is included or it is said why not; only then is the request ready', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill('27 March 2026');
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await request.addChild('Wren', '2/9/2019');
  await expect(page.getByText('Ready: it holds what it must')).toBeVisible();
  await request.children.getByRole('button', { name: /^Wren / }).click();
  await expect(page.getByText('Not ready yet')).toBeVisible();
  await request.putRight(/Wren belongs to the household/);
  const why = page.getByRole('textbox', { name: 'Why Wren is not included' });
  await expect(why).toBeFocused();
  await why.fill('Lives with her father since May.');
  await expect(page.getByText('Ready: it holds what it must')).toBeVisible();
  await expectAccessible(page);
});

test('IN01: an early review asks why it cannot wait and which chair agreed', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await page.getByRole('combobox', { name: 'Kind of conference' }).selectOption({ label: 'Early review, before the plan says' });
  await request.putRight(/cannot wait/);
  await page.getByRole('radio', { name: 'The plan makes no progress' }).check();
  await request.putRight(/which chair agreed/);
  await page.getByRole('textbox', { name: 'Agreed by the chair' }).fill('Cedar Quorumson (TEST)');
  await expect(request.missing).not.toContainText('chair agreed');
  await expectAccessible(page);
});

test('DL01, T-03: the due date appears as the strategy discussion is typed, and says why, day by day', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill('27/3/2026');
  await expect(request.dates).toContainText('Tue 21 April 2026');
  await expect(request.dates).toContainText('Decision letter');
  await request.dates.getByRole('button', { name: /^Why this date\?/ }).click();
  const why = page.getByRole('dialog', { name: 'Why Tue 21 April 2026' });
  await expect(why).toContainText('Fri 3 April 2026, not counted: Good Friday');
  await expect(why).toContainText('Mon 6 April 2026, not counted: Easter Monday');
  await expect(why).toContainText('rule T-03');
  await expectAccessible(page);
});

test('AC08: a date that is none is said to be one, and the last one that was understood is kept', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill('31/2/2026');
  await request.strategyDiscussion.press('Tab');
  await expect(page.getByText('That is not a day of the calendar.')).toBeVisible();
  await request.strategyDiscussion.fill('27/3/2026');
  await expect(page.getByText('That is not a day of the calendar.')).toBeHidden();
});

test('a press on a button holds, though the field above it says what is wrong as it is left and moves the button away', async ({
  page,
}) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill('31/2/2026');
  const button = page.getByRole('button', { name: 'Add a child' });
  await button.scrollIntoViewIfNeeded();
  const where = await button.boundingBox();
  if (where === null) throw new Error('The button is not on the page');
  await page.mouse.move(where.x + 20, where.y + 4);
  await page.mouse.down();
  await expect(page.getByText('That is not a day of the calendar.')).toBeVisible();
  expect((await button.boundingBox())?.y).toBeGreaterThan(where.y + 4);
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Add a child' })).toBeVisible();
});

test.describe('with a request whose clock runs', () => {
  test.beforeEach(async ({ page }) => {
    await new UnlockScreen(page).createRecords();
    const request = new RequestScreen(page);
    await request.begin(family);
    await request.strategyDiscussion.fill('10 December 2027');
    await request.sayWhoAndWhy();
    await request.addChild('Rowan', '14/3/2015');
    await request.addChild('Wren', '2/9/2019');
    await request.book();
  });

  test('DL08: a weekend is refused at once, with the rule of the census', async ({ page }) => {
    const booking = new BookingScreen(page);
    await booking.date.fill('18 December 2027');
    await expect(booking.meaning).toContainText('at a weekend');
    await expect(booking.meaning).toContainText('rule 8875');
    await expect(booking.bookButton).toBeDisabled();
    await booking.date.fill('27 December 2027');
    await expect(booking.meaning).toContainText('is a bank holiday');
    await expectAccessible(page);
  });

  test('DL06: a date says which working day of the limit it is', async ({ page }) => {
    const booking = new BookingScreen(page);
    await booking.date.fill('20 December 2027');
    await expect(booking.meaning).toContainText('Working day 6 of 15 for Rowan and Wren.');
  });

  test('DL07, C-12: a late date needs a reason and a senior manager, and is then kept with both', async ({ page }) => {
    const booking = new BookingScreen(page);
    await booking.date.fill('6 January 2028');
    await expect(booking.meaning).toContainText('due by Wed 5 January 2028');
    await booking.start.fill('10');
    await booking.start.press('Tab');
    await expect(booking.end).toHaveValue('12:00');
    await booking.addChair('Cedar Quorumson (TEST)');
    await booking.bookButton.click();
    await expect(booking.lateReason).toBeFocused();
    await expect(booking.toBook).toContainText('Say which senior manager agreed.');
    await booking.lateReason.selectOption('The family asked for another day');
    await page.getByRole('textbox', { name: 'More about it' }).fill('they were away.');
    await booking.lateApprovedBy.fill('Aspen Leader (TEST)');
    await expectAccessible(page);
    await booking.bookButton.click();
    await expect(
      page.getByText('The family asked for another day: they were away. Agreed by Aspen Leader (TEST).'),
    ).toBeVisible();
  });

  test('a conference is booked with a few keys, and Today says what comes next', async ({ page }) => {
    const booking = new BookingScreen(page);
    await booking.date.fill('20/12/2027');
    await booking.start.fill('930');
    await booking.start.press('Tab');
    await booking.addChair('Cedar Quorumson (TEST)');
    await page.getByRole('textbox', { name: 'Place and room' }).fill('Room 2, Samplesex House (TEST)');
    await booking.bookButton.click();
    await expect(page.getByText('Mon 20 December 2027, 09:30 to 11:30').first()).toBeVisible();
    await new Frame(page).goTo('Today');
    await expect(page.getByRole('button', { name: /Sampleton \(TEST\), initial conference/ })).toBeVisible();
  });
});

test('PF01: a parent is added with the request, and parental responsibility is asked for', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.addChild('Rowan', '14/3/2015');
  await page.getByRole('button', { name: 'Done' }).click();
  await request.addParent('Juniper', 'mother');
  await expect(page.getByRole('list', { name: 'Adults' })).toContainText('mother (Rowan); parental responsibility for Rowan');
  await expectAccessible(page);
});

test('IN05: what people need is asked with the request, and the conference lists what to book and pay', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.addChild('Rowan', '14/3/2015');
  await page.getByRole('button', { name: 'Done' }).click();
  await request.addParent('Juniper', 'mother');
  await page
    .getByRole('group', { name: 'Who needs something' })
    .getByRole('button', { name: /^Juniper/ })
    .click();
  const needs = page.getByRole('group', { name: /^What Juniper .* needs$/ });
  await needs.getByRole('textbox', { name: 'Interpreter for' }).fill('Punjabi');
  await needs.getByRole('textbox', { name: 'Dialect' }).fill('Mirpuri');
  await needs.getByRole('combobox', { name: 'Who may interpret' }).selectOption('A woman');
  await needs.getByRole('combobox', { name: 'Advocate' }).selectOption('Wants one');
  await needs.getByRole('checkbox', { name: 'A way without steps' }).check();
  await page
    .getByRole('group', { name: 'Somebody asks to keep out' })
    .getByRole('button', { name: /^Juniper/ })
    .click();
  await page
    .getByRole('group', { name: /^Exclusion of Juniper/ })
    .getByRole('textbox', { name: 'What it rests on' })
    .fill('Threats.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open the conference' }).click();
  await expect(page.getByText(/^For Juniper .*: Punjabi \(Mirpuri\), a woman\. Not booked yet\.$/)).toBeVisible();
  await expect(page.getByText(/^For Juniper [^:]*\. Not booked yet\.$/)).toBeVisible();
});

test('IN06: an agency asks, is refused and disagrees; Today leads to it until it is settled', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const frame = new Frame(page);
  await frame.goTo('Families');
  await page.getByRole('button', { name: 'New family' }).click();
  await page.getByRole('textbox', { name: 'Family name' }).fill(family.name);
  await page.getByRole('textbox', { name: 'Case reference' }).fill(family.reference);
  await page.getByRole('button', { name: 'Add this family' }).click();
  await page.getByRole('button', { name: 'A partner agency asks for a conference' }).click();
  const form = page.getByRole('group', { name: 'A partner agency asks for a conference' });
  await form.getByLabel('Agency', { exact: true }).fill('Sussex Police (TEST)');
  await form.getByRole('textbox', { name: 'Senior manager who backs it' }).fill('Ash Superintendent (TEST)');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('button', { name: 'Answer Sussex Police (TEST)' }).click();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('textbox', { name: 'Decided by' }).fill('Linden Overview (TEST)');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('button', { name: 'Sussex Police (TEST) disagrees' }).click();
  await page.getByRole('textbox', { name: 'To settle by' }).fill('31/12/2099');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText(/disagrees since .*: to settle by Thu 31 December 2099/)).toBeVisible();

  await frame.goTo('Today');
  await page.getByRole('button', { name: /^Settle: Settle with Sussex Police/ }).click();
  await page.getByRole('button', { name: 'Settle with Sussex Police (TEST)' }).click();
  await page.getByRole('radio', { name: 'Yes: ask for it now' }).check();
  await page.getByRole('textbox', { name: 'Decided by' }).fill('Aspen Leader (TEST)');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Request for an initial conference' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Requested by' })).toHaveValue(/Ash Superintendent/);
});

test('SC06: a child is given a conference of their own, and put back', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.addChild('Rowan', '14/3/2015');
  await request.addChild('Wren', '2/9/2019');
  await page.getByRole('button', { name: 'Open the conference' }).click();
  await page.getByRole('button', { name: 'Give one child a conference of their own' }).click();
  await page.getByRole('radio', { name: 'Wren' }).check();
  await page.getByRole('textbox', { name: 'Decided by' }).fill('Cedar Quorumson (TEST)');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a conference for Wren' }).click();
  const links = page.getByRole('list', { name: 'Split off' });
  await expect(links).toContainText('Split off from: SC-2026-0200/1, initial conference for Rowan.');
  await links.getByRole('button', { name: 'Put back together' }).click();
  await expect(page.getByText('Rowan and Wren. Each child is decided separately.')).toBeVisible();
  await expect(links).toHaveCount(0);
});

test('T-17, CG07: a plan that a child came with is entered in the family, its next review is counted, and it ends there', async ({
  page,
}) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.addChild('Rowan', '14/3/2015');
  await page.getByRole('button', { name: 'Everything about the family' }).click();
  await page
    .getByRole('button', { name: /^Rowan/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Enter a plan that began before this desk' }).click();
  const form = page.getByRole('group', { name: /^Plan of Rowan/ });
  await form.getByRole('textbox', { name: 'Plan began' }).fill('10/9/2025');
  await form.getByRole('textbox', { name: 'Last review held' }).fill('3/12/2025');
  await form.getByRole('combobox', { name: 'Category at the start' }).selectOption('Neglect');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Enter this plan' }).click();
  await expect(
    page.getByText(/Since Wed 10 September 2025, neglect, last reviewed before this desk on Wed 3 December 2025/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'End the plan without a review' }).click();
  const end = page.getByRole('group', { name: /^End the plan of Rowan/ });
  await end.getByRole('combobox', { name: 'Why it ends' }).selectOption('looked-after');
  await end.getByRole('textbox', { name: 'It ended on' }).fill(dateOf(londonWallClock(new Date())));
  await end.getByRole('textbox', { name: 'Who decided' }).fill('Cedar Quorumson (TEST)');
  await expectAccessible(page);
  await end.getByRole('button', { name: 'End this plan' }).press('Enter');
  await expect(page.getByText(/^The plan of Rowan.* has ended/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByText('Plans', { exact: true }).click();
  await page.getByRole('tab', { name: 'Plans that ended' }).click();
  const ended = page.getByRole('region', { name: /^Rowan, family/ });
  await ended.getByRole('combobox', { name: 'Who helps Rowan next' }).fill('Leaving care team');
  await ended.getByRole('button', { name: 'Keep the help for Rowan' }).press('Enter');
  await expect(ended).toContainText('What follows: Leaving care team, no first meeting is agreed yet');
  await expectAccessible(page);
});
