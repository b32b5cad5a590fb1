import { expect, type Locator, type Page } from '@playwright/test';

/** The Room, used by keyboard: nothing here touches the mouse except the way in. */
export class RoomScreen {
  readonly agenda: Locator;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly quoracy: Locator;
  readonly people: Locator;
  readonly saving: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.agenda = page.getByRole('tablist', { name: 'Agenda' });
    this.panel = page.getByRole('tabpanel');
    this.heading = this.panel.getByRole('heading', { level: 2 });
    this.quoracy = page.getByRole('region', { name: 'Quoracy now' }).getByRole('status');
    this.people = page.getByRole('region', { name: /^Who is here/ });
    // The top bar's own is covered by the Room.
    this.saving = page.getByRole('main').getByRole('group', { name: 'Saving', exact: true });
  }

  /** The lines under the heading that is shown, without the empty one at the end. */
  lines(): Locator {
    return this.panel.getByRole('textbox').and(this.page.locator('[data-statement]'));
  }

  async isOpen(): Promise<void> {
    await expect(this.agenda).toBeVisible();
  }

  /** Goes on to an item of the agenda with Ctrl and the arrow down, as the minute taker does. */
  async goOnTo(title: string): Promise<void> {
    for (let step = 0; step < 30; step += 1) {
      if ((await this.heading.textContent()) === title) break;
      const before = await this.heading.textContent();
      await this.page.keyboard.press('Control+ArrowDown');
      await expect(this.heading).not.toHaveText(before ?? '');
    }
    await expect(this.heading).toHaveText(title);
    // Typing goes on at once: in the last line, or in the first field where the item has no lines.
    await expect(this.panel.locator(':focus')).toBeVisible();
    if ((await this.lines().count()) > 0) await expect(this.lines().last()).toBeFocused();
  }

  /** One line of minutes, chips and all, then Enter for the next. */
  async say(line: string): Promise<void> {
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
  }

  /** Whoever of the family comes and goes has one of the first numbers. */
  async arriveOrLeave(number: number): Promise<void> {
    await this.page.keyboard.press(`Alt+${number}`);
  }

  /** For somebody without a number: Alt+0 goes to the list, the beginning of the name finds them, Enter marks them, and Escape goes back. */
  async turn(name: RegExp): Promise<void> {
    await this.page.keyboard.press('Alt+0');
    await this.page.keyboard.type(name.source.replace(/^\^/, ''));
    await expect(this.person(name)).toBeFocused();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  async arriveByList(name: RegExp): Promise<void> {
    await this.turn(name);
    await expect(this.person(name)).toContainText('Here');
  }

  person(name: string | RegExp): Locator {
    // A number stands before the name of those who have one.
    const numbered = typeof name === 'string' ? name : new RegExp(name.source.replace(/^\^(?!\d)/, '^\\d? ?'));
    return this.people.getByRole('button', { name: numbered }).and(this.page.locator(':not([title="Ask to leave"])'));
  }

  async toggleRestrictedPart(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+R');
  }

  /** Everything typed is on the disk. */
  async isSaved(): Promise<void> {
    await expect(this.saving).toHaveText(/^Saved /);
  }

  async goBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the conference' }).click();
  }

  /** The words of every line under an item of the agenda. */
  async linesUnder(title: string | RegExp): Promise<ReadonlyArray<string>> {
    await this.agenda.getByRole('tab', { name: title }).click();
    return this.words();
  }

  /** The words of every line that is shown. */
  async words(): Promise<ReadonlyArray<string>> {
    const texts = await this.lines().evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
    return texts.filter((text) => text !== '');
  }
}
