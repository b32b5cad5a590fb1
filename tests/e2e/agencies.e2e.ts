import { expectAccessible } from './screens/accessible.ts';
import { AgenciesScreen } from './screens/agencies-screen.ts';
import { Frame } from './screens/frame.ts';
import { openPractice } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('AG01, Q-02: every type says whether it counts, the Early Help Panel and Family Support and Protection included', async ({
  page,
}) => {
  await openPractice(page);
  await new Frame(page).goTo('Agencies');
  const screen = new AgenciesScreen(page);
  await screen.show('Types and quoracy');
  await expect(screen.type("Children's social care")).toContainText('Must be there');
  await expect(screen.type('Early Help Panel')).toContainText('Does not count');
  await expect(screen.type('Family Support and Protection Service')).toContainText('Does not count');
  await expectAccessible(page);
});

test('AG01: an agency is added with its people, and stays', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Agencies');
  const screen = new AgenciesScreen(page);
  await screen.add('Early Help Panel', 'Early Help Panel, North (TEST)');
  await page.getByRole('textbox', { name: 'Team mailbox' }).fill('north@example.test');
  await screen.addPerson('Flint Hubson (TEST)', 'panel representative');
  await page.getByRole('textbox', { name: 'Who comes in place of Flint Hubson (TEST)' }).fill('Alder Standin (TEST)');
  await page.getByRole('button', { name: 'Add days away' }).click();
  await page.getByRole('textbox', { name: 'Away from' }).fill('20/4/2026');
  await page.getByRole('textbox', { name: 'Last day away' }).fill('24/4/2026');
  await page.getByRole('button', { name: 'Add this absence' }).click();
  await expect(page.getByRole('list', { name: 'Away' })).toContainText('Mon 20 April 2026 to Fri 24 April 2026');
  await expectAccessible(page);
  await expect(frame.saving).toHaveText(/Saved/);
  await frame.goTo('Today');
  await frame.goTo('Agencies');
  await expect(screen.row('Early Help Panel, North (TEST)')).toContainText('Flint Hubson (TEST)');
  await expect(screen.row('Early Help Panel, North (TEST)')).toContainText('north@example.test');
});

test('R-CH-02 R-CH-08: what is on record of a chair is written beside their times, and stays', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Agencies');
  await new AgenciesScreen(page).show('Chairs and minute takers');
  const times = page.getByRole('button', { name: /^Working times and leave of / }).first();
  await times.click();
  const open = page.getByRole('group', { name: /^Times of / });
  await open.getByRole('textbox', { name: 'Social Work England number' }).fill('SW123456');
  await open.getByRole('textbox', { name: 'Chairs until' }).fill('30/10/2026');
  await open.getByRole('textbox', { name: 'Chairs until' }).press('Tab');
  await open.getByRole('textbox', { name: 'Chairs from' }).fill('2/11/2026');
  await open.getByRole('textbox', { name: 'Chairs from' }).press('Tab');
  await expect(open).toContainText('This is before the first day.');
  await open.getByRole('textbox', { name: 'Chairs from' }).fill('1/4/2026');
  await open.getByRole('textbox', { name: 'Chairs from' }).press('Tab');
  await expect(open).not.toContainText('This is before the first day.');
  await page.getByRole('checkbox', { name: 'Is a lead child protection practitioner' }).first().check();
  await expectAccessible(page);
  await expect(frame.saving).toHaveText(/Saved/);
  await frame.goTo('Today');
  await frame.goTo('Agencies');
  await new AgenciesScreen(page).show('Chairs and minute takers');
  await expect(page.getByRole('checkbox', { name: 'Is a lead child protection practitioner' }).first()).toBeChecked();
  await times.click();
  await expect(open.getByRole('textbox', { name: 'Social Work England number' })).toHaveValue('SW123456');
  await expect(open.getByRole('textbox', { name: 'Chairs from' })).toHaveValue('Wed 1 April 2026');
});

