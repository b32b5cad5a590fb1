import { expectAccessible } from './screens/accessible.ts';
import { openPracticeConference } from './screens/practice.ts';
import { RoomScreen } from './screens/room-screen.ts';
import { SittingFamilyScreen } from './screens/sitting-family-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('PF08, PF05, PF02: a warning stands on every tab and in the Room, beside the genogram and what CP-IS lacks', async ({
  page,
}) => {
  const family = new SittingFamilyScreen(page);
  const band = page.getByRole('complementary', { name: 'Warnings, for staff only' });
  await openPracticeConference(page, 'secondReview', 'Family');

  const form = family.details('New warning');
  // A button that gives way to a form hands the focus on to it, and has it back when the form is left.
  await page.getByRole('button', { name: 'Add a warning' }).press('Enter');
  await expect(form.getByRole('combobox', { name: 'Kind of warning' })).toBeFocused();
  await form.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add a warning' })).toBeFocused();
  await page.keyboard.press('Enter');
  await form.getByRole('combobox', { name: 'Kind of warning' }).selectOption({ label: 'Adult poses risk' });
  await form.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Caldor Placeholder (TEST)' });
  await form.getByRole('textbox', { name: 'What to do, and not to do' }).fill('Never in the building with Juniper.');
  await form.getByRole('button', { name: 'Add this warning' }).click();
  await expect(band.first()).toContainText('Adult poses risk: Caldor Placeholder (TEST). Never in the building with Juniper.');

  await family.choose(/^Wren/);
  const wren = family.details(/^About Wren/);
  const row = page.getByRole('table', { name: 'Ready for CP-IS' }).getByRole('row', { name: /^Wren/ });
  await expect(row).toContainText('The NHS number is not known.');
  await wren.getByRole('textbox', { name: 'NHS number' }).fill('943 476 5919');
  await expect(row).toContainText('9434765919');
  await expect(row).not.toContainText('The NHS number is not known.');

  await family.network.click();
  await expect(page.getByRole('img', { name: /^Genogram of the/ })).toBeVisible();
  await page.getByText('The genogram as text').click();
  await expect(page.getByText(/^Hazel Sampleton \(TEST\), female; maternal grandmother of/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Room', exact: true }).click();
  await expect(band).toContainText('Caldor Placeholder (TEST)');
  await new RoomScreen(page).isOpen();
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+V');
  const wall = await opening;
  // What the family sees on the big screen says nothing of it.
  await expect(wall.getByRole('main', { name: 'Room view' })).toHaveText('What is written down will be shown here.');
  await expect(wall.locator('body')).not.toContainText(/Adult poses risk|Never in the building/);
});
