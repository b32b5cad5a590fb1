import type { FamilyToSpare } from '../conferences/lines-to-settle.ts';
import { type ApartFile, isPersonKeptApart } from './access.ts';

/** What of this family decides whether words look private: the schools in its file, and whether somebody of it is kept apart. */
export const familyToSpare = (file: ApartFile): FamilyToSpare => ({
  places: file.family.people.flatMap(({ child }) => (child === null ? [] : [child.school])),
  isSomebodyApart: file.family.people.some(({ id }) => isPersonKeptApart(file, id)),
});
