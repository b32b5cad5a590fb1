import type { Locator, Page } from '@playwright/test';

/** Everything that waits, planned at once. */
export class QueueScreen {
  readonly page: Page;
  readonly open: Locator;
  readonly makePlan: Locator;
  readonly stop: Locator;
  readonly proposals: Locator;
  readonly accept: Locator;
  readonly loads: Locator;

  constructor(page: Page) {
    this.page = page;
    this.open = page.getByRole('button', { name: 'Plan the queue' });
    this.makePlan = page.getByRole('button', { name: 'Make a plan' });
    this.stop = page.getByRole('button', { name: /^Stop/ });
    this.proposals = page.getByRole('table', { name: 'Proposals' });
    this.accept = page.getByRole('button', { name: /^Accept and book/ });
    this.loads = page.getByRole('table', { name: 'Load of each chair' });
  }

  row(reference: string): Locator {
    return this.proposals.getByRole('row').filter({ hasText: reference });
  }

  tick(reference: string): Locator {
    return this.row(reference).getByRole('checkbox');
  }
}
