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

  // Whose words they are goes with the words.
  await room.lines().last().focus();
  await room.say('/e @0 #v "Nobody asked me."');
  await expect(view.getByText('“Nobody asked me.”')).toBeVisible();

  await page.keyboard.press('F9');
  await expect(wall.getByRole('main', { name: 'Blank screen' })).toBeVisible();
  await expect(wall.getByText('Everybody likes')).toHaveCount(0);
  await wall.keyboard.press('F9');
  await expect(view.getByText('Everybody likes the new routine.')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Blank screen' })).toHaveCount(0);

  await page.keyboard.press('Control+Shift+R');
  await expect(view).toHaveText('This screen is paused.');
  await expect(page.getByRole('region', { name: 'Big screen' })).toContainText('paused while the restricted part is open');
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

test('LC05, RD01: a line comes on the big screen once its writer has gone on, and one that looks private once somebody says who may have it', async ({
  page,
}) => {
  const room = new RoomScreen(page);
  await openPracticeConference(page, 'secondReview', 'Room');
  await room.isOpen();
  const wall = await openRoomView(page);
  const view = wall.getByRole('main', { name: 'Room view' });
  const bigScreen = page.getByRole('region', { name: 'Big screen' });
  await expect(bigScreen).toContainText('no part of the conference is open');
  for (const name of [/Pippa/, /Juniper/]) {
    await room.person(name).press('Enter');
    await expect(room.person(name)).toContainText('Here since');
  }
  await room.goOnTo("The child's world");
  await room.say('@0 ^all Everybody likes the new routine.');
  await expect(view).toContainText('Everybody likes the new routine.');

  // Whom it is for is said after the words: nobody has read them meanwhile.
  await page.keyboard.type('A worker saw bruises');
  await room.isSaved();
  await page.keyboard.type(' in May.');
  await room.isSaved();
  await expect(view).not.toContainText('A worker');
  await page.keyboard.type(' /pro ');
  await page.keyboard.press('Enter');
  await room.say('/e Wren can swim.');
  await expect(view).toContainText('Wren can swim.');
  await expect(view).not.toContainText('A worker');

  // A line that is changed is off the screen until its writer has gone on from it, also by way of its chips.
  await room.lines().first().focus();
  await expect(view).toContainText('Everybody likes the new routine.');
  await page.keyboard.press('End');
  await page.keyboard.type(' But not Juniper.');
  await expect(view).not.toContainText('Everybody likes');
  await page.keyboard.press('Control+Enter');
  await room.isSaved();
  await expect(view).not.toContainText('Everybody likes');
  await page.keyboard.press('Escape');
  await room.lines().last().focus();
  await expect(view).toContainText('Everybody likes the new routine. But not Juniper.');

  await room.say('Bail ends on 3 May.');
  await room.isSaved();
  await expect(bigScreen).toContainText('Who may have “Bail ends on 3 May”?');
  await expect(bigScreen).toContainText('Until you say so, it is not on the big screen.');
  await expect(view).not.toContainText('Bail');
  await expectAccessible(page);
  await bigScreen.getByRole('button', { name: 'Everyone may have it' }).press('Enter');
  await expect(view).toContainText('Bail ends on 3 May.');
  await expect(bigScreen).not.toContainText('Who may have');
});
