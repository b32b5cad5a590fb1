import { expectAccessible } from './screens/accessible.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('UX08: a paper is seen page by page with its foot on each, or as one text, and the pages of the run are counted', async ({
  page,
}) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'initial', 'Documents');
  await documents.show(/^Record of a child protection conference/, /^Juniper/);

  const first = documents.preview.getByRole('region', { name: /^Page 1 of \d+$/ });
  const pages = Number((await first.getAttribute('aria-label'))?.split(' of ')[1]);
  expect(pages).toBeGreaterThan(10);
  await expect(documents.preview.getByRole('region', { name: /^Page \d+ of / })).toHaveCount(pages);
  await expect(first).toContainText('Private and confidential');
  await expect(first).toContainText(`Page 1 of ${pages} · `);
  // A sheet is as high as it is printed: nothing on it needs more room than the paper has.
  for (const sheet of await documents.preview.getByRole('region', { name: /^Page \d+ of / }).all()) {
    const box = await sheet.boundingBox();
    const side = (box?.height ?? 0) / (box?.width ?? 1);
    expect(Math.min(Math.abs(side - Math.SQRT2), Math.abs(side - Math.SQRT1_2))).toBeLessThan(0.02);
  }
  await expectAccessible(page);

  await documents.preview.getByRole('radio', { name: 'As one text' }).check();
  await expect(first).toHaveCount(0);
  await expect(documents.paper).toContainText('parentified');

  await page.getByRole('button', { name: 'Count the pages of the run' }).click();
  await expect(page.getByText(/^\d+ packs, \d+ pages in all, and the list of the run$/)).toBeVisible();
});
