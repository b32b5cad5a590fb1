import type { HelpKind } from '../conferences/record.ts';
import type { Source } from '../procedures/deadline-rule.ts';

/** One agency or discipline of the picker (domain.md 4.1). An administrator may add to the list. */
export interface AgencyType {
  /** Lower case, as in domain.md 4.1: `csc`, `sch`, `hv`. */
  readonly code: string;
  readonly name: string;
  readonly typicalPeople: string;
  readonly inviteWhen: string;
  readonly invitedByDefault: boolean;
  readonly isHealth: boolean;
  readonly counts: Counting;
  /** Two of them count as two where they are different places: each school once. */
  readonly eachPlaceCounts: boolean;
  /** The help it can take a child on for in the room, where there is no plan; absent where it gives none (AG11). */
  readonly helps?: ReadonlyArray<Exclude<HelpKind, 'none'>>;
}

/** Whether a person of this type counts towards quoracy as an agency of their own. */
export const countings = [
  'social-care',
  'yes',
  'no',
  'if-partner-employed',
  'by-home-agency',
  'with-social-care-at-transfer-in',
] as const;
export type Counting = (typeof countings)[number];

/** What a partnership's procedures say about quoracy. Which agency types count is said with the agencies. */
export interface QuoracySettings {
  readonly principle: { readonly text: string; readonly source: Source };
  readonly mustAttend: { readonly agencies: ReadonlyArray<string>; readonly source: Source };
  readonly others: { readonly atLeast: number; readonly withDirectContact: boolean; readonly source: Source };
  /** True where all health disciplines together count as one agency. */
  readonly healthCountsOnce: { readonly value: boolean; readonly source: Source };
  /** Agency types whose attendance matters specially where illness may be fabricated or induced. */
  readonly fabricatedIllness: { readonly agencies: ReadonlyArray<string>; readonly source: Source };
  /** The originating and the receiving authority are one at a transfer-in conference. */
  readonly transferIn: { readonly socialCareCountsOnce: boolean; readonly source: Source };
  readonly remote: { readonly counts: boolean; readonly source: Source };
  readonly reportOnly: { readonly counts: boolean; readonly source: Source };
  readonly neverCount: { readonly source: Source };
  readonly inquorate: InquorateSettings;
}

export interface InquorateSettings {
  /** How many sittings in a row may be inquorate; null where the procedures set no number (P-14). */
  readonly maxInRow: number | null;
  /** The grounds on which a chair may go on with too few agencies (P-12). */
  readonly proceedGrounds: ReadonlyArray<{ readonly code: string; readonly words: string }>;
  readonly source: Source;
}

/** Everything that quoracy is judged by, from one profile. */
export interface QuoracyRule extends QuoracySettings {
  readonly agencies: ReadonlyArray<AgencyType>;
}

/** The quoracy rule of a profile: its settings with its own list of agencies. */
export const quoracyRule = (profile: {
  readonly quoracy: QuoracySettings;
  readonly agencies: ReadonlyArray<AgencyType>;
}): QuoracyRule => ({ ...profile.quoracy, agencies: profile.agencies });

/** The agency types that never count as one of the others (12.1, `quoracy.notCounted`). */
export const notCounted = (rule: QuoracyRule): ReadonlyArray<string> =>
  rule.agencies.filter((agency) => agency.counts === 'no').map((agency) => agency.code);
