import type { Locator, Page } from '@playwright/test';

/** The calendar: boards of a week and a day, the month, and moving a conference on them. */
export class CalendarScreen {
  readonly page: Page;
  readonly board: Locator;
  readonly chosen: Locator;
  readonly consequences: Locator;
  readonly moveIt: Locator;
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.getByRole('table', { name: /^Conferences/ });
    this.chosen = page.getByRole('region', { name: 'Chosen conference' });
    this.consequences = page.getByRole('dialog');
    this.moveIt = this.consequences.getByRole('button', { name: 'Move it' });
    this.undo = page.getByRole('button', { name: 'Undo' });
  }

  /** The block of a conference, by its reference. */
  block(reference: string): Locator {
    return this.board.getByRole('button', { name: reference });
  }

  /** The cell of a chair or a room on a day of the week board: `Tue 24 November`. */
  async cell(row: string, day: string): Promise<Locator> {
    // While a dialog closes the board behind it is still hidden from everyone: it would have no columns.
    await this.board.getByRole('columnheader').filter({ hasText: day }).waitFor();
    const heads = await this.board.getByRole('columnheader').allInnerTexts();
    const column = heads.findIndex((head) => head.startsWith(day));
    return this.board
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: row }) })
      .getByRole('cell')
      .nth(column - 1);
  }

  async show(view: 'Week' | 'Day' | 'Month' | 'Fairness'): Promise<void> {
    await this.page.getByRole('tab', { name: view, exact: true }).click();
  }

  /** Takes hold of a block with the mouse and carries it over another place, without letting go. */
  async carry(block: Locator, to: Locator): Promise<void> {
    await block.scrollIntoViewIfNeeded();
    const from = await block.boundingBox();
    const over = await to.boundingBox();
    if (from === null || over === null) throw new Error('Both places must be on the screen');
    await this.page.mouse.move(from.x + 12, from.y + 8);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 24, from.y + 14);
    await this.page.mouse.move(over.x + over.width / 2, over.y + over.height / 2, { steps: 6 });
  }

  /** From now on notes, for each move of the mouse over another cell, whether the frame that shows the move has the sitting there. */
  async watchFrames(): Promise<() => Promise<ReadonlyArray<boolean>>> {
    await this.page.evaluate(() => {
      const drawn: boolean[] = [];
      Reflect.set(window, 'drawnInFrame', drawn);
      window.addEventListener('pointermove', ({ target }) => {
        const cell = target instanceof Element ? target.closest('[data-cell]') : null;
        if (cell === null || cell.querySelector('[data-sitting]') !== null) return;
        requestAnimationFrame(() => drawn.push(cell.querySelector('[data-shadow]') !== null));
      });
    });
    return () => this.page.evaluate(() => Reflect.get(window, 'drawnInFrame') as ReadonlyArray<boolean>);
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }
}
