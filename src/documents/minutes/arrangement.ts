import type { Section } from '../../core/conferences/record.ts';
import type { CopyStatement, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { grouped } from '../../core/grouped.ts';
import type { PersonId } from '../../core/identifiers.ts';

/** Lines that stand together in the minutes; `name` is their heading, empty where they have none. */
export interface Together {
  readonly name: string;
  readonly statements: ReadonlyArray<CopyStatement>;
}

export const inSection = (copy: ReaderCopy, ...sections: ReadonlyArray<Section>): ReadonlyArray<CopyStatement> =>
  copy.statements.filter((statement) => sections.includes(statement.section));

/**
 * Lines under the child they are about. A line about several children stands once, under all their names, and one
 * about the whole family stands first.
 */
export const byChildren = (copy: ReaderCopy, statements: ReadonlyArray<CopyStatement>): ReadonlyArray<Together> =>
  [...grouped(statements, (statement) => namesOf(copy, statement.children))]
    .sort(([one], [other]) => place(copy, one) - place(copy, other))
    .map(([name, together]) => ({ name, statements: together }));

/** What stands before all parts: each child's own statements, the first one given first (RP09). */
export const ownStatements = (copy: ReaderCopy): ReadonlyArray<Together> =>
  copy.children.flatMap((child) => {
    const statements = copy.statements
      .filter(({ own, children }) => own !== null && children.includes(child.id))
      .sort((one, other) => ((one.own?.givenOn ?? '') < (other.own?.givenOn ?? '') ? -1 : 1));
    return statements.length === 0 ? [] : [{ name: child.givenName, statements }];
  });

/** Part 9: each child's other lines, with those about the whole family under every child. */
export const ofEachChild = (copy: ReaderCopy): ReadonlyArray<Together> => {
  const said = inSection(copy, 'child-world').filter(({ own }) => own === null);
  return copy.children
    .filter((child) => child.inFull)
    .map((child) => ({
      name: child.givenName,
      statements: said.filter((statement) => statement.children.includes(child.id) || statement.children.length === 0),
    }));
};

/** Part 10: what is nobody's in particular, then each adult's view. */
export const ofEachAdult = (copy: ReaderCopy): ReadonlyArray<Together> => {
  const said = inSection(copy, 'family-views');
  const whose = (personId: string | null) => said.filter((statement) => statement.about === personId);
  const known = copy.adults.filter((adult) => whose(adult.id).length > 0);
  const nobodys = said.filter((statement) => !known.some((adult) => adult.id === statement.about));
  return [{ name: '', statements: nobodys }, ...known.map((adult) => ({ name: adult.name, statements: whose(adult.id) }))];
};

/** Part 11: each agency in the order in which they spoke, then what is no agency's. */
export const ofEachAgency = (copy: ReaderCopy): ReadonlyArray<Together> => {
  const agencyOf = ({ speaker }: CopyStatement) => copy.attendees.find((attendee) => attendee.id === speaker)?.agencyName ?? '';
  return [...grouped(inSection(copy, 'agency-information', 'reports-read'), agencyOf)]
    .sort(([one], [other]) => Number(one !== '') - Number(other !== ''))
    .map(([name, statements]) => ({ name, statements }));
};

const alone =
  (...sections: ReadonlyArray<Section>): Arranged =>
  (copy) => [{ name: '', statements: inSection(copy, ...sections) }];
const underChildren =
  (...sections: ReadonlyArray<Section>): Arranged =>
  (copy) =>
    byChildren(copy, inSection(copy, ...sections));
type Arranged = (copy: ReaderCopy) => ReadonlyArray<Together>;

/** In which part of the record lines stand, and in what order (domain.md 6.7). */
const parts: ReadonlyArray<readonly [part: number, arranged: Arranged]> = [
  [7, alone('reason')],
  [8, alone('legal-status')],
  [9, ofEachChild],
  [10, ofEachAdult],
  [11, ofEachAgency],
  [12, underChildren('strengths')],
  [13, (copy) => [...byChildren(copy, inSection(copy, 'worries')), ...alone('grey-areas')(copy)]],
  [14, underChildren('analysis')],
  [15, alone('progress')],
  [20, alone('plan-discussion')],
  [21, alone('contingency-and-legal')],
  [25, alone('outcome-shared')],
];

/**
 * The number of each line of the minutes of one copy: its part, and its place in that part as it is printed, `13.2`. A number never
 * says that a line was left out of this copy (X5).
 */
export const paragraphNumbers = (copy: ReaderCopy): ReadonlyMap<CopyStatement, string> => {
  const known = numbered.get(copy);
  if (known !== undefined) return known;
  const numbers = new Map<CopyStatement, string>();
  for (const [part, arranged] of parts) {
    const lines = new Set(arranged(copy).flatMap(({ statements }) => statements));
    for (const [index, statement] of [...lines].entries()) numbers.set(statement, `${part}.${index + 1}`);
  }
  numbered.set(copy, numbers);
  return numbers;
};

// Each line asks for its number, and a record has hundreds of lines.
const numbered = new WeakMap<ReaderCopy, ReadonlyMap<CopyStatement, string>>();

const namesOf = (copy: ReaderCopy, ids: ReadonlyArray<PersonId>): string =>
  copy.children
    .filter((child) => ids.includes(child.id))
    .map((child) => child.givenName)
    .join(' and ');

/** The whole family, then groups in the order of the children, those of one child before those of several. */
const place = (copy: ReaderCopy, name: string): number => {
  if (name === '') return -1;
  const names = name.split(' and ');
  const first = copy.children.findIndex((child) => child.givenName === names[0]);
  return names.length * copy.children.length + first;
};
