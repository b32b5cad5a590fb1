import { ageOn, type LocalDate } from '../local-date.ts';

/** The ages that participation is counted by (MI09): PN0 is for those under 4, and conferences invite children from about 10 (CH-02, CH-04). */
export const ageGroups = ['unborn-or-unknown', 'under-4', '4-to-9', '10-to-15', '16-and-over'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const ageGroupNames: { readonly [G in AgeGroup]: string } = {
  'unborn-or-unknown': 'Unborn, or age not known',
  'under-4': 'Under 4',
  '4-to-9': '4 to 9',
  '10-to-15': '10 to 15',
  '16-and-over': '16 and over',
};

/** How old a child was on the day of the conference, as a group; a child born afterwards was unborn. */
export const ageGroupOf = ({ bornOn, heldOn }: { readonly bornOn: LocalDate | null; readonly heldOn: LocalDate }): AgeGroup => {
  const age = bornOn === null ? undefined : ageOn(bornOn, heldOn);
  if (age === undefined) return 'unborn-or-unknown';
  if (age < 4) return 'under-4';
  if (age < 10) return '4-to-9';
  return age < 16 ? '10-to-15' : '16-and-over';
};
