import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen of the desk has: whatever Tab does not reach within these, it does not reach. */
const mostStops = 150;

/** A person at the keys alone. Nothing is focused for them: they get everywhere by Tab and the arrows, as a person must. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until `target` has the focus, and back to the first stop where the end of the screen comes before. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, 'Tab reaches it').toBeFocused();
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    // A button whose act is not open yet takes the focus, and does nothing.
    await expect(target).toBeEnabled();
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  /** Tabs into the group of `radio`, and goes on by arrows until it is the one that is chosen. */
  async choose(radio: Locator): Promise<void> {
    await expect(radio).toBeVisible();
    const group = await radio.getAttribute('name');
    const isInGroup = (): Promise<boolean> =>
      this.page.evaluate((name) => document.activeElement?.getAttribute('name') === name, group);
    for (let stop = 0; stop < mostStops && !(await isInGroup()); stop += 1) await this.page.keyboard.press('Tab');
    for (let step = 0; step < 12 && !(await hasFocus(radio)); step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  /** Tabs to the tabs of a screen, and goes on by arrows to the one that is called `name`. */
  async showTab(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true });
    await this.reach(this.page.getByRole('tab', { selected: true }));
    for (let step = 0; step < 12 && !(await hasFocus(tab)); step += 1) await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('Enter');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
