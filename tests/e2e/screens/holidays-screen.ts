import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** Settings, bank holidays and closure days: one change, what it would move, and the way back. */
export class HolidaysScreen {
  readonly page: Page;
  readonly show: Locator;
  readonly moved: Locator;
  readonly save: Locator;
  readonly leave: Locator;
  readonly undo: Locator;
  readonly file: Locator;
  readonly closures: Locator;

  constructor(page: Page) {
    this.page = page;
    this.show = page.getByRole('button', { name: 'Show what it would move' });
    this.moved = page.getByRole('table', { name: 'Dates that would move' });
    this.save = page.getByRole('button', { name: 'Save it' });
    this.leave = page.getByRole('button', { name: 'Leave it as it was' });
    this.undo = page.getByRole('button', { name: 'Undo' });
    this.file = page.getByLabel('Bank-holiday file');
    this.closures = page.getByRole('table', { name: 'Days the council is shut' });
  }

  async open(): Promise<void> {
    await new Frame(this.page).goTo('Settings');
    await this.page.getByRole('tab', { name: 'Bank holidays and closure days' }).click();
  }

  year(year: number): Locator {
    return this.page.getByRole('table', { name: `Bank holidays ${year}` });
  }

  async addHoliday(on: string, name: string, reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: /not listed/ }).check();
    await this.page.getByRole('textbox', { name: 'Day', exact: true }).fill(on);
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('textbox', { name: /^Why/ }).fill(reason);
    await this.show.click();
  }

  async addClosure(from: string, until: string, name: string): Promise<void> {
    await this.page.getByRole('radio', { name: /council is shut/ }).check();
    await this.page.getByRole('textbox', { name: 'First day' }).fill(from);
    await this.page.getByRole('textbox', { name: 'Last day' }).fill(until);
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.show.click();
  }
}
