import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './screens/accessible.ts';
import { DocumentsScreen } from './screens/documents-screen.ts';
import { openPracticeConference } from './screens/practice.ts';
import { expect, test } from './shell.fixture.ts';

test('AG04: one button writes every invitation with its calendar file and an email that nobody has sent', async ({
  shell,
  page,
}) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Documents');
  await expect(page.getByRole('checkbox', { name: /^An email for each/ })).toBeChecked();
  await documents.writeInto(shell.outFolder);
  await expect(documents.written).toBeVisible({ timeout: 60_000 });

  const files = readdirSync(shell.outFolder);
  const emails = files.filter((name) => name.endsWith('.eml'));
  expect(emails.length).toBeGreaterThan(3);
  expect(files.filter((name) => name.endsWith('.ics')).length).toBeGreaterThanOrEqual(emails.length);
  for (const name of emails) expect(readFileSync(join(shell.outFolder, name), 'utf8')).toMatch(/^X-Unsent: 1\r?$/m);
  // On a slow machine the list comes after the files by as long as they took.
  const drafts = documents.log.getByRole('row').filter({ hasText: 'Email, not sent' });
  await expect(drafts).toHaveCount(emails.length, { timeout: 60_000 });
});

test('AG04, AG06: an insecure mailbox is warned about, and one that returned something is not written to', async ({
  shell,
  page,
}) => {
  const documents = new DocumentsScreen(page);
  await openPracticeConference(page, 'secondReview', 'Documents');
  const ways = page.getByRole('list', { name: 'How papers travel' });
  const first = ways.getByRole('listitem').filter({ hasText: '@example.test' }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  const warning = page.getByText(/not marked as secure/);
  await expect(warning).toContainText(name);
  await first.getByRole('checkbox', { name: /^Secure mail/ }).click();
  await expect(warning).not.toContainText(name);

  const way = ways.getByRole('listitem', { name, exact: true });
  await way.getByRole('button', { name: `Something for ${name} came back` }).click();
  await way.getByLabel('What it said').fill('mailbox not known');
  await way.getByRole('button', { name: 'Record that it came back' }).click();
  await expect(way).toContainText('mailbox not known');
  await expectAccessible(page);
  await documents.writeInto(shell.outFolder);
  await expect(page.getByText(`Email to ${name} came back`)).toBeVisible();

  await way.getByRole('button', { name: `The address of ${name} works` }).click();
  await expect(way.getByRole('button', { name: `Something for ${name} came back` })).toBeVisible();
  await documents.writeInto(shell.outFolder);
  await expect(documents.written).toBeVisible({ timeout: 60_000 });
});
