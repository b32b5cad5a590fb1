import { expectAccessible } from './screens/accessible.ts';
import { openPractice, openPracticeConference } from './screens/practice.ts';
import { SittingFamilyScreen } from './screens/sitting-family-screen.ts';
import { WorkspaceScreen } from './screens/workspace-screen.ts';
import { expect, test } from './shell.fixture.ts';

test('AC09: what is missing jumps to the field where it is put right', async ({ page }) => {
  const workspace = new WorkspaceScreen(page);
  await openPracticeConference(page, 'secondReview', 'Summary');
  await expect(workspace.heading).toHaveText('Sampleton (TEST) family');
  await expect(workspace.stages.getByRole('listitem')).toHaveText([
    /^Requested/,
    /^Booked/,
    /^Invited/,
    /^Held/,
    /^Letter/,
    /^Minutes/,
    /^Distributed/,
  ]);
  await expectAccessible(page);

  await workspace.missing('The decision for Wren is not recorded.').click();
  await expect(workspace.selected('Decisions')).toBeVisible();
  await expect(
    workspace.panel
      .getByRole('region', { name: /^Wren / })
      .getByRole('radio')
      .first(),
  ).toBeFocused();
});

test('DL01: every date that follows says why in one click', async ({ page }) => {
  const workspace = new WorkspaceScreen(page);
  await openPracticeConference(page, 'secondReview', 'Summary');
  const letter = workspace.panel.getByRole('listitem').filter({ hasText: 'Decision letter with outline plan sent' });
  await letter.getByRole('button', { name: 'Why this date?' }).click();
  await expect(page.getByRole('dialog', { name: /^Why / })).toContainText('rule T-11');
});

