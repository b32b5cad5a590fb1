import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { Frame } from './screens/frame.ts';
import { type NewFamily, RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { WithdrawalScreen } from './screens/withdrawal-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

const requestFor = async (page: Page, family: NewFamily): Promise<BookingScreen> => {
  await new Frame(page).goTo('Conferences');
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill(today);
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await request.book();
  return new BookingScreen(page);
};

test('SC09: a slot that is given back is offered on Today to who waits, and is booked by one key', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  await requestFor(page, { name: 'Mockfield (TEST)', reference: 'SC-2026-0300' });
  const booking = await requestFor(page, { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await booking.addChair('Cedar Quorumson (TEST)');
  await booking.offers.first().click();
  const [date, start] = [await booking.date.inputValue(), await booking.start.inputValue()];
  await booking.bookButton.click();

  const withdrawal = new WithdrawalScreen(page);
  await withdrawal.postponeButton.click();
  await withdrawal.reason.selectOption('The reports are not ready.');
  await withdrawal.agreedBy.fill('Larch Exampler (TEST)');
  await withdrawal.doneButton.click();
  await expect(page.getByText('No other day is booked yet.')).toBeVisible();

  await new Frame(page).goTo('Today');
  const freed = page.getByRole('group', { name: new RegExp(`^Freed: ${date}, ${start}`) });
  await expect(freed).toContainText('Given back by SC-2026-0200/1.');
  const offers = freed.getByRole('list', { name: 'Who may have it' }).getByRole('listitem');
  await expect(offers).toHaveCount(1);
  await expect(offers).toContainText('Mockfield (TEST), SC-2026-0300/1, initial conference');
  await expect(offers).toContainText(/Hold by .+ working days are left\./);
  await expectAccessible(page);

  await freed.getByRole('button', { name: /^Book SC-2026-0300\/1 for / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Mockfield (TEST), SC-2026-0300/1 is booked for ${date}, ${start}.`)).toBeVisible();
  await expect(freed).toHaveCount(0);
  await new Frame(page).goTo('Conferences');
  const row = page.getByRole('table', { name: 'Conferences' }).getByRole('row').filter({ hasText: 'SC-2026-0300/1' });
  await expect(row).toContainText('Cedar Quorumson (TEST)');
});
