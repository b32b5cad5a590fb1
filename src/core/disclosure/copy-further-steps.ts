import { type FamilyGroup, type FurtherStep, type FurtherStepKind, furtherStepKinds } from '../conferences/further-steps.ts';
import type { Decision } from '../conferences/record.ts';
import type { VisibilityItem } from '../procedures/visibility.ts';
import { type Access, matrixAccess } from './access.ts';
import { type Copying, clear } from './copying.ts';
import type { CopyAttendee } from './reader-copy.ts';
import { namesStrangers, withoutStrangers } from './strangers.ts';

/** One step that this reader may know of, with as much of its words as they may have. */
export interface CopyFurtherStep {
  readonly kind: FurtherStepKind;
  readonly what: string;
  readonly owner: string;
  readonly by: FurtherStep['by'];
}

/**
 * What else the decision for one child sets going, as far as this reader may know of it (domain.md 6.8).
 *
 * A step towards court is for the adults of the child. That the police act, or that somebody is spoken of at MARAC or MAPPA, is police
 * intelligence: no family ever has it. A referral to adult services is the health or criminal data of one adult: theirs, and of nobody
 * whom the chair did not release it to. Whoever is to do a step knows of it already, and has it.
 */
export const copyFurtherSteps = (
  copying: Copying,
  decision: Decision,
  attendees: ReadonlyArray<CopyAttendee>,
): ReadonlyArray<CopyFurtherStep> =>
  furtherStepKinds.flatMap((kind) => {
    const step = decision.steps?.[kind];
    if (step === undefined) return [];
    const access = accessToStep(copying, kind, step);
    const field = `decision.steps.${kind}`;
    if (access === 'nothing') {
      copying.leaveOut('field', field, 'matrix');
      return [];
    }
    const inSummary = access === 'summary';
    return [
      {
        kind,
        what: inSummary ? '' : withoutTalk(copying, attendees, `${field}.what`, step.what),
        owner: inSummary ? '' : nameOf(copying, attendees, `${field}.owner`, step.owner),
        by: step.by,
      },
    ];
  });

const accessToStep = (copying: Copying, kind: FurtherStepKind, step: FurtherStep): Access => {
  const { file, reader, professional } = copying;
  const item = itemOf[kind];
  if (item === null) return copying.sees(true)('adults') ? 'full' : 'nothing';
  if (professional && step.owner.trim() !== '' && step.owner.trim() === reader.name.trim()) return 'full';
  // A child's own copy tells nothing of an adult's private life (domain.md 11.8).
  if (kind === 'adult-services' && reader.class !== 'child' && step.about != null && step.about === reader.personId)
    return 'full';
  return matrixAccess(file, reader, { item, subject: step.about ?? null });
};

/** The row of the matrix under which each falls; null where it is as open to the adults of the child as the decision itself. */
const itemOf: { readonly [Kind in FurtherStepKind]: VisibilityItem | null } = {
  'section-20': null,
  'section-31': null,
  'police-action': 'police-intelligence',
  'adult-services': 'other-parent-sensitive',
  marac: 'police-intelligence',
  mappa: 'police-intelligence',
};

/** Whether the family was offered to make a plan of its own; its words name nobody whom the reader is not told of. */
export const copyFamilyGroup = (
  copying: Copying,
  familyGroup: FamilyGroup | null,
  attendees: ReadonlyArray<CopyAttendee>,
): FamilyGroup | null =>
  familyGroup === null
    ? null
    : {
        ...familyGroup,
        owner: nameOf(copying, attendees, 'decision.familyGroup.owner', familyGroup.owner),
        note: withoutTalk(copying, attendees, 'decision.familyGroup.note', familyGroup.note),
      };

const nameOf = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>, field: string, owner: string): string =>
  withoutStrangers(copying, attendees)(clear(copying, field, owner));

/** What might happen to somebody whom the reader is not told of would still tell of them in other words: it is left out whole. */
const withoutTalk = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>, field: string, text: string): string => {
  if (!namesStrangers(copying, attendees)(text)) return clear(copying, field, text);
  copying.leaveOut('field', field, 'not-theirs');
  return '';
};
