import { expect, type Page } from '@playwright/test';

/** The practice family's conferences (domain.md section 11): the first two are approved, the third is booked and open. */
export const practiceConferences = {
  initial: 'SC-2026-0142/1',
  firstReview: 'SC-2026-0142/2',
  secondReview: 'SC-2026-0142/3',
} as const;

/** Opens the practice records with their invented family. */
export const openPractice = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the practice records' }).click();
  // They are made on first use: a key is derived on purpose slowly, and a busy machine takes longer.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
};

/** Opens one of the practice family's conferences at one of its tabs. */
export const openPracticeConference = async (
  page: Page,
  conference: keyof typeof practiceConferences,
  tab: string,
): Promise<void> => {
  await openPractice(page);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Conferences', { exact: true }).click();
  const row = page
    .getByRole('table', { name: 'Conferences' })
    .getByRole('row')
    .filter({ hasText: practiceConferences[conference] });
  await row.getByRole('button', { name: /^Sampleton/ }).click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
};
