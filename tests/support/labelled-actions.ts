import { readFileSync } from 'node:fs';
import type { PlanAction } from '../../src/core/conferences/outline-plan.ts';
import type { ActionId, PersonId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { type PlanContext, type PlanHint, planHints } from '../../src/core/plans/plain-wording.ts';

export interface LabelledAction {
  readonly action: PlanAction;
  /** What a reviewing officer would send back. */
  readonly labels: ReadonlySet<PlanHint['about']>;
}

export const labelledContext: PlanContext = {
  heldOn: day('2026-04-21'),
  reviewOn: day('2026-07-16'),
  agencies: ['Testbury DC housing'],
};

const part = { vague: 'action', who: 'owner', by: 'due', know: 'measure' } as const;

/** The set that the plain-wording check is measured on, written before its rules and kept apart from them. */
export const labelledActions = (): ReadonlyArray<LabelledAction> =>
  readFileSync(new URL('./labelled-actions.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const [labels = '', action = '', owner = '', by = '', know = ''] = line.split('|').map((field) => field.trim());
      const said = (value: string, usual: string): string => (value === '' ? usual : value === '-' ? '' : value);
      const dueOn = said(by, '2026-06-05');
      return {
        action: {
          id: `labelled-${index}` as ActionId,
          number: 1,
          goal: 'Wren is well cared for',
          action,
          owner: said(owner, 'Juniper SAMPLETON'),
          agency: '',
          dueOn: dueOn === '' ? null : day(dueOn),
          measure: said(know, 'Seen at the next visit'),
          children: ['a-child' as PersonId],
          audience: { to: 'everyone' },
          status: 'not-started',
          evidence: '',
        },
        labels: new Set(labels.split(',').flatMap((label) => (label in part ? [part[label as keyof typeof part]] : []))),
      };
    });

/** Of what was marked how much deserved it, and of what deserved it how much was marked; of one part of a row, or of all. */
export const measured = (about?: PlanHint['about']): { readonly precision: number; readonly recall: number } => {
  let right = 0;
  let marked = 0;
  let deserved = 0;
  for (const { action, labels } of labelledActions()) {
    const hints = new Set(planHints(action, labelledContext).map((hint) => hint.about));
    for (const one of new Set([...hints, ...labels])) {
      if (about !== undefined && one !== about) continue;
      if (hints.has(one)) marked++;
      if (labels.has(one)) deserved++;
      if (hints.has(one) && labels.has(one)) right++;
    }
  }
  return { precision: right / marked, recall: right / deserved };
};
