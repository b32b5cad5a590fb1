import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import type { Category } from '../children/people.ts';
import type { ConferenceId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';
import { heldUp, type Looked, type Missing, whatIsMissing } from './missing.ts';
import type { ConferenceRecord, Confirmation, Decision, firstOutcomes, Limb, NextHelp, reviewOutcomes } from './record.ts';

/** What was decided for a child, in a shape that cannot say a plan without its category and its limb (style.md section 5). */
export type FinalDecision = {
  readonly conferenceId: ConferenceId;
  readonly reasons: string;
  readonly confirmed: Confirmation;
} & (
  | { readonly outcome: PlanOutcome; readonly category: Category; readonly limb: Exclude<Limb, 'neither'> }
  | { readonly outcome: Exclude<AnyOutcome, PlanOutcome | HelpOutcome> }
  | { readonly outcome: HelpOutcome; readonly nextHelp: NextHelp }
);

type AnyOutcome = (typeof firstOutcomes)[number] | (typeof reviewOutcomes)[number];
type PlanOutcome = 'plan' | 'continue' | 'continue-category-changed';
type HelpOutcome = 'no-plan-cin' | 'no-plan-earlyhelp' | 'no-plan-nfa' | 'end-cin' | 'end-earlyhelp' | 'end-nfa';

/** A record that the chair approved. It never changes; a correction is another version (domain.md 6.7). */
export interface FinalRecord {
  readonly schema: 1;
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly version: string;
  readonly approvedAt: LocalDateTime;
  readonly approvedBy: string;
  readonly decisions: ReadonlyArray<FinalDecision>;
  readonly quoracy: { readonly [id: ConferenceId]: QuoracyAssessment };
  readonly record: ConferenceRecord;
}

/** Parses a working copy into a record that may be issued, or says everything that still stands in the way. */
export const finalise = (
  looked: Looked,
  approval: { readonly version: string; readonly at: LocalDateTime; readonly by: string },
): Result<FinalRecord, ReadonlyArray<Missing>> => {
  const missing = heldUp(whatIsMissing(looked), 'approving');
  const { heldOn } = looked.sitting;
  if (missing.length > 0 || heldOn === null) return err(missing);
  const decisions = looked.conferences.map((conference) => finalDecision(looked.record.decisions[conference.id]));
  return ok({
    schema: 1,
    reference: looked.sitting.reference,
    heldOn,
    version: approval.version,
    approvedAt: approval.at,
    approvedBy: approval.by,
    decisions,
    quoracy: looked.quoracy,
    record: looked.record,
  });
};

/** Throws where `whatIsMissing` would have named a fault: that is a bug of ours, and no record is issued. */
const finalDecision = (decision: Decision | undefined): FinalDecision => {
  if (decision === undefined || decision.outcome === null || decision.confirmed === null)
    throw new Error('A decision that is not whole passed the check');
  const { conferenceId, outcome, reasons, confirmed, category, limb, nextHelp } = decision;
  const common = { conferenceId, reasons, confirmed };
  switch (outcome) {
    case 'plan':
    case 'continue':
    case 'continue-category-changed':
      if (category === null || limb === null || limb === 'neither')
        throw new Error('A plan without category or limb passed the check');
      return { ...common, outcome, category, limb };
    case 'no-plan-cin':
    case 'no-plan-earlyhelp':
    case 'no-plan-nfa':
    case 'end-cin':
    case 'end-earlyhelp':
    case 'end-nfa':
      if (nextHelp === null) throw new Error('An outcome without next help passed the check');
      return { ...common, outcome, nextHelp };
    default:
      return { ...common, outcome };
  }
};
