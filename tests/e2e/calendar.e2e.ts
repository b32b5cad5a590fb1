import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { CalendarScreen } from './screens/calendar-screen.ts';
import { Frame } from './screens/frame.ts';
import { type NewFamily, RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());
const cedar = 'Cedar Quorumson (TEST)';
const fern = 'Fern Impartial (TEST)';
const first: NewFamily = { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' };
const second: NewFamily = { name: 'Mockfield (TEST)', reference: 'SC-2026-0300' };

const requestFor = async (page: Page, family: NewFamily): Promise<BookingScreen> => {
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill(today);
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await request.book();
  return new BookingScreen(page);
};

interface When {
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/** Two chairs, and a conference that Cedar chairs at the first free time. */
const bookFirst = async (page: Page): Promise<When> => {
  await new UnlockScreen(page).createRecords();
  const booking = await requestFor(page, first);
  await booking.addChair(fern);
  await booking.addChair(cedar);
  await booking.offers.first().click();
  await booking.chair.selectOption(cedar);
  const when = {
    date: await booking.date.inputValue(),
    start: await booking.start.inputValue(),
    end: await booking.end.inputValue(),
  };
  await booking.bookButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();
  return when;
};

/** Another family's conference at the same time, which Fern chairs. */
const bookSecond = async (page: Page, { date, start, end }: When): Promise<void> => {
  await new Frame(page).goTo('Conferences');
  const booking = await requestFor(page, second);
  await booking.date.fill(date);
  await booking.start.fill(start);
  await booking.end.fill(end);
  await booking.end.press('Tab');
  await booking.chair.selectOption(fern);
  await booking.bookButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();
};

/** The calendar at the week of the first conference. */
const openCalendar = async (page: Page): Promise<CalendarScreen> => {
  await new Frame(page).goTo('Calendar');
  const calendar = new CalendarScreen(page);
  await expect(calendar.board).toBeVisible();
  // The first free time may be a week or two ahead; the board is drawn before its conferences are there.
  for (let week = 0; week < 4; week += 1) {
    const isHere = await calendar
      .block(first.reference)
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (isHere) break;
    await page.getByRole('button', { name: 'The week after' }).click();
  }
  await expect(calendar.block(first.reference)).toBeVisible();
  return calendar;
};

/** `Tue 24 November` of `Tue 24 November 2026`. */
const dayOf = ({ date }: When): string => date.split(' ').slice(0, 3).join(' ');

test('SC01 DL06: a conference is dragged to another chair, its consequences seen, and the move taken back', async ({ page }) => {
  const when = await bookFirst(page);
  const calendar = await openCalendar(page);
  await expect(calendar.block(first.reference)).toHaveAccessibleName(
    `SC-2026-0200/1, initial conference, ${dayOf(when)}, ${when.start} to ${when.end}, chair ${cedar}, booked`,
  );
  await expect(page.getByText('Rowan')).toHaveCount(0);
  await expectAccessible(page);

  const drawnInFrame = await calendar.watchFrames();
  await calendar.carry(calendar.block(first.reference), await calendar.cell(fern, dayOf(when)));
  await expect(calendar.chosen).toContainText('Free');
  expect(new Set(await drawnInFrame())).toEqual(new Set([true]));
  await calendar.letGo();
  await expect(calendar.consequences).toContainText('Move SC-2026-0200/1?');
  await expect(calendar.consequences.getByRole('list', { name: 'Who is affected' })).toContainText('No longer chairs it.');
  await expectAccessible(page);
  await calendar.moveIt.click();

  await expect((await calendar.cell(fern, dayOf(when))).getByRole('button', { name: first.reference })).toBeVisible();
  await expect((await calendar.cell(cedar, dayOf(when))).getByRole('button')).toHaveCount(0);
  await calendar.undo.click();
  await expect((await calendar.cell(cedar, dayOf(when))).getByRole('button', { name: first.reference })).toBeVisible();
  await expect(page.getByText(/^The move was taken back/)).toBeVisible();
});

test('SC01: a clash is explained in words before the drop, and a drop there books nothing', async ({ page }) => {
  const when = await bookFirst(page);
  await bookSecond(page, when);
  const calendar = await openCalendar(page);
  const clash = `${fern} chairs SC-2026-0300/1 from ${when.start} to ${when.end} on that day.`;
  await calendar.carry(calendar.block(first.reference), await calendar.cell(fern, dayOf(when)));
  await expect(calendar.chosen).toContainText('Cannot go here');
  await expect(calendar.chosen).toContainText(clash);
  await calendar.letGo();
  await expect(calendar.consequences).toContainText(clash);
  await expect(calendar.moveIt).toBeDisabled();
  await calendar.consequences.getByRole('button', { name: 'Leave it where it is' }).click();
  await expect((await calendar.cell(cedar, dayOf(when))).getByRole('button', { name: first.reference })).toBeFocused();
});

test('SC01 DL06: the same move by keyboard alone', async ({ page }) => {
  const when = await bookFirst(page);
  const calendar = await openCalendar(page);
  await calendar.block(first.reference).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await expect(calendar.chosen).toContainText(fern);
  await expect(calendar.chosen).toContainText('Free');
  await page.keyboard.press('Escape');
  await expect(calendar.block(first.reference)).toBeFocused();
  await expect(calendar.chosen).not.toContainText(fern);

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(calendar.consequences).toContainText(`before: ${when.date}, ${when.start} to ${when.end}`);
  await calendar.moveIt.focus();
  await page.keyboard.press('Enter');
  await expect((await calendar.cell(fern, dayOf(when))).getByRole('button', { name: first.reference })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect((await calendar.cell(cedar, dayOf(when))).getByRole('button', { name: first.reference })).toBeVisible();
});

test('SC01: the day shows the hours, the month counts, and both open what is booked', async ({ page }) => {
  const when = await bookFirst(page);
  const calendar = await openCalendar(page);
  await calendar.show('Month');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: new RegExp(` ${when.date.split(' ').slice(1, 3).join(' ')} .*, 1 conference about 1 child`) })
    .click();
  await expect(calendar.board).toHaveAccessibleName(/^Conferences, \w+day /);
  await expectAccessible(page);
  await calendar.block(first.reference).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await expect(calendar.chosen).not.toContainText(`${when.start} to`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'By room' }).click();
  await expect(page.getByRole('rowheader', { name: 'Other places' })).toBeVisible();
  await calendar.block(first.reference).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sampleton (TEST)');
});

