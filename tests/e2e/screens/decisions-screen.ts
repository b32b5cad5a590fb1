import { expect, type Locator, type Page } from '@playwright/test';

/** The Decisions tab of a conference: a card for each child, and the end of the conference. */
export class DecisionsScreen {
  readonly overview: Locator;
  readonly closeButton: Locator;
  readonly missing: Locator;
  readonly closed: Locator;
  readonly refusal: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.overview = page.getByRole('list', { name: 'Each child’s decision' });
    this.closeButton = page.getByRole('button', { name: 'Close the conference' });
    this.missing = page.getByRole('list', { name: 'Missing before the conference can be closed' });
    this.refusal = page.getByRole('alert');
    this.closed = page.getByRole('region', { name: 'The conference is closed' });
  }

  overviewOf(child: string): Locator {
    return this.overview.getByRole('listitem').filter({ hasText: child });
  }

  card(child: string): ChildDecision {
    return new ChildDecision(this.page, child);
  }

  /** Comes back from another tab of the same conference. */
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Decisions', exact: true }).click();
  }

  async close(): Promise<void> {
    await this.closeButton.click();
  }

  /** Goes to the field where something on the list is put right. */
  async putRight(sentence: string | RegExp): Promise<void> {
    await this.missing.getByRole('button', { name: sentence }).click();
  }
}

/** One child's card. */
export class ChildDecision {
  readonly card: Locator;
  readonly confirmButton: Locator;
  readonly reasons: Locator;
  readonly nextReviewOn: Locator;

  constructor(page: Page, child: string) {
    this.card = page.getByRole('region', { name: new RegExp(`^${child} `) });
    this.confirmButton = this.card.getByRole('button', { name: /^I confirm: / });
    this.nextReviewOn = this.card.getByRole('textbox', { name: /^(?:First|Next) review on/ });
    this.reasons = this.card.getByRole('textbox', { name: 'Reasons, in plain words' });
  }

  async decide(outcome: string, threshold?: RegExp, category?: string): Promise<void> {
    await this.card.getByRole('radio', { name: outcome, exact: true }).check();
    if (threshold !== undefined) await this.card.getByRole('radio', { name: threshold }).check();
    if (category !== undefined) await this.category.getByRole('radio', { name: category }).check();
  }

  get category(): Locator {
    return this.card.getByRole('radiogroup', { name: 'Main category' });
  }

  async giveReasons(text: string): Promise<void> {
    await this.reasons.fill(text);
  }

  async confirmPreviousPlans(): Promise<void> {
    await this.card.getByRole('checkbox', { name: /^Checked in the case system/ }).check();
  }

  /** Says what help follows where there is no plan. */
  async nameNextHelp(agency: string, owner: string): Promise<void> {
    await this.card.getByRole('combobox', { name: 'Which agency' }).fill(agency);
    await this.card.getByRole('combobox', { name: 'Named person' }).fill(owner);
  }

  /** Somebody of the list takes the child on in the room, from a day. */
  async acceptInRoom(who: string | RegExp, startsOn: string): Promise<void> {
    const acceptors = this.card.getByRole('combobox', { name: 'Who accepts this in the room' });
    const label = await acceptors.getByRole('option', { name: who }).textContent();
    await acceptors.selectOption(label);
    await this.card.getByRole('textbox', { name: 'Starts on' }).fill(startsOn);
  }

  /** The chair stops: too few agencies are here. */
  async stop(): Promise<void> {
    await this.card.getByRole('radio', { name: /^Stop: / }).check();
  }

  /** What holds until the conference is taken up again. */
  async agreeInterim(text: string): Promise<void> {
    await this.card.getByRole('textbox', { name: /^The existing plan|^Interim protection plan/ }).fill(text);
  }

  /** The chair goes on with too few agencies. */
  async goAheadInquorate(reason: string): Promise<void> {
    await this.card.getByRole('textbox', { name: /^Why it went ahead/ }).fill(reason);
  }

  /** The row of somebody's view and number. */
  voice(name: RegExp): Locator {
    return this.card.getByRole('row', { name });
  }

  /** Confirms the child, with exactly these words where they are given. */
  async confirm(sentence?: string): Promise<void> {
    if (sentence !== undefined) await expect(this.confirmButton).toHaveText(`I confirm: ${sentence}`);
    await this.confirmButton.click();
    await expect(this.card.getByText(/Changing the decision takes this away/)).toBeVisible();
  }
}
