import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { Frame } from './screens/frame.ts';
import { QueueScreen } from './screens/queue-screen.ts';
import { type NewFamily, RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

/** A complete request that waits for a date. */
const requestFor = async (page: Page, family: NewFamily): Promise<void> => {
  await new Frame(page).goTo('Conferences');
  const request = new RequestScreen(page);
  await request.begin(family);
  await request.strategyDiscussion.fill(today);
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
};

test('the queue is planned at once, by keyboard, and only what is accepted is booked', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  await requestFor(page, { name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await new RequestScreen(page).book();
  await new BookingScreen(page).addChair('Cedar Quorumson (TEST)');
  await requestFor(page, { name: 'Mockfield (TEST)', reference: 'SC-2026-0300' });
  await new Frame(page).goTo('Conferences');

  const queue = new QueueScreen(page);
  await queue.open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 conferences wait for a date')).toBeVisible();
  await expectAccessible(page);
  await queue.makePlan.focus();
  await page.keyboard.press('Enter');

  await expect(page.getByText('2 of 2 in time.')).toBeVisible({ timeout: 60_000 });
  await expect(queue.row('SC-2026-0200/1')).toContainText('Cedar Quorumson (TEST)');
  await expect(queue.row('SC-2026-0200/1')).toContainText('First conference of this family');
  await expect(queue.loads.getByRole('row').filter({ hasText: 'Cedar Quorumson' })).toContainText('2.0');
  await expectAccessible(page);

  await queue.tick('SC-2026-0300/1').focus();
  await page.keyboard.press('Space');
  await expect(queue.accept).toHaveText('Accept and book 1 conference');
  await queue.accept.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 conference is booked.')).toBeVisible();
  await expect(queue.row('SC-2026-0200/1')).toContainText('Booked');
  await expect(queue.row('SC-2026-0300/1')).not.toContainText('Booked');

  await new Frame(page).goTo('Conferences');
  const conferences = page.getByRole('table', { name: 'Conferences' });
  await expect(conferences.getByRole('row').filter({ hasText: 'SC-2026-0300/1' })).toContainText('Not booked');
  await expect(conferences.getByRole('row').filter({ hasText: 'SC-2026-0200/1' })).toContainText('Cedar Quorumson (TEST)');
});
