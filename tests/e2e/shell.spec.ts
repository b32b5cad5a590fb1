import { expect, test } from './shell.fixture.ts';

test('B8: the app opens with a title and an address that say nothing, and keeps nothing in the browser', async ({ page }) => {
  await expect(page).toHaveTitle('Conference Desk');
  await expect(page.locator('#root')).not.toBeEmpty();
  const found = await page.evaluate(async () => ({
    fragment: location.hash,
    stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    cookies: document.cookie,
  }));
  expect(found).toEqual({ fragment: '', stored: 0, workers: 0, cookies: '' });
});

test('B9: the app is there again, locked, after its engine was killed', async ({ shell }) => {
  await expect(shell.page.locator('#root')).not.toBeEmpty();
  const page = await shell.crash();
  await expect(page.locator('#root')).not.toBeEmpty();
});
