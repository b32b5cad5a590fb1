import { expect, type Locator, type Page } from '@playwright/test';

/** When, where, and who chairs. */
export class BookingScreen {
  readonly page: Page;
  readonly date: Locator;
  readonly start: Locator;
  readonly end: Locator;
  readonly bookButton: Locator;
  readonly changeButton: Locator;
  readonly meaning: Locator;
  readonly lateReason: Locator;
  readonly lateApprovedBy: Locator;
  readonly toBook: Locator;
  readonly slots: Locator;
  readonly offers: Locator;
  readonly chair: Locator;

  constructor(page: Page) {
    this.page = page;
    this.date = page.getByRole('textbox', { name: 'Date', exact: true });
    this.start = page.getByRole('textbox', { name: 'Start' });
    this.end = page.getByRole('textbox', { name: 'End' });
    this.bookButton = page.getByRole('button', { name: 'Book it' });
    this.changeButton = page.getByRole('button', { name: 'Change the booking' });
    this.meaning = page.getByRole('region', { name: 'When' });
    this.lateReason = page.getByRole('combobox', { name: 'Why it is late' });
    this.lateApprovedBy = page.getByRole('textbox', { name: 'Senior manager who agreed' });
    this.toBook = page.getByRole('list', { name: 'To book it' });
    this.slots = page.getByRole('region', { name: 'Free slots' });
    this.offers = this.slots.getByRole('listitem').getByRole('button');
    this.chair = page.getByRole('combobox', { name: /^Chair/ });
  }

  async addChair(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a chair' }).click();
    const form = this.page.getByRole('group', { name: 'Add a chair' });
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await form.getByRole('button', { name: 'Add this chair' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** On a weekend the last working day has passed: the desk asks whether the conference was held already. */
  async sayItWasHeld(): Promise<void> {
    const held = this.page.getByRole('checkbox', { name: /^It was held on that day already/ });
    if (!(await held.isVisible())) return;
    // By key: the warnings above it come and go while the day is looked up, and a click may land beside it.
    await held.press('Space');
    await expect(held).toBeChecked();
  }
}
