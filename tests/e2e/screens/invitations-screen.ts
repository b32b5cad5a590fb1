import type { Locator, Page } from '@playwright/test';

/** The Invitations tab of a conference. */
export class InvitationsScreen {
  readonly standing: Locator;
  readonly list: Locator;
  readonly suggestions: Locator;
  readonly gone: Locator;
  readonly steps: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.standing = page.getByRole('region', { name: 'How the list stands' });
    this.list = page.getByRole('table', { name: 'People on the list' });
    this.suggestions = page.getByRole('list', { name: 'Suggested invitations' });
    this.steps = page.getByRole('region', { name: 'What became of the invitations' });
    this.gone = page.getByRole('button', { name: 'Invitations have gone' });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  tick(name: string): Locator {
    return this.list.getByRole('checkbox', { name: `Tick ${name}` });
  }

  async reply(name: string, answer: string): Promise<void> {
    await this.list.getByRole('combobox', { name: `Reply of ${name}` }).selectOption(answer);
  }

  async openMore(name: string): Promise<void> {
    await this.list.getByRole('button', { name: `More about ${name}` }).click();
  }

  suggestion(name: string): Locator {
    return this.suggestions.getByRole('listitem').filter({ hasText: name });
  }
}
