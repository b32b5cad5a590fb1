import type { Locator, Page } from '@playwright/test';

/** The school terms of Settings. */
export class TermsScreen {
  readonly page: Page;
  readonly file: Locator;
  readonly table: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.file = page.getByLabel('File of school terms');
    this.table = page.getByRole('table', { name: 'School terms' });
    this.said = page.getByRole('region', { name: 'Load school terms' }).getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'School terms' }).click();
  }

  async load(file: object): Promise<void> {
    await this.file.setInputFiles({
      name: 'terms.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  }
}
