import type { Locator, Page } from '@playwright/test';

/** One conference: its header, its stages, its tabs, and the summary. */
export class WorkspaceScreen {
  readonly heading: Locator;
  readonly stages: Locator;
  readonly tabs: Locator;
  readonly next: Locator;
  readonly panel: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.stages = page.getByRole('list', { name: 'How far it is' });
    this.tabs = page.getByRole('tablist', { name: 'Parts of this conference' });
    this.next = page.getByRole('region', { name: 'Next' });
    this.panel = page.getByRole('tabpanel').first();
  }

  async open(tab: string): Promise<void> {
    await this.tabs.getByRole('tab', { name: tab, exact: true }).click();
  }

  selected(tab: string): Locator {
    return this.tabs.getByRole('tab', { name: tab, exact: true, selected: true });
  }

  missing(sentence: string | RegExp): Locator {
    return this.panel.getByRole('button', { name: sentence });
  }
}
