import type { Locator, Page } from '@playwright/test';

export interface NewFamily {
  readonly name: string;
  readonly reference: string;
}

/** A request, from choosing the family to everything that is asked about it. */
export class RequestScreen {
  readonly page: Page;
  readonly heading: Locator;
  readonly missing: Locator;
  readonly dates: Locator;
  readonly strategyDiscussion: Locator;
  readonly children: Locator;
  readonly complete: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.missing = page.getByRole('list', { name: 'Still missing' });
    this.dates = page.getByRole('region', { name: 'Dates' });
    this.strategyDiscussion = page.getByRole('textbox', { name: 'Strategy discussion' });
    this.children = page.getByRole('group', { name: 'Children this conference is about' });
    this.complete = page.getByText('The request is complete.');
  }

  /** Begins with a family that is not here yet, and an initial conference. */
  async begin({ name, reference }: NewFamily): Promise<void> {
    await this.page.getByRole('button', { name: 'New request' }).first().click();
    await this.page.getByRole('button', { name: 'The family is not here yet' }).click();
    await this.page.getByRole('textbox', { name: 'Family name' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Case reference' }).fill(reference);
    await this.page.getByRole('button', { name: 'Add this family' }).click();
    await this.page.getByRole('button', { name: 'Start the request' }).click();
  }

  async addChild(givenName: string, bornOn: string): Promise<void> {
    const form = this.page.getByRole('group', { name: 'Add a child' });
    if (!(await form.isVisible())) await this.page.getByRole('button', { name: 'Add a child' }).click();
    await form.getByRole('textbox', { name: 'Given name' }).fill(givenName);
    await form.getByRole('textbox', { name: 'Date of birth' }).fill(bornOn);
    await form.getByRole('button', { name: 'Add this child' }).click();
    await this.children.getByRole('button', { name: new RegExp(`^${givenName} `) }).waitFor();
  }

  async addParent(givenName: string, relationship: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an adult' }).click();
    const form = this.page.getByRole('group', { name: 'Add an adult' });
    await form.getByRole('textbox', { name: 'Given name' }).fill(givenName);
    await form.getByRole('combobox', { name: 'Relationship' }).fill(relationship);
    await form.getByRole('radio', { name: 'Yes' }).check();
    await form.getByRole('button', { name: 'Add this adult' }).click();
    await this.page.getByRole('list', { name: 'Adults' }).getByText(givenName).waitFor();
    await form.getByRole('button', { name: 'Done' }).click();
  }

  async sayWhoAndWhy(): Promise<void> {
    await this.page.getByRole('radio', { name: /likely to suffer significant harm/ }).check();
    await this.page.getByRole('textbox', { name: 'Requested by' }).fill('Marlo Testcase (TEST)');
    await this.page.getByRole('textbox', { name: 'Authorising manager' }).fill('Linden Overview (TEST)');
    await this.page.getByRole('textbox', { name: 'Why a conference is needed' }).fill('The children are hungry at school.');
  }

  async putRight(sentence: string | RegExp): Promise<void> {
    await this.missing.getByRole('button', { name: sentence }).click();
  }

  async book(): Promise<void> {
    await this.page.getByRole('button', { name: 'Book the conference' }).click();
  }
}
