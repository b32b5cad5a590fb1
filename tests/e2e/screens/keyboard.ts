import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen of the desk has: whatever Tab does not reach within these, it does not reach. */
const mostStops = 150;

/** Counts every press of a mouse, a pen or a finger from now on. */
export const countPointers = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    let presses = 0;
    addEventListener('pointerdown', () => (presses += 1), { capture: true });
    Reflect.set(window, 'pointerPresses', () => presses);
  });
  return () => page.evaluate(() => Reflect.get(window, 'pointerPresses')());
};

/** Counts every key that is pressed from now on, a chord such as Ctrl+G as one. */
export const countKeys = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    let pressed = 0;
    const held = new Set(['Control', 'Shift', 'Alt', 'Meta']);
    addEventListener('keydown', ({ key }) => (pressed += held.has(key) ? 0 : 1), { capture: true });
    Reflect.set(window, 'keysPressed', () => pressed);
  });
  return () => page.evaluate(() => Reflect.get(window, 'keysPressed')());
};

/** A person at the keys alone. Nothing is focused for them: they get everywhere by Tab and the arrows, as a person must. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs towards `target`, on or back as the screen has it, until it has the focus. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const way = await wayTo(target);
      if (way === 'there') return;
      await this.page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
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

  /** Types over what a field holds, and leaves it. */
  async typeOver(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  /** Picks from a list as it is done with the keys: the words of the choice are typed while the list is closed. */
  async pick(list: Locator, choice: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.type(choice);
    await expect(list.getByRole('option', { selected: true })).toHaveText(choice);
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
    const tab = await this.pressTab(name);
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** The same for the Room, which covers the tabs it was reached by. */
  async showRoom(): Promise<void> {
    await this.pressTab('Room');
    await expect(this.page.getByRole('tablist', { name: 'Agenda' })).toBeVisible();
  }

  private async pressTab(name: string): Promise<Locator> {
    const tabs = this.page.getByRole('tablist').filter({ has: this.page.getByRole('tab', { name, exact: true }) });
    const tab = tabs.getByRole('tab', { name, exact: true });
    await this.reach(tabs.getByRole('tab', { selected: true }));
    for (let step = 0; step < 12 && !(await hasFocus(tab)); step += 1) await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('Enter');
    return tab;
  }
}

const wayTo = (target: Locator): Promise<'there' | 'on' | 'back'> =>
  target.evaluate((element) => {
    const focused = document.activeElement;
    if (focused === element) return 'there';
    const order = focused === null ? 0 : element.compareDocumentPosition(focused);
    // What holds the target comes before it, and so does the page itself before anything has the focus.
    return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (order & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
      ? 'back'
      : 'on';
  });
const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
