import type { RecordEdit } from '../conferences/edits.ts';
import { type GuardedPlanText, guardedPlanTexts } from '../conferences/outline-plan.ts';
import type { Audience, ConferenceRecord } from '../conferences/record.ts';
import type { LocalDateTime } from '../local-date.ts';
import { chosenFor, isHeardByFamily } from './first-audiences.ts';

/** What may be told to more people than before. */
export type WidenedFact = 'line' | 'action' | 'assessment' | 'report' | 'release' | GuardedPlanText;

/** That somebody was given what they were not to have; no word of it and nobody's name, for the history of a conference (RD01). */
export interface Widening {
  readonly fact: WidenedFact;
  readonly id: string;
  readonly to: Audience['to'] | 'family' | 'one-person';
}

export interface WideningMade extends Widening {
  /** The name of who did. */
  readonly by: string;
  readonly at: LocalDateTime;
}

/** What these edits of a record make wider. */
export const wideningsIn = (record: ConferenceRecord, edits: ReadonlyArray<RecordEdit>): ReadonlyArray<Widening> =>
  edits.flatMap((edit): ReadonlyArray<Widening> => {
    switch (edit.edit) {
      case 'statement.change':
        return widening('line', edit.id, record.statements.find(({ id }) => id === edit.id)?.audience, edit.change.audience);
      case 'action.change':
        return widening('action', edit.id, record.plan.actions[edit.id]?.audience, edit.change.audience);
      case 'assessment.set':
        return widening('assessment', edit.id, record.plan.assessments?.[edit.id]?.audience, edit.assessment?.audience);
      case 'plan.change':
        return guardedPlanTexts.flatMap((text) =>
          widening(
            text,
            text,
            chosenFor(record.plan, text) ?? { to: 'professionals' },
            edit.change[`${text}Audience`] ?? undefined,
          ),
        );
      case 'release.set':
        return edit.release === null ? [] : [{ fact: 'release', id: edit.key, to: 'one-person' }];
      case 'invitee.change': {
        const before = record.invitees[edit.id]?.report;
        const after = before === undefined ? undefined : { ...before, ...edit.change.report };
        return !isHeardByFamily(before) && isHeardByFamily(after) ? [{ fact: 'report', id: edit.id, to: 'family' }] : [];
      }
      default:
        return [];
    }
  });

const widening = (
  fact: WidenedFact,
  id: string,
  before: Audience | undefined,
  after: Audience | undefined,
): ReadonlyArray<Widening> =>
  before !== undefined && after !== undefined && isWider(after, before) ? [{ fact, id, to: after.to }] : [];

/** Whether somebody may have it now who could not before. */
export const isWider = (after: Audience, before: Audience): boolean => {
  if (before.to === 'everyone') return false;
  if (after.to === 'everyone') return true;
  if (hasProfessionals(after) && !hasProfessionals(before)) return true;
  if (after.to === 'professionals') return false;
  if (before.to === 'professionals') return after.to === 'all-but' || after.people.length > 0;
  if (after.to === 'only')
    return before.to === 'only'
      ? after.people.some((id) => !before.people.includes(id))
      : after.people.some((id) => before.people.includes(id));
  return before.to === 'only' || before.people.some((id) => !after.people.includes(id));
};

const hasProfessionals = ({ to }: Audience): boolean => to !== 'only';
