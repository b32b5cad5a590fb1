import type { Locator, Page } from '@playwright/test';

/** What surrounds every screen: navigation, the command box, the state of saving, blanking and locking. */
export class Frame {
  readonly page: Page;
  readonly navigation: Locator;
  readonly saving: Locator;
  readonly commands: Locator;
  readonly blank: Locator;
  readonly help: Locator;
  readonly heading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.saving = page.getByRole('group', { name: 'Saving', exact: true });
    this.commands = page.getByRole('combobox', { name: 'Search or do something' });
    this.blank = page.getByRole('dialog', { name: 'Blank screen' });
    this.help = page.getByRole('dialog', { name: 'Help' });
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async goTo(screen: string): Promise<void> {
    await this.navigation.getByRole('button', { name: screen, exact: true }).click();
  }

  /** Types into the command box and does the first thing it finds. */
  async command(typed: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.commands.fill(typed);
    await this.page.getByRole('option').first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** What the command box offers for these words. */
  async search(typed: string): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    await this.commands.fill(typed);
    return this.page.getByRole('option');
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l');
  }
}
