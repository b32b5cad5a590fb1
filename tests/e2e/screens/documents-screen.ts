import type { Locator, Page } from '@playwright/test';

/** The Documents tab of a conference. */
export class DocumentsScreen {
  readonly recipients: Locator;
  readonly preview: Locator;
  readonly paper: Locator;
  readonly leftOut: Locator;
  readonly folder: Locator;
  readonly writeButton: Locator;
  readonly alsoAsPdf: Locator;
  readonly written: Locator;
  readonly log: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.recipients = page.getByRole('list', { name: 'Recipients and their documents' });
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.paper = this.preview.getByRole('article');
    this.leftOut = this.preview.getByRole('list', { name: 'Left out, by rule' });
    this.folder = page.getByRole('textbox', { name: 'Folder for the Word files' });
    this.writeButton = page.getByRole('button', { name: /^Write / });
    this.alsoAsPdf = page.getByRole('checkbox', { name: 'PDFs beside them' });
    this.written = page.getByRole('list', { name: 'Files written' });
    this.log = page.getByRole('table', { name: 'Distribution log' });
  }

  recipient(name: string | RegExp): Locator {
    return this.recipients.getByRole('listitem', { name });
  }

  /** Shows what one reader's copy will say. */
  async show(title: string | RegExp, recipient: string | RegExp): Promise<void> {
    await this.recipient(recipient).getByRole('button', { name: title }).click();
  }

  /** Opens the count of what this copy leaves out, by rule. */
  async explainLeftOut(): Promise<void> {
    await this.preview.getByText(/^Left out of this copy/).click();
  }

  /** Ticks one document for writing. */
  async choose(title: string, recipient: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: `Write ${title} for ${recipient}`, exact: true }).check();
  }

  async writeInto(folder: string): Promise<void> {
    await this.folder.fill(folder);
    await this.writeButton.click();
  }
}
