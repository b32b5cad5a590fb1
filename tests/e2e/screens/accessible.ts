import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every rule of WCAG 2.2 AA that a machine can check, on the screen as it stands (AC01). */
export const expectAccessible = async (page: Page): Promise<void> => {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Where the interface library keeps the focus within a list it puts an element that is never seen or read.
    .exclude('[data-tabster-dummy]')
    // All of it is one page of one origin: no second page is needed to put the findings of frames together.
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join('\n')}`);
  expect(found).toEqual([]);
};

/** What is still fading in has no contrast yet: waits for every movement that ends by itself. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
