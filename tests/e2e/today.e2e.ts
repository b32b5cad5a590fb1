import { forecastAccuracy } from '../../src/core/attendance/forecast-accuracy.ts';
import { expectAccessible } from './screens/accessible.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('AC01: Today and every list can be read by everyone, light and dark', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const screen of ['Today', 'Conferences', 'Families', 'Agencies', 'Settings']) {
      await frame.goTo(screen);
      await expect(frame.heading).toContainText(screen);
      await expectAccessible(page);
    }
  }
});

test('an empty desk says where to begin', async ({ page }) => {
  await new UnlockScreen(page).createRecords();
  await expect(page.getByText('Nothing needs doing.')).toBeVisible();
  await expect(page.getByText('No conference is booked for today.')).toBeVisible();
  await expectAccessible(page);
});

test('AC07: the focus is on the heading of the page that was opened', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Families');
  await expect(frame.heading).toBeFocused();
  await expect(frame.heading).toHaveText('Families');
});

test('the command box finds an action, a family and a conference by a part of their words', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  const found = await frame.search('0142');
  await expect(found.filter({ hasText: 'SC-2026-0142/1' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await frame.command('go set');
  await expect(frame.heading).toHaveText('Settings');
});

test('UX01: a command box that opens on the heels of another has the focus, and Tab does not leave it', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  for (let time = 0; time < 8; time += 1) {
    await page.keyboard.press('Control+k');
    await expect(frame.commands).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(frame.commands).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(frame.commands).toHaveCount(0);
  }
});

test('DL01: a row of Today and of the list says why its date is the one it is, without leaving them', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  const why = page.getByRole('dialog', { name: /^Why / });
  await page.getByRole('button', { name: 'Why this date? Send the invitations, Thu 14 January 2027' }).click();
  await expect(why).toContainText('The conference is held on Thu 14 January 2027: it has to be done by then.');
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(frame.heading).toContainText('Today');
  await frame.goTo('Conferences');
  await page
    .getByRole('button', { name: /^Why this date\?/ })
    .first()
    .click();
  await expect(why).toContainText(/, rule T-\d+\. Checked /);
  await expect(why.getByRole('list', { name: 'The count, day by day' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(frame.heading).toHaveText('Conferences');
});

test('design.md Conferences: a view of the list is named, asked again by one click, and removed', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Conferences');
  const search = page.getByRole('searchbox', { name: 'Search conferences' });
  await search.fill('Sampleton');
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('The Sampletons');
  await page.getByRole('button', { name: 'Keep it' }).click();
  const views = page.getByRole('group', { name: 'My views' });
  await expect(views.getByRole('button', { name: 'The Sampletons', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await frame.goTo('Today');
  await frame.goTo('Conferences');
  await expect(search).toHaveValue('');
  await views.getByRole('button', { name: 'The Sampletons', exact: true }).click();
  await expect(search).toHaveValue('Sampleton');
  await views.getByRole('button', { name: 'Remove the view The Sampletons' }).click();
  await expect(views.getByRole('button', { name: 'The Sampletons', exact: true })).toHaveCount(0);
});

test('back leads to where one was, and no address names anything', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Families');
  await page.getByRole('table', { name: 'Families' }).getByRole('button').first().click();
  await expect(frame.heading).toContainText('Sampleton');
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(frame.heading).toHaveText('Families');
});

test('F9 blanks the window and brings it back as it was', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await page.keyboard.press('F9');
  await expect(frame.blank).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F9');
  await expect(frame.blank).toBeHidden();
  await expect(frame.heading).toContainText('Today');
});

test('AT09: help lists the keys of this screen, how far off the forecast was, and what each state means', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await page.keyboard.press('F1');
  await expect(frame.help).toContainText('Lock the records');
  await expect(frame.help).toContainText('Ctrl + L');
  const forecast = frame.help.getByRole('region', { name: 'The forecast of quoracy' });
  await expect(forecast).toContainText(`${forecastAccuracy.brier}`);
  await expect(forecast).toContainText(`${forecastAccuracy.brierOfBaseRate}`);
  await expect(frame.help.getByRole('region', { name: 'An invitation' })).toContainText('Came back');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(frame.help).toBeHidden();

  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(frame.help).toBeVisible();
  await page.keyboard.press('Escape');
  await frame.command('help');
  await expect(frame.help).toBeVisible();
});

test('design.md 6: nothing is cut off at 400 % zoom of 1280 pixels', async ({ page }) => {
  await openPractice(page);
  await page.setViewportSize({ width: 320, height: 512 });
  const frame = new Frame(page);
  for (const screen of ['Today', 'Conferences', 'Families', 'Agencies', 'Settings']) {
    await page.getByRole('button', { name: 'Menu' }).click();
    await frame.goTo(screen);
    await expect(frame.heading).toContainText(screen);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${screen} is wider than the window`).toBe(0);
  }
});
