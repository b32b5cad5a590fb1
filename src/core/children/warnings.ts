import type { FamilyId, PersonId, WarningNoteId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** What a warning is about (PF08). */
export const warningKinds = {
  'do-not-disclose': 'Do not disclose',
  restricted: 'Restricted',
  marac: 'MARAC',
  'adult-poses-risk': 'Adult poses risk',
} as const;
export type WarningKind = keyof typeof warningKinds;

/**
 * A warning for those who work with a family, never for the family itself (PF08). It stands on every screen where the family is open,
 * and on paper only where the desk's own sheets for the day print it.
 */
export interface WarningNote {
  readonly id: WarningNoteId;
  readonly familyId: FamilyId;
  /** Null where it is about the whole family. */
  readonly personId: PersonId | null;
  readonly kind: WarningKind;
  /** What to do or not to do, in plain words. */
  readonly words: string;
  /** The day by which somebody asks whether it still holds. */
  readonly reviewOn: LocalDate;
  readonly raisedOn: LocalDate;
  readonly raisedBy: string;
  /** The last day on which it held, inclusive; null while it holds. */
  readonly endedOn: LocalDate | null;
}

export const isInForce = ({ endedOn }: Pick<WarningNote, 'endedOn'>): boolean => endedOn === null;

/** How many days before its review date a warning stands on Today. */
export const reviewNotice = 14;

/**
 * What the people at the door do about a warning. Made of its kind and the name alone: no reason and no word of the note lies on
 * a counter, and that a victim is spoken of at a MARAC is not said there at all.
 */
export const atTheDoor = (kind: WarningKind, name: string): string => {
  switch (kind) {
    case 'do-not-disclose':
    case 'marac':
      return `${name}: never say whether they are here, or where they live.`;
    case 'restricted':
      return `${name}: answer no question about them. Send whoever asks to the conference service.`;
    case 'adult-poses-risk':
      return `${name}: do not be alone with them, and ring the chair at once if they come outside their time.`;
  }
};
