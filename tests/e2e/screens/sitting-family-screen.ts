import { expect, type Locator, type Page } from '@playwright/test';

/** The family of a conference: who lives together, who is tied to whom, and one person's details. */
export class SittingFamilyScreen {
  readonly household: Locator;
  readonly network: Locator;
  readonly panel: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('tabpanel');
    this.household = page.getByRole('button', { name: 'Household now' });
    this.network = page.getByRole('button', { name: 'Family network' });
  }

  home(text: string): Locator {
    return this.panel.getByRole('region', { name: /^Home/ }).filter({ hasText: text });
  }

  details(name: string | RegExp): Locator {
    return this.panel.getByRole('region', { name });
  }

  async choose(name: RegExp): Promise<void> {
    await this.panel.getByRole('button', { name }).first().click();
  }

  async addAdult(givenName: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an adult' }).click();
    const form = this.panel.getByRole('region', { name: 'Add an adult' });
    await expect(form.getByRole('textbox', { name: 'Given name' })).toBeFocused();
    await form.getByRole('textbox', { name: 'Given name' }).fill(givenName);
    await form.getByRole('button', { name: 'Add this adult' }).click();
  }
}
