import { addDays, day, longDate } from '../../src/core/local-date.ts';
import { expectAccessible } from './screens/accessible.ts';
import { AgenciesScreen } from './screens/agencies-screen.ts';
import { Frame } from './screens/frame.ts';
import { openPractice, practiceConferences } from './screens/practice.ts';
import { TermsScreen } from './screens/terms-screen.ts';
import { expect, test } from './shell.fixture.ts';

/** A file of terms with one holiday of a week around a day. */
const termsAround = (on: string) => {
  const [from, until] = [addDays(day(on), -3), addDays(day(on), 3)];
  return {
    id: 'test-terms',
    title: 'Test terms (TEST)',
    invented: true,
    source: { document: 'Invented for a test.', checked: '2026-11-22' },
    terms: [{ name: 'Long term', from: addDays(from, -60), until: addDays(until, 60) }],
    holidays: [{ name: 'Half-term', from, until }],
    insetDays: [],
  };
};

test('SC10: school terms load from a file, a faulty file is refused whole, and invented terms say so', async ({ page }) => {
  await openPractice(page);
  await new Frame(page).goTo('Settings');
  const terms = new TermsScreen(page);
  await terms.open();
  await page.getByRole('button', { name: /^Use .PRACTICE/ }).click();
  await expect(terms.table.getByRole('row').filter({ hasText: 'Autumn half-term' })).toContainText('Mon 26 October 2026');
  await expect(page.getByText('Practice: no school keeps these dates')).toBeVisible();
  await expectAccessible(page);

  const good = termsAround('2027-02-17');
  await terms.load({ ...good, terms: [...good.terms, ...good.terms] });
  await expect(terms.said).toContainText('terms.1: Long term overlaps Long term.');
  await expect(terms.table).toContainText('Autumn half-term');
  await terms.load(good);
  await expect(terms.said).toContainText('The school terms are loaded.');
  await expect(terms.table).toContainText('Long term');

  // As a browser says it of a stick that is out, or a file that a cloud has not brought.
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await terms.load(good);
  await expect(page.getByRole('alert')).toContainText('This file could not be read.');
});

test('SC10: a booking in half-term and on a day an agency sends nobody is warned of, with who would not come', async ({
  page,
}) => {
  await openPractice(page);
  const frame = new Frame(page);
  await frame.goTo('Settings');
  const terms = new TermsScreen(page);
  await terms.open();
  await terms.load(termsAround('2027-01-14'));
  await expect(terms.said).toContainText('The school terms are loaded.');

  await frame.goTo('Agencies');
  const agencies = new AgenciesScreen(page);
  await agencies.row('Example Oaks Primary').getByRole('button').first().click();
  await page.getByRole('textbox', { name: 'Nobody from' }).fill('14/1/2027');
  await page.getByRole('textbox', { name: 'What it is' }).fill('inspection');
  await page.getByRole('button', { name: 'Add these days' }).click();
  await expect(page.getByRole('list', { name: 'Days it sends nobody' })).toContainText(longDate(day('2027-01-14')));
  await expectAccessible(page);

  await frame.goTo('Conferences');
  const row = page
    .getByRole('table', { name: 'Conferences' })
    .getByRole('row')
    .filter({ hasText: practiceConferences.secondReview });
  await row.getByRole('button', { name: /^Sampleton/ }).click();
  await page.getByRole('tab', { name: 'Invitations', exact: true }).click();
  const shut =
    'Schools are shut on that day (Half-term, Mon 11 January 2027 to Sun 17 January 2027), and Example Oaks Primary is asked.';
  const warned = page.getByRole('status').filter({ hasText: shut });
  await expect(warned).toContainText('Example Oaks Primary sends nobody on that day (inspection).');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Summary', exact: true }).click();
  await page.getByRole('button', { name: 'Change the booking' }).first().click();
  await expect(warned).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Why it is right all the same' })).toBeVisible();
  await expectAccessible(page);
});
