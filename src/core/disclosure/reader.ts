import type { TextSize } from '../children/people.ts';
import type { ConferenceId, InviteeId, PersonId, SegmentId } from '../identifiers.ts';

/** The columns of the visibility matrix (domain.md 6.8), and `desk` for the service's own full copy. */
export type ReaderClass =
  | 'parent-in-household'
  | 'parent-elsewhere'
  | 'child'
  | 'core-agency'
  | 'non-core-agency'
  | 'supporter'
  | 'interpreter'
  | 'desk';

/** Somebody a document is made for. */
export interface Reader {
  readonly inviteeId: InviteeId | null;
  readonly class: ReaderClass;
  readonly name: string;
  readonly personId: PersonId | null;
  readonly agencyType: string;
  /** The children whose information this reader has a part in: their own, or those their agency works with. */
  readonly children: ReadonlyArray<PersonId>;
  readonly conferences: ReadonlyArray<ConferenceId>;
  /** The segments this reader was in the room for. */
  readonly present: ReadonlyArray<SegmentId>;
  readonly textSize: TextSize;
}
