import { expect, type Locator, type Page } from '@playwright/test';

export interface Halves {
  readonly forTheService: string;
  readonly forIt: string;
}

/** What stands before the records: a first run, the passphrase, or the recovery key. */
export class UnlockScreen {
  readonly page: Page;
  readonly passphrase: Locator;
  readonly unlockButton: Locator;
  readonly notice: Locator;
  readonly sheets: Locator;
  readonly navigation: Locator;

  constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByRole('textbox', { name: 'Passphrase', exact: true });
    this.unlockButton = page.getByRole('button', { name: 'Unlock', exact: true });
    this.notice = page.locator('.fui-MessageBar');
    this.sheets = page.getByRole('region', { name: /^Recovery key: / });
    this.navigation = page.getByRole('navigation', { name: 'Main' });
  }

  /** First step of a new vault: a name and a passphrase. */
  async choose(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Create our records' }).click();
    await this.page.getByRole('textbox', { name: 'Your name' }).fill('Robin Example (TEST)');
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('textbox', { name: 'The same passphrase again' }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Go on to the recovery key' }).click();
  }

  /** Second step: what stands on the two sheets of paper. */
  async readSheets(): Promise<Halves> {
    const half = (name: string) => this.page.getByRole('region', { name }).getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    await this.sheets.first().waitFor({ timeout: 60_000 });
    const forTheService = (await half("Recovery key: the service's half").textContent()) ?? '';
    const forIt = (await half("Recovery key: IT's half").textContent()) ?? '';
    await this.page.getByRole('button', { name: 'I have both on paper' }).click();
    return { forTheService, forIt };
  }

  async typeHalves({ forTheService, forIt }: Halves): Promise<void> {
    await this.page.getByRole('textbox', { name: "The service's half" }).fill(forTheService);
    await this.page.getByRole('textbox', { name: "IT's half" }).fill(forIt);
  }

  /** Third step. */
  async make(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make the records' }).click();
  }

  /** All three steps. */
  async createRecords(passphrase = 'teapot violin comet gravel'): Promise<Halves> {
    await this.choose(passphrase);
    const halves = await this.readSheets();
    await this.typeHalves(halves);
    await this.make();
    // Deriving the key takes about a second on purpose, and longer on a busy machine.
    await expect(this.navigation).toBeVisible({ timeout: 60_000 });
    return halves;
  }

  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.unlockButton.click();
  }

  async recover(halves: Halves, newPassphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'I have lost my passphrase' }).click();
    await this.typeHalves(halves);
    await this.page.getByRole('textbox', { name: 'New passphrase' }).fill(newPassphrase);
    await this.page.getByRole('textbox', { name: 'The same passphrase again' }).fill(newPassphrase);
    await this.page.getByRole('button', { name: 'Set the new passphrase and open' }).click();
  }
}
