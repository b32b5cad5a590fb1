import { expectAccessible } from './screens/accessible.ts';
import { BookingScreen } from './screens/booking-screen.ts';
import { DecisionsScreen } from './screens/decisions-screen.ts';
import { PlanScreen } from './screens/plan-screen.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

test('DL03, CG01: the first core group is chosen from three slots while the conference sits', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin({ name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await request.strategyDiscussion.fill(today);
  await request.sayWhoAndWhy();
  await request.addChild('Rowan', '14/3/2015');
  await request.book();
  const booking = new BookingScreen(page);
  await booking.addChair('Cedar Quorumson (TEST)');
  await booking.offers.first().click();
  await booking.bookButton.click();
  await page.getByRole('tab', { name: 'Decisions', exact: true }).click();

  const offers = page.getByRole('list', { name: 'Times for the first core group' }).getByRole('button');
  await expect(offers).toHaveCount(0);
  await new DecisionsScreen(page).card('Rowan').decide('Child protection plan', /^Limb A/, 'Neglect');
  await expect(offers).toHaveCount(3);
  const chosen = await offers.nth(1).locator('span > span').first().innerText();
  await offers.nth(1).click();
  await expect(offers.nth(1)).toHaveAttribute('aria-pressed', 'true');
  const dates = page.getByRole('list', { name: 'Dates offered for core groups' }).getByRole('listitem');
  await expect(dates.first()).toContainText(chosen.split(',')[0] ?? '');
  await page.getByRole('button', { name: 'Keep these dates' }).click();
  await expect(page.getByRole('button', { name: 'Write them for calendars' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await expect(new PlanScreen(page).coreGroupOn).toHaveValue(chosen.split(',')[0] ?? '');
});