test('AC03: the tabs are moved through with the arrow keys, and the Room has a way back', async ({ page }) => {
  const workspace = new WorkspaceScreen(page);
  await openPracticeConference(page, 'secondReview', 'Summary');
  await workspace.tabs.getByRole('tab', { name: 'Reports' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tablist', { name: 'Agenda' })).toBeVisible();
  const covered = page.getByRole('navigation', { name: 'Main' }).getByText('Today');
  await covered.focus();
  await expect(covered).not.toBeFocused();
  await page.getByRole('button', { name: 'Back to the conference' }).click();
  await expect(workspace.selected('Summary')).toBeVisible();
  await covered.focus();
  await expect(covered).toBeFocused();
});

test('PF03, PF04: household and network are one click apart, and an address says who may not know it', async ({ page }) => {
  const family = new SittingFamilyScreen(page);
  await openPracticeConference(page, 'secondReview', 'Family');
  await expect(family.home('Hushwood Lane')).toContainText('May not be known to Caldor Placeholder (TEST).');
  await expect(family.home('Hushwood Lane')).toContainText('Hazel Sampleton');
  await expectAccessible(page);

  await family.network.click();
  const wren = family.details('Wren Sampleton (TEST)');
  await expect(wren).toContainText('Caldor Placeholder (TEST)');
  await expect(wren).toContainText(
    'father · parental responsibility: yes, birth registration; seen: birth certificate, 2 Apr 2026',
  );
  await expectAccessible(page);
});

test('PF01: parental responsibility may be not known, and a new adult is kept as typed', async ({ page }) => {
  const family = new SittingFamilyScreen(page);
  await openPracticeConference(page, 'secondReview', 'Family');
  await family.addAdult('Bracken');
  const details = family.details(/^About Bracken/);
  await details.getByRole('button', { name: /^Add tie to Wren/ }).click();
  await details.getByRole('combobox', { name: 'Relationship' }).fill('family friend');
  await expect(details.getByRole('combobox', { name: 'Parental responsibility' })).toHaveValue('unknown');
  await details.getByRole('combobox', { name: 'What was seen or asked for' }).fill('asked the mother');
  await details.getByRole('textbox', { name: 'What they need' }).fill('Large print and a quiet room.');
  await details.getByRole('checkbox', { name: 'A hearing loop' }).check();
  await details.getByRole('checkbox', { name: 'Easy-to-read papers' }).check();
  await details.getByRole('combobox', { name: 'Translation offered in' }).selectOption('Polish');
  await expect(page.getByRole('group', { name: 'Saving', exact: true })).toHaveText(/Saved/);
  await expectAccessible(page);

  await family.choose(/^Rowan Sampleton/);
  await family.choose(/^Bracken/);
  await expect(family.details(/^About Bracken/).getByRole('textbox', { name: 'What they need' })).toHaveValue(
    'Large print and a quiet room.',
  );
  // Kept with the person: every request begins with it, every paper is written by it (IN05, AG09).
  await expect(family.details(/^About Bracken/).getByRole('checkbox', { name: 'A hearing loop' })).toBeChecked();
  await expect(family.details(/^About Bracken/).getByRole('checkbox', { name: 'Easy-to-read papers' })).toBeChecked();
  await expect(family.details(/^About Bracken/).getByRole('combobox', { name: 'Translation offered in' })).toHaveValue('Polish');
  await expect(family.details(/^About Bracken/)).toContainText(
    'family friend · parental responsibility: not known; seen: asked the mother',
  );
});

test('PF03: a new address is kept from whoever may not know it, and says so', async ({ page }) => {
  const family = new SittingFamilyScreen(page);
  await openPracticeConference(page, 'secondReview', 'Family');
  await page.getByRole('button', { name: 'Add an address' }).click();
  const form = family.details('New address');
  await form.getByRole('textbox', { name: 'Address' }).fill('3 Mockup Mews\nTestbury');
  await form.getByRole('textbox', { name: 'Postcode' }).fill('zz9 3zz');
  await form.getByRole('button', { name: 'Ellis Exampleford (TEST)' }).click();
  await form.getByRole('button', { name: 'Save the address' }).click();
  // Caldor may not know another address of this family: a new one begins hidden from him too (RD01).
  await expect(family.home('3 Mockup Mews, Testbury, ZZ9 3ZZ')).toContainText(
    'May not be known to Caldor Placeholder (TEST) or Ellis Exampleford (TEST).',
  );

  await family.choose(/^Alder Fauxley/);
  const alder = family.details(/^About Alder/);
  await alder.getByRole('button', { name: 'Say where they live' }).click();
  await alder
    .getByRole('combobox', { name: 'Address' })
    .selectOption({ label: '3 Mockup Mews, Testbury, ZZ9 3ZZ (confidential)' });
  await alder.getByRole('button', { name: 'They live here' }).click();
  await expect(family.home('3 Mockup Mews')).toContainText('Alder Fauxley');
});

test('RP01: a late report says so in words', async ({ page }) => {
  const workspace = new WorkspaceScreen(page);
  await openPracticeConference(page, 'secondReview', 'Reports');
  const nurse = workspace.panel.getByRole('listitem').filter({ hasText: 'School nursing service' });
  await nurse.getByRole('combobox', { name: 'Report' }).selectOption('Received');
  await nurse.getByRole('textbox', { name: 'Received on' }).fill('8 January 2027');
  await expect(nurse).toContainText('Came 8 Jan 2027, 1 day late');
  await expect(workspace.panel).toContainText('Late: School nursing service.');
  await expectAccessible(page);
});

test('RD06: history names every document that was written, with its version', async ({ page }) => {
  const workspace = new WorkspaceScreen(page);
  await openPracticeConference(page, 'initial', 'History');
  await expect(workspace.panel).toContainText('Conference closed.');
  await expect(workspace.panel).toContainText('Record approved.');
  await expectAccessible(page);
});

test('IN08: somebody who may be here already is shown while a name is typed, with what matched', async ({ page }) => {
  const family = new SittingFamilyScreen(page);
  await openPracticeConference(page, 'secondReview', 'Family');
  await page.getByRole('button', { name: 'Add a child' }).click();
  const form = family.details('Add a child');
  const possible = form.getByRole('status', { name: 'May be here already' });
  await expect(possible).toBeEmpty();
  await form.getByRole('textbox', { name: 'Given name' }).fill('Rohan');
  await expect(possible).toContainText('has a name that sounds or is spelt alike');
  await expect(possible).toContainText('Rowan Sampleton (TEST)');
  await expectAccessible(page);
  await form.getByRole('textbox', { name: 'Given name' }).fill('Quill');
  await expect(possible).toBeEmpty();
});

test('PF09: somebody entered twice is merged after every consequence was read, and the merge is undone', async ({ page }) => {
  const family = new SittingFamilyScreen(page);
  await openPracticeConference(page, 'secondReview', 'Family');
  await family.addAdult('Alderr');
  const details = family.details(/^About Alderr/);
  await details
    .getByRole('combobox', { name: /^Alderr .* is the same person as$/ })
    .selectOption({ label: 'Alder Fauxley (TEST)' });
  const preview = family.details('What the merge would change');
  await expect(preview.getByRole('listitem').first()).toContainText('is no longer listed: everything of theirs goes to Alder');
  await expect(
    preview.getByRole('radiogroup', { name: 'Given name' }).getByRole('radio', { name: 'Alder', exact: true }),
  ).toBeChecked();
  await expectAccessible(page);
  await preview.getByRole('button', { name: 'Merge into Alder Fauxley (TEST)' }).click();
  await expect(family.details('About Alder Fauxley (TEST)')).toBeVisible();
  await expect(page.getByText(/^Alderr .* was merged into Alder Fauxley/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Undo the merge of Alderr/ }).click();
  await expect(family.panel.getByRole('button', { name: /^Alderr/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo the merge of/ })).toHaveCount(0);
});

test('PF09, IN08: a family that an import entered twice is brought into one file, and parted again', async ({ page }) => {
  await openPractice(page);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Settings', { exact: true }).click();
  await page.getByRole('tab', { name: 'Import' }).click();
  const rows = ['Family ID,Surname,Forename,Date of Birth,Person Type', 'TWICE-1,Sampelton (TEST),Juniper,05/05/1990,Adult'];
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
  await page.getByLabel('CSV or Excel file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Perhaps here already' })).toContainText(
    'is like Juniper Sampleton (TEST)',
  );
  await expectAccessible(page);
  await page.getByRole('combobox', { name: /^What to do with Juniper/ }).selectOption('It is another one');
  await page.getByRole('button', { name: 'Take in 1 row' }).click();

  await page.getByRole('navigation', { name: 'Main' }).getByText('Families', { exact: true }).click();
  await page.getByRole('button', { name: 'Sampleton (TEST)' }).click();
  await page.getByRole('button', { name: 'Is this family in another file too?' }).click();
  const other = page.getByRole('region', { name: 'Sampelton (TEST), TWICE-1' });
  await other.getByRole('checkbox', { name: /^Juniper Sampleton .* have / }).check();
  await expect(other.getByRole('list', { name: 'What becoming one file would change' })).toContainText(
    'Sampelton (TEST) (TWICE-1) is no longer listed',
  );
  await expectAccessible(page);
  await other.getByRole('button', { name: 'Bring Sampelton (TEST), TWICE-1, into this file' }).click();
  await expect(page.getByText('Sampelton (TEST), TWICE-1, is in this file now.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Part Sampelton (TEST), TWICE-1 from this file again' }).click();
  await expect(page.getByRole('button', { name: /^Part Sampelton/ })).toHaveCount(0);
});
