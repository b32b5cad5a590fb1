import { expectAccessible } from './screens/accessible.ts';
import { openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('DL04: the documents of a conference that is closed show a light for each type, in words, with why', async ({ page }) => {
  await openPracticeConference(page, 'firstReview', 'Documents');
  const papers = page.getByRole('list', { name: 'Since the chair closed it' });
  const minutes = papers.getByRole('listitem').filter({ hasText: 'Minutes' });
  await expect(minutes).toContainText('Green: in time');
  await expect(minutes).toContainText('All 11 written by Wed 5 August 2026, in time.');
  await expectAccessible(page);
});

test('DL05: each report says by when the family must have it', async ({ page }) => {
  await openPracticeConference(page, 'secondReview', 'Reports');
  const school = page.getByRole('list', { name: 'Reports' }).getByRole('listitem').filter({ hasText: 'Example Oaks Primary' });
  await expect(school).toContainText('7 Jan 2027');
  await expect(school.getByRole('button', { name: /Why/ })).toBeVisible();
  await expectAccessible(page);
});
