import { expectAccessible } from './screens/accessible.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

test.use({ practiceMade: false });

test('AC01: the practice records open with one press, and say on every screen that they are invented', async ({ page }) => {
  await expectAccessible(page);
  await openPractice(page);
  const frame = new Frame(page);
  await expect(frame.heading).toContainText('Today');
  for (const screen of ['Conferences', 'Families', 'Settings']) {
    await frame.goTo(screen);
    await expect(page.getByText('Practice: invented families')).toBeVisible();
  }
});

test('K5: records are made only once both recovery halves were typed again', async ({ page }) => {
  const unlock = new UnlockScreen(page);
  await unlock.choose('teapot violin comet gravel');
  await expect(unlock.sheets).toHaveCount(2);
  await expect(unlock.sheets.first()).toContainText('Whoever holds both halves can read everything');
  await expectAccessible(page);
  const halves = await unlock.readSheets();
  await unlock.typeHalves({ ...halves, forIt: halves.forTheService });
  await unlock.make();
  await expect(unlock.notice).toContainText("IT's half was not typed as it stands on its sheet");
  await expect(unlock.navigation).toBeHidden();
  await unlock.typeHalves({ forTheService: halves.forTheService.toLowerCase(), forIt: halves.forIt.replaceAll('-', ' ') });
  await unlock.make();
  await expect(unlock.navigation).toBeVisible();
});

test('K5: each recovery half prints on a page of its own, and nothing else does', async ({ page }) => {
  const unlock = new UnlockScreen(page);
  await unlock.choose('teapot violin comet gravel');
  await expect(unlock.sheets).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'I have both on paper' })).toBeHidden();
  await expect(page.getByText('Everything stays on this computer')).toBeHidden();
  expect(await unlock.sheets.first().evaluate((sheet) => getComputedStyle(sheet).breakAfter)).toBe('page');
});

test('K4: a passphrase that is too short is refused in words, with a better idea', async ({ page }) => {
  const unlock = new UnlockScreen(page);
  await unlock.choose('teapot');
  await expect(unlock.notice).toContainText('at least 12 characters');
  await expect(unlock.notice).toContainText('Four words');
  await expectAccessible(page);
});

test('K11: a wrong passphrase is said to be one, and the right one opens the records after a lock', async ({ shell }) => {
  const first = new UnlockScreen(shell.page);
  await first.createRecords('teapot violin comet gravel');
  await new Frame(shell.page).lock();
  const page = await shell.reopen();
  const unlock = new UnlockScreen(page);
  await unlock.unlock('teapot violin comet grave');
  await expect(unlock.notice).toContainText('does not open these records');
  await expect(unlock.notice).toContainText('Nothing is wrong with them');
  await expectAccessible(page);
  await unlock.unlock('teapot violin comet gravel');
  await expect(unlock.navigation).toBeVisible();
});

test('K5: both halves open the records, and only the new passphrase opens them from then on', async ({ shell }) => {
  const halves = await new UnlockScreen(shell.page).createRecords('teapot violin comet gravel');
  await new Frame(shell.page).lock();
  const recovering = new UnlockScreen(await shell.reopen());
  await recovering.recover(halves, 'lantern cabbage orbit velvet');
  await expect(recovering.navigation).toBeVisible();
  await new Frame(shell.page).lock();
  const again = new UnlockScreen(await shell.reopen());
  await again.unlock('teapot violin comet gravel');
  await expect(again.notice).toContainText('does not open these records');
  await again.unlock('lantern cabbage orbit velvet');
  await expect(again.navigation).toBeVisible();
});

test('K12: a window that nobody touches for five minutes locks itself', async ({ page }) => {
  await page.clock.install();
  await openPractice(page);
  const frame = new Frame(page);
  await expect(frame.heading).toContainText('Today');
  await page.clock.fastForward('04:50');
  await page.mouse.move(100, 100);
  await page.clock.fastForward('04:50');
  await expect(frame.navigation).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByText('Locked.')).toBeVisible();
  await expect(frame.navigation).toBeHidden();
});
