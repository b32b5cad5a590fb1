import type { Room } from '../agencies/directory.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { Exclusion } from './record.ts';

/**
 * What one person of the family needs in order to take part, as the request says it (IN05, domain.md 2.3).
 *
 * The language of an interpreter stands with the person (`Person.interpreter`): it does not change from request to request.
 */
export interface PersonNeeds {
  readonly personId: PersonId;
  /** `Mirpuri`, `Sylheti`: where the language alone would book somebody they cannot follow. */
  readonly dialect: string;
  readonly interpreterGender: InterpreterGender;
  readonly advocacy: Advocacy;
  readonly stepFree: boolean;
  readonly hearingLoop: boolean;
  /** Somebody has to bring them and take them home. */
  readonly transport: boolean;
}

export const interpreterGenders = ['any', 'female', 'male'] as const;
export type InterpreterGender = (typeof interpreterGenders)[number];

/** Where the offer of an advocate has got to (CH-02, PA-04). */
export const advocacyAnswers = ['not-asked', 'wanted', 'arranged', 'declined'] as const;
export type Advocacy = (typeof advocacyAnswers)[number];

export const noNeeds = (personId: PersonId): PersonNeeds => ({
  personId,
  dialect: '',
  interpreterGender: 'any',
  advocacy: 'not-asked',
  stepFree: false,
  hearingLoop: false,
  transport: false,
});

/** A wish to keep somebody of the family out, which the chair has to decide (EX-01). */
export interface ExclusionAsked extends Pick<Exclusion, 'ground'> {
  readonly personId: PersonId;
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
  /** What the ground rests on; for the chair alone. */
  readonly evidence: string;
}

/** `Punjabi (Mirpuri), a woman`; empty where no interpreter is needed. */
export const interpreterInWords = (
  language: string,
  { dialect, interpreterGender }: Pick<PersonNeeds, 'dialect' | 'interpreterGender'>,
): string => {
  if (language === '') return '';
  const who = { any: '', female: ', a woman', male: ', a man' }[interpreterGender];
  return `${language}${dialect.trim() === '' ? '' : ` (${dialect.trim()})`}${who}`;
};

/** Whether the language is signed: a signer is booked and paid differently from somebody who speaks. */
export const isSigned = (language: string): boolean => /\b(bsl|sse|signed|sign)\b|makaton/iu.test(language);

/** What a room must offer for one of these people, in words; the feature is that of the directory of rooms (SC04). */
export const roomNeedsOf = (
  needs: ReadonlyArray<PersonNeeds>,
  asked: ReadonlyArray<Pick<ExclusionAsked, 'personId'>>,
  nameOf: (id: PersonId) => string,
): ReadonlyMap<keyof Pick<Room, 'separateWaiting' | 'stepFree' | 'hearingLoop'>, string> => {
  const [kept] = asked;
  const stepFree = needs.find((one) => one.stepFree);
  const loop = needs.find((one) => one.hearingLoop);
  return new Map([
    ...(kept === undefined ? [] : [['separateWaiting', `Somebody asked that ${nameOf(kept.personId)} is kept apart.`] as const]),
    ...(stepFree === undefined ? [] : [['stepFree', `${nameOf(stepFree.personId)} needs step-free access.`] as const]),
    ...(loop === undefined ? [] : [['hearingLoop', `${nameOf(loop.personId)} needs a hearing loop.`] as const]),
  ]);
};
