import type { FamilyFile, Person } from '../../../core/children/people.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { inOrder } from './family-words.ts';

/** Where each person stands in the drawing, in units of one column and one row. */
export interface Genogram {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyArray<{ readonly person: Person; readonly x: number; readonly y: number }>;
  readonly lines: ReadonlyArray<{ readonly from: PersonId; readonly to: PersonId; readonly isParental: boolean }>;
}

/**
 * A genogram that draws itself from the relationships: adults who are not parents above, parents in the middle, children
 * below, each near those they are tied to. The same facts stand beside it as text (PF02).
 */
export const genogramOf = (file: FamilyFile): Genogram => {
  const people = inOrder(file.people);
  const children = people.filter(({ role }) => role === 'child');
  const tied = (id: PersonId) => file.relationships.filter(({ adultId }) => adultId === id);
  const adults = people.filter(({ role }) => role === 'adult');
  const parents = adults.filter(({ id }) => tied(id).some(({ parental }) => parental));
  const others = adults.filter((adult) => !parents.includes(adult));
  const rows = [others, parents, children].filter((row) => row.length > 0);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const place = (row: ReadonlyArray<Person>): ReadonlyArray<Person> =>
    row === children ? row : [...row].sort((a, b) => middleOf(tied(a.id), children) - middleOf(tied(b.id), children));
  return {
    width,
    height: rows.length,
    nodes: rows.flatMap((row, y) => place(row).map((person, at) => ({ person, x: (width - row.length) / 2 + at, y }))),
    lines: file.relationships
      .filter(({ childId }) => children.some(({ id }) => id === childId))
      .map(({ adultId, childId, parental }) => ({ from: adultId, to: childId, isParental: parental })),
  };
};

/** The middle of the children somebody is tied to, so that lines cross as little as they can. */
const middleOf = (ties: ReadonlyArray<{ readonly childId: PersonId }>, children: ReadonlyArray<Person>): number => {
  const places = ties.map(({ childId }) => children.findIndex(({ id }) => id === childId)).filter((at) => at >= 0);
  return places.length === 0 ? children.length / 2 : places.reduce((sum, at) => sum + at, 0) / places.length;
};
