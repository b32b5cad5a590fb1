import { z } from 'zod';
import type { ReaderClass } from '../core/disclosure/reader.ts';
import type { EarlierCut } from '../core/disclosure/sitting-file.ts';
import type { AddressRisk } from '../core/distribution/address-risks.ts';
import type { Look, SecondCheck } from '../core/distribution/second-check.ts';
import type { CheckId, InviteeId, PersonId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { paperTables } from './tables.ts';
import { checkId, inviteeId, personId, required, sittingId } from './values.ts';

/** One reader's papers before they go: where they go to, and who has looked (RD04, RD05, RD08). */
export interface BeforeRow {
  readonly reader: InviteeId | PersonId;
  readonly name: string;
  readonly class: ReaderClass;
  /** Nothing for practitioners: theirs go by email. */
  readonly risks: ReadonlyArray<AddressRisk>;
  /** Whether a second person has to look before they go. */
  readonly mustBeChecked: boolean;
  readonly look: ReadonlyArray<Look>;
  /** The check of exactly these words; null while nobody has signed it. */
  readonly check: SecondCheck | null;
  /** Who signed for this version when its papers said or looked otherwise, where nobody has signed for these (RD05). */
  readonly lapsed: Pick<SecondCheck, 'signedBy' | 'signedAt'> | null;
  /** For a family member whose copy is cut: why; empty while nobody has said. Null where nothing of the kind is cut. */
  readonly restricted: { readonly reason: string; readonly decidedBy: string } | null;
}

const reader = z.union([inviteeId, personId]);
const asked = z.strictObject({ sittingId, reader });

/** The copy says something else than when the look at it began. */
export interface CopyChanged {
  readonly type: 'CopyChanged';
}
/** A family member's copy is cut, and nobody has said why (RD08). */
export interface ReasonMissing {
  readonly type: 'ReasonMissing';
  readonly recipient: string;
}

export const checkingApi = {
  /** `earlier` is whose copies were cut after earlier conferences, and why (RD08). */
  'check.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly rows: ReadonlyArray<BeforeRow>; readonly earlier: ReadonlyArray<EarlierCut> }>(),
    error: answer<NotHere>(),
    reads: ['own_picture', 'report_file', 'report_view', ...paperTables, 'second_check'],
  }),
  /** A second person begins to look: from here on it is timed. */
  'check.begin': command({ input: asked, output: answer<{ readonly checkId: CheckId }>(), error: answer<NotHere>() }),
  /** They sign, with everything on the list looked at. They are somebody else than whoever is at the desk. */
  'check.sign': command({
    input: z.strictObject({ checkId, by: required, looked: z.array(z.string().max(60)).max(40) }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | CopyChanged
      | ReasonMissing
      | { readonly type: 'SamePerson'; readonly name: string }
      | { readonly type: 'NotAllLookedAt'; readonly left: number }
    >(),
  }),
  /** Nobody looks, and that is why. */
  'check.waive': command({
    input: asked.extend({ reason: required }),
    output: answer<null>(),
    error: answer<NotHere | ReasonMissing>(),
  }),
  /** Why a family member's copy leaves out what another's has; it is shown at the next conference. */
  'restriction.explain': command({
    input: asked.extend({ reason: required, decidedBy: required }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
