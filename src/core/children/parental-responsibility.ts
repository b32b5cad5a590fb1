import { type LocalDate, shortDate } from '../local-date.ts';
import type { Person, Relationship } from './people.ts';

/**
 * What parental responsibility can rest on (PF01). Source: Children Act 1989, sections 2, 4, 4ZA, 4A, 5, 12, 14C, 33 and 44; Adoption and
 * Children Act 2002, section 46; Human Fertilisation and Embryology Act 2008, section 54.
 */
export const responsibilityGrounds = [
  'birth-mother',
  'marriage',
  'birth-registration',
  'agreement',
  'court-order',
  'child-arrangements',
  'special-guardianship',
  'adoption',
  'parental-order',
  'guardian',
  'care-order',
  'emergency-protection',
  'other',
] as const;
export type ResponsibilityGround = (typeof responsibilityGrounds)[number];

/** As they stand in a sentence and in a paper. */
export const responsibilityGroundNames: { readonly [G in ResponsibilityGround]: string } = {
  'birth-mother': 'mother who gave birth',
  marriage: 'married to the mother, or her civil partner, at the birth or since',
  'birth-registration': 'birth registration',
  agreement: 'parental responsibility agreement',
  'court-order': 'parental responsibility order of a court',
  'child-arrangements': 'child arrangements order: the child lives with them',
  'special-guardianship': 'special guardianship order',
  adoption: 'adoption order',
  'parental-order': 'parental order after surrogacy',
  guardian: 'guardian appointed by will or by a court',
  'care-order': 'local authority under a care order',
  'emergency-protection': 'emergency protection order',
  other: 'something else',
};

/** On what parental responsibility rests, since when, and what was seen of it. Every part may be unknown. */
export interface ResponsibilityRecord {
  readonly ground: ResponsibilityGround | null;
  readonly from: LocalDate | null;
  /** What was seen: `full birth certificate`; empty where nothing was. */
  readonly evidence: string;
  readonly seenOn: LocalDate | null;
  readonly seenBy: string;
}

/** A record of which nobody has said any part. */
export const nothingRecorded: ResponsibilityRecord = { ground: null, from: null, evidence: '', seenOn: null, seenBy: '' };

/** Whether anybody has said any part of it. */
export const isRecorded = ({ ground, from, evidence, seenOn, seenBy }: ResponsibilityRecord): boolean =>
  ground !== null || from !== null || evidence !== '' || seenOn !== null || seenBy !== '';

/** `yes, birth registration, from 2 Apr 2019; seen: full birth certificate, 2 Apr 2026 by Marlo Testcase`. */
export const responsibilityInWords = ({
  parentalResponsibility,
  held,
  basis,
}: {
  readonly parentalResponsibility: Relationship['parentalResponsibility'] | null;
  readonly held?: ResponsibilityRecord | null | undefined;
  readonly basis: string | null;
}): string => {
  const answer = parentalResponsibility === 'unknown' ? 'not known' : (parentalResponsibility ?? '');
  const rests = [
    answer,
    held?.ground == null ? '' : responsibilityGroundNames[held.ground],
    basis ?? '',
    held?.from == null ? '' : `from ${shortDate(held.from)}`,
  ].filter((part) => part !== '');
  return [rests.join(', '), seenInWords(held ?? nothingRecorded)].filter((part) => part !== '').join('; ');
};

/** `seen: sealed order, 2 Apr 2026 by Marlo Testcase`; empty where nothing was. */
export const seenInWords = ({
  evidence,
  seenOn,
  seenBy,
}: Pick<ResponsibilityRecord, 'evidence' | 'seenOn' | 'seenBy'>): string => {
  if (evidence === '' && seenOn === null && seenBy === '') return '';
  const when = [seenOn === null ? '' : shortDate(seenOn), seenBy === '' ? '' : `by ${seenBy}`]
    .filter((part) => part !== '')
    .join(' ');
  return `seen: ${[evidence, when].filter((part) => part !== '').join(', ')}`;
};

/** What cannot be in such a record, in words: flagged and never blocked (PF06). */
export const responsibilityOddities = (
  { kind, parentalResponsibility, held }: Pick<Relationship, 'kind' | 'parentalResponsibility' | 'held'>,
  child: Pick<Person, 'birth'>,
  today: LocalDate,
): ReadonlyArray<string> => {
  if (held == null) return [];
  const { ground, from, seenOn } = held;
  const born = child.birth.known === 'date' ? child.birth.on : null;
  const isUnborn = child.birth.known === 'expected';
  return [
    ...(from !== null && born !== null && from < born ? ['parental responsibility would have begun before the birth'] : []),
    ...(isUnborn && parentalResponsibility === 'yes'
      ? ['nobody has parental responsibility for a child who is not born yet']
      : []),
    ...(seenOn !== null && seenOn > today ? ['the evidence would have been seen on a day to come'] : []),
    ...(ground !== null && parentalResponsibility === 'no' ? ['it says what it rests on, and that they do not have it'] : []),
    ...(ground === 'birth-mother' && !/mother/i.test(kind) ? ['they are not noted as the mother'] : []),
    ...(ground === 'care-order' || ground === 'emergency-protection'
      ? ['such an order gives it to a local authority and to nobody of the family: record it with the child']
      : []),
    ...(ground === 'birth-registration' && from !== null && from < registrationCounts
      ? ['being registered gives a father parental responsibility from 1 December 2003 only']
      : []),
  ];
};

/** Adoption and Children Act 2002, section 111, in force on this day. */
const registrationCounts = '2003-12-01';
