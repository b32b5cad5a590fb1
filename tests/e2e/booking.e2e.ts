import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { Frame } from './screens/frame.ts';
import { type NewFamily, RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

/** A complete request whose limit begins to run today, up to the booking form. */
const requestFor = async (page: Page, family: NewFamily): Promise<BookingScreen> => {
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill(today);
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await request.book();
  return new BookingScreen(page);
};

test('SC02: a conference is booked from an offered slot, by keyboard alone', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const booking = await requestFor(page, { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await expect(booking.slots).toContainText('There is no free slot.');
  await booking.addChair('Cedar Quorumson (TEST)');

  await expect(booking.offers).toHaveCount(5);
  await expectAccessible(page);
  const best = booking.offers.first();
  const words = await best.locator('span > span').first().innerText();
  const [, date, start, end] = /^(.+?), (\d\d:\d\d) to (\d\d:\d\d), Cedar Quorumson \(TEST\)$/.exec(words) ?? [];
  await booking.slots.getByRole('textbox', { name: 'Minutes it will take' }).focus();
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Shift+Tab');
  await expect(best).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(best).toHaveAttribute('aria-pressed', 'true');
  await expect(booking.date).toHaveValue(date ?? '');
  await expect(booking.start).toHaveValue(start ?? '');
  await expect(booking.end).toHaveValue(end ?? '');
  await booking.bookButton.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${date}, ${start} to ${end}`).first()).toBeVisible();
});

test('SC01: a double booking is explained before it is made', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const first = await requestFor(page, { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await first.addChair('Cedar Quorumson (TEST)');
  await first.offers.first().click();
  const [date, start] = [await first.date.inputValue(), await first.start.inputValue()];
  await first.bookButton.click();
  await expect(page.getByRole('button', { name: 'Change the booking' }).first()).toBeVisible();

  await new Frame(page).goTo('Conferences');
  const second = await requestFor(page, { name: 'Mockfield (TEST)', reference: 'SC-2026-0300' });
  await second.date.fill(date);
  await second.start.fill(start);
  await second.start.press('Tab');
  await second.chair.selectOption('Cedar Quorumson (TEST)');
  const words = `Cedar Quorumson (TEST) chairs SC-2026-0200/1 from ${start}`;
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  await expect(second.toBook).toContainText(words);
  await expect(second.bookButton).toBeDisabled();
  await expectAccessible(page);

  await second.offers.first().click();
  await expect(page.getByText('Cedar Quorumson (TEST) chairs SC-2026-0200/1')).toHaveCount(0);
  await expect(second.bookButton).toBeEnabled();
});

test('a day that has passed is refused in words, and can be entered for a conference that was held then', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const booking = await requestFor(page, { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await booking.addChair('Cedar Quorumson (TEST)');
  // R-CH-02: whoever chairs may say what they had to do with the enquiry, and it is kept as it is said.
  await page.getByRole('button', { name: 'Note what Cedar Quorumson (TEST) declares' }).click();
  const declaration = page.getByRole('group', { name: 'What Cedar Quorumson (TEST) declares' });
  await declaration.getByRole('radio', { name: 'I took part in the section 47 enquiry for this family.' }).click();
  await expect(declaration).toContainText(/Kept on .+, noted by /);
  await expect(booking.toBook).toContainText('Say why it is right all the same.');
  await declaration.getByRole('radio', { name: /^I am independent of the operational and line management/ }).click();
  await expect(booking.toBook).not.toContainText('Say why it is right all the same.');
  await booking.offers.first().click();
  await booking.date.fill('2 April 2026');
  await booking.date.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: 'has passed: nobody can be asked to it.' })).toBeVisible();
  await expect(booking.toBook).toContainText('Choose a day from today on, or say that it was held already.');
  await booking.bookButton.click();
  const held = page.getByRole('checkbox', { name: 'It was held on that day already' });
  await expect(held).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await booking.bookButton.click();
  await expect(page.getByText('Thu 2 April 2026').first()).toBeVisible();
});
