import type { Locator, Page } from '@playwright/test';

/** The Plan tab of a conference. */
export class PlanScreen {
  readonly addButton: Locator;
  readonly actions: Locator;
  readonly coreGroupOn: Locator;
  readonly nextConferenceOn: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.addButton = page.getByRole('button', { name: 'Add an action' });
    this.coreGroupOn = page.getByRole('textbox', { name: /^(First|Next) core group on$/ });
    this.nextConferenceOn = page.getByRole('textbox', { name: 'Next conference on' });
    this.actions = page.getByRole('list', { name: /^Actions (of the whole family|for )/ });
  }

  /** Shows the plan of one child, or of the whole family. */
  async showFor(who: string): Promise<void> {
    await this.page.getByRole('tab', { name: who === 'family' ? 'Whole family' : new RegExp(`^${who}’s plan`) }).click();
  }

  row(number: number): ActionRow {
    return new ActionRow(this.actions.getByRole('listitem', { name: `Action ${number}`, exact: true }));
  }

  /** What the rows say will be done, in their order. */
  whatWillBeDone(): Promise<ReadonlyArray<string>> {
    return this.actions
      .getByRole('textbox', { name: 'What will be done' })
      .evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLTextAreaElement ? box.value : '')));
  }

  /** How many rows there are, once they are there. */
  async count(): Promise<number> {
    await this.addButton.waitFor();
    return this.actions.getByRole('listitem', { name: /^Action \d+$/ }).count();
  }

  /** Adds an action and answers its row, the last of the plan. */
  async add(action: {
    readonly change: string;
    readonly doing: string;
    readonly who: string;
    readonly measure: string;
    readonly by: string;
  }): Promise<ActionRow> {
    const before = await this.count();
    await this.addButton.click();
    const row = this.row(before + 1);
    await row.change.fill(action.change);
    await row.doing.fill(action.doing);
    await row.measure.fill(action.measure);
    await row.who.fill(action.who);
    await row.by.fill(action.by);
    await row.by.blur();
    return row;
  }
}

/** One row of the plan. */
export class ActionRow {
  readonly change: Locator;
  readonly doing: Locator;
  readonly measure: Locator;
  readonly who: Locator;
  readonly by: Locator;
  readonly hints: Locator;

  readonly row: Locator;

  constructor(row: Locator) {
    this.row = row;
    this.change = row.getByRole('textbox', { name: 'What needs to change' });
    this.doing = row.getByRole('textbox', { name: 'What will be done' });
    this.measure = row.getByRole('textbox', { name: 'How we will know' });
    this.who = row.getByRole('combobox', { name: 'Who', exact: true });
    this.by = row.getByRole('textbox', { name: 'By when' });
    this.hints = row.getByRole('list', { name: /^Hints for action/ });
  }

  child(name: string): Locator {
    return this.row.getByRole('group', { name: 'Whose plan' }).getByRole('button', { name, exact: true });
  }
}