test('SC04: a room says what it offers a family', async ({ page }) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Agencies');
  await new AgenciesScreen(page).show('Rooms');
  await page.getByRole('button', { name: 'Add a room' }).click();
  const room = page.getByRole('region', { name: 'New room' });
  await room.getByRole('textbox', { name: 'Name' }).fill('Oak Room (TEST)');
  await room.getByRole('checkbox', { name: 'Separate waiting' }).check();
  await room.getByRole('button', { name: 'Add this room' }).click();
  await expect(
    page.getByRole('region', { name: 'Oak Room (TEST)' }).getByRole('checkbox', { name: 'Separate waiting' }),
  ).toBeChecked();
  await expectAccessible(page);
});

test('SC07: how people took part is counted by type of agency', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Agencies');
  await new AgenciesScreen(page).show('How people took part');
  await page.getByRole('textbox', { name: 'First day', exact: true }).fill('1/4/2026');
  await page.getByRole('textbox', { name: 'Last day', exact: true }).fill('30/4/2026');
  const table = page.getByRole('table', { name: 'How people took part' });
  await expect(page.getByText('1 conference from Wed 1 April 2026 to Thu 30 April 2026, 18 people attended.')).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'School or college' })).toContainText('2');
  await expectAccessible(page);
});

test('G1: the log of what was done is checked and found whole, in words', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: 'Locking and audit' }).click();
  await page.getByRole('button', { name: 'Check the records and the log' }).click();
  await expect(page.getByText(/^Sound: \d+ entries/)).toBeVisible();
  await expectAccessible(page);
});

test('DL11: every rule of the procedures says where it comes from', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  await page.getByRole('tab', { name: 'Procedures' }).click();
  const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions.filter({ hasText: 'Version 2023.1' })).toContainText('Working Together to Safeguard Children 2023');
  await expect(versions.filter({ hasText: 'New requests take this one' })).toHaveCount(1);
  const limits = page.getByRole('table', { name: 'Time limits' });
  const initial = limits.getByRole('row').filter({ hasText: 'Initial conference held' });
  await expect(initial).toContainText('15 working days after the strategy discussion');
  await expect(initial).toContainText('Rule T-03');
  await expectAccessible(page);
});

test('AT04, MI05: every percentage says what it is of, and opens the conferences that it counts', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Agencies');
  await new AgenciesScreen(page).show('Attendance and reports');
  await page.getByRole('textbox', { name: 'First day', exact: true }).fill('1/4/2026');
  await page.getByRole('textbox', { name: 'Last day', exact: true }).fill('30/4/2026');
  const table = page.getByRole('table', { name: 'Attendance and reports' });
  await expect(table.getByRole('row').filter({ hasText: 'School or college' })).toContainText('2 of 2 (100%)');
  await table.getByRole('button', { name: /^General practitioner, report alone: 1 of 1/ }).click();
  const opened = page.getByRole('region', { name: 'General practitioner, report alone' });
  await expect(opened).toBeFocused();
  await expect(opened.getByRole('row').filter({ hasText: 'SC-2026-0142/1' })).toContainText('Testbury Surgery');
  await expectAccessible(page);
  await opened.getByRole('row').filter({ hasText: 'SC-2026-0142/1' }).getByRole('button').click();
  await expect(page.getByRole('heading', { name: /Sampleton/ })).toBeVisible();
});

test('AT06, MI09: children are counted by age and participation code, the code and its words together', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Agencies');
  await new AgenciesScreen(page).show('How people took part');
  await page.getByRole('textbox', { name: 'First day' }).fill('1/4/2026');
  await page.getByRole('textbox', { name: 'Last day' }).fill('30/4/2026');
  const table = page.getByRole('table', { name: 'How children took part' });
  await expect(table.getByRole('row').filter({ hasText: 'All children' })).toContainText('3');
  await table.getByRole('button', { name: /^10 to 15, PN2: came, and an advocate spoke for them: 1/ }).click();
  await expect(page.getByRole('region', { name: /^10 to 15, PN2/ })).toContainText('Rowan');
  await expectAccessible(page);
});
