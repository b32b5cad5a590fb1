import type { Locator, Page } from '@playwright/test';

/** Postponing and cancelling, on the Summary tab of a conference. */
export class WithdrawalScreen {
  readonly page: Page;
  readonly postponeButton: Locator;
  readonly cancelButton: Locator;
  readonly form: Locator;
  readonly reason: Locator;
  readonly words: Locator;
  readonly decidedBy: Locator;
  readonly agreedBy: Locator;
  readonly folder: Locator;
  readonly doneButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.postponeButton = page.getByRole('button', { name: 'Postpone', exact: true });
    this.cancelButton = page.getByRole('button', { name: 'Cancel the conference', exact: true });
    this.form = page.getByRole('region', { name: /^(Postpone|Cancel) the conference$/ });
    this.reason = this.form.getByRole('combobox', { name: 'Reason' });
    this.words = this.form.getByRole('textbox', { name: 'In words' });
    this.decidedBy = this.form.getByRole('textbox', { name: 'Chair who decided' });
    this.agreedBy = this.form.getByRole('textbox', { name: 'Team manager who agreed' });
    this.folder = page.getByRole('textbox', { name: 'Folder for the letters and calendar files' });
    this.doneButton = this.form.getByRole('button', { name: /^(Postpone it|Cancel it)/ });
  }
}