test('SC05 SC03: the fairness tab shows the share of each chair beside all together, for the days that are asked for', async ({
  page,
}) => {
  const when = await bookFirst(page);
  await new Frame(page).goTo('Calendar');
  await new CalendarScreen(page).show('Fairness');
  const [from, until] = ['From', 'Until'].map((name) => page.getByRole('textbox', { name, exact: true }));
  if (from === undefined || until === undefined) throw new Error('Both fields have a name');
  await from.fill(when.date);
  await from.press('Tab');
  await until.fill(when.date);
  await until.press('Tab');

  const shares = page.getByRole('table', { name: 'How the work is shared' });
  const row = (chair: string) => shares.getByRole('row').filter({ hasText: chair });
  await expect(row(cedar).getByRole('cell')).toContainText(['1 of 2 (50%)', '1 of 1 (100%)', '1 of 1 (100%)']);
  await expect(row(fern).getByRole('cell')).toContainText(['1 of 2 (50%)', '0 of 1 (0%)', '0 of 1 (0%)']);
  await expect(page.getByRole('region', { name: 'Reviews with the same chair' })).toContainText('No review of this period');
  await expectAccessible(page);

  await until.fill('1 January 2020');
  await until.press('Tab');
  await expect(page.getByText('This is before the first day.')).toBeVisible();
  await expect(shares).toHaveCount(0);
});
