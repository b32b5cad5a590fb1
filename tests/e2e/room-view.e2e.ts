import type { Page } from '@playwright/test';
import { expectAccessible } from './screens/accessible.ts';
import { openPracticeConference } from './screens/practice.ts';
import { RoomScreen } from './screens/room-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** Opens the Room view by key and answers its window. */
const openRoomView = async (page: Page): Promise<Page> => {
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+V');
  return opening;
};

test('LC05: the Room view follows who is in the room, and F9 blanks every window', async ({ page }) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();

  const wall = await openRoomView(page);
  const view = wall.getByRole('main', { name: 'Room view' });
  await expect(view).toHaveText('What is written down will be shown here.');
  expect(wall.url()).toBe('about:blank');
  await expect(wall).toHaveTitle('Conference Desk');

  const worker = room.person(/Pippa/);
  const mother = room.person(/Juniper/);
  await worker.press('Enter');
  await expect(worker).toContainText('Here since');
  await room.goOnTo("The child's world");
  await room.say('@0 ^all Everybody likes the new routine.');
  await room.say('/p Between workers only.');
  await expect(view.getByText('Everybody likes the new routine.')).toBeVisible();
  await expect(view.getByText('Between workers only.')).toBeVisible();
  await expectAccessible(wall);
  await expect(view.getByRole('button')).toHaveCount(0);

  await mother.press('Enter');
  await expect(mother).toContainText('Here since');
  await expect(view.getByText('Between workers only.')).toHaveCount(0);
  await expect(view.getByText('Everybody likes the new routine.')).toBeVisible();

  await page.keyboard.press('F9');
  await expect(wall.getByRole('main', { name: 'Blank screen' })).toBeVisible();
  await expect(wall.getByText('Everybody likes')).toHaveCount(0);
  await wall.keyboard.press('F9');
  await expect(view.getByText('Everybody likes the new routine.')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Blank screen' })).toHaveCount(0);

  await page.keyboard.press('Control+Shift+R');
  await expect(view).toHaveText('This screen is paused.');
  await page.keyboard.type('The safe address is not for the wall.');
  await page.keyboard.press('Enter');
  await room.isSaved();
  await expect(view).toHaveText('This screen is paused.');
  await page.keyboard.press('Control+Shift+R');
  await expect(view).not.toHaveText('This screen is paused.');
  await expect(view.getByText('safe address')).toHaveCount(0);

  const closed = wall.waitForEvent('close');
  await page.keyboard.press('Control+L');
  await closed;
});
