import type { Locator, Page } from '@playwright/test';

/** The directory of agencies, their people, the service's own chairs, and rooms. */
export class AgenciesScreen {
  readonly page: Page;
  readonly agencies: Locator;
  readonly types: Locator;

  constructor(page: Page) {
    this.page = page;
    this.agencies = page.getByRole('table', { name: 'Agencies' });
    this.types = page.getByRole('table', { name: 'Types of agency' });
  }

  async show(part: string): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click();
  }

  async add(type: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an agency' }).click();
    await this.page.getByRole('combobox', { name: 'Type' }).selectOption(type);
    await this.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await this.page.getByRole('button', { name: 'Add this agency' }).click();
  }

  /** Adds somebody to the agency that is open. */
  async addPerson(name: string, role: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person' }).click();
    const form = this.page.getByRole('group', { name: 'Add a person' });
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await form.getByRole('textbox', { name: 'Role' }).fill(role);
    await form.getByRole('button', { name: 'Add this person' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  row(name: string): Locator {
    return this.agencies.getByRole('row').filter({ hasText: name });
  }

  type(name: string): Locator {
    return this.types.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }
}
