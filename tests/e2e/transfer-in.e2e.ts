import { expectAccessible } from './screens/accessible.ts';
import { RequestScreen } from './screens/request-screen.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('IN02, T-20: a transfer-in request has its own clock, and the plan the child brings stands beside ours', async ({
  page,
}) => {
  await new UnlockScreen(page).createRecords();
  const request = new RequestScreen(page);
  await request.begin({ name: 'Sampleton (TEST)', reference: 'SC-2026-0200' });
  await page
    .getByRole('combobox', { name: 'Kind of conference' })
    .selectOption({ label: "Transfer-in conference, for a child on another authority's plan" });
  await page.getByRole('textbox', { name: 'The other authority wrote on' }).fill('30 November 2026');
  await expect(request.dates).toContainText('Mon 21 December 2026');
  await request.addChild('Rowan', '14/3/2015');
  await request.putRight(/which authority/);
  await page.getByRole('textbox', { name: 'Other authority', exact: true }).fill('Another Council (TEST)');
  await request.putRight(/when Rowan's plan started there/);
  const started = page.getByRole('textbox', { name: "Rowan's plan started there" });
  await expect(started).toBeFocused();
  await started.fill('20 October 2025');
  await page.getByRole('combobox', { name: "Rowan's category there" }).selectOption({ label: 'Neglect' });
  await page.getByRole('textbox', { name: 'Their next review is due' }).fill('12 December 2026');
  await expect(page.getByText(/Their review is due on Sat 12 December 2026/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Actions of their plan' }).fill('Rowan goes to breakfast club every day');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Open the conference' }).click();
  await page.getByRole('tab', { name: 'Plan' }).click();
  const dates = page.getByRole('table', { name: 'Dates and categories of the two plans' });
  await expect(dates).toContainText('20 Oct 2025');
  await expect(dates).toContainText('Neglect');
  const actions = page.getByRole('table', { name: 'Actions of the two plans' });
  await expect(actions).toContainText('Not carried over');
  await expectAccessible(page);
});
