import type { Locator, Page } from '@playwright/test';

/** Children with a plan on any day. */
export class PlansScreen {
  readonly table: Locator;
  readonly day: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: /^Children with a plan on / });
    this.day = page.getByRole('textbox', { name: 'On this day' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByText('Plans', { exact: true }).click();
  }

  async showOn(day: string): Promise<void> {
    await this.day.fill(day);
    await this.day.blur();
  }
}
