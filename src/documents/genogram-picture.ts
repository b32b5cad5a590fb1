import { type Drawn, type Genogram, genogramInWords, genogramOf } from '../core/children/genogram.ts';
import type { CopyPerson, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { grouped } from '../core/grouped.ts';
import type { PersonId } from '../core/identifiers.ts';
import { asPng, blankSheet, drawCircle, drawDashes, drawLine, drawNumber, type Point, type Sheet } from './line-drawing.ts';
import { list, paragraph, type UprightBlock } from './model.ts';

/**
 * The genogram of those whom the reader may know of, as a picture, and the same in words below it (PF02, domain.md 6.7 part 3).
 *
 * The picture holds signs, lines and numbers: each number is a line of the list. No name is drawn, so that nothing can stand in it that
 * the search of a finished file does not find (X4). Who lives with whom is told where addresses are told, and not here.
 */
export const genogram = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const people = [...copy.adults.filter(({ relationships }) => relationships.length > 0), ...copy.children].map(drawable);
  const relationships = copy.adults.flatMap((adult) => adult.relationships);
  if (relationships.length === 0) return [];
  const file = { people, relationships, residences: [] };
  const on = copy.sitting.heldOn ?? copy.producedOn;
  const sheet = drawn(genogramOf(file, on));
  const words = genogramInWords(file, on);
  return [
    paragraph(
      'A square is male, a circle female, a diamond not known or not said, a triangle not born yet. A child hangs from its parents. A broken line is another tie. Each number is a line of the list.',
    ),
    {
      block: 'picture',
      type: 'png',
      data: pictureOf(sheet),
      width: sheet.width,
      height: sheet.height,
      alt: `Genogram of ${people.length} people. The list below says the same in words.`,
    },
    list('number', words),
  ];
};

/** The sheet as a PNG in base 64. Most readers of a pack see the same family, and compressing the picture is most of its time. */
const pictureOf = (sheet: Sheet): string => {
  const before = lastDrawn.find(
    ({ sheet: { width, pixels } }) => width === sheet.width && Buffer.compare(pixels, sheet.pixels) === 0,
  );
  if (before !== undefined) return before.data;
  const data = Buffer.from(asPng(sheet)).toString('base64');
  lastDrawn.unshift({ sheet, data });
  lastDrawn.length = Math.min(lastDrawn.length, mostKept);
  return data;
};

/** A family is drawn in as many ways as there are people whom some reader may not know of: few. */
const mostKept = 12;
const lastDrawn: { readonly sheet: Sheet; readonly data: string }[] = [];

/** A birth that is withheld is drawn as one that nobody knows; a sex that is withheld is not said at all. */
const drawable = ({ id, role, givenName, familyName, name, birth, sex }: CopyPerson): Drawn => ({
  id,
  role,
  givenName,
  // An unborn child is given by the whole name already.
  familyName: givenName === name ? '' : familyName,
  birth: birth ?? { known: 'no' },
  sex: sex ?? null,
});

/** Half the size of a sign, from middle to middle of two neighbours, from generation to generation. */
const [radius, across, down] = [30, 130, 160] as const;

const drawn = (family: Genogram<Drawn>): Sheet => {
  const places = placesOf(family);
  const all = [...places.values()];
  const width = Math.max(...all.map(({ x }) => x)) + across / 2;
  const sheet = blankSheet(Math.round(width), Math.round(Math.max(...all.map(({ y }) => y)) + across / 2));
  const at = (id: PersonId): Point => places.get(id) ?? { x: 0, y: 0 };
  const middles = new Map<string, Point>();
  for (const [index, couple] of family.couples.entries()) middles.set(couple.id, drawCouple(sheet, couple, at, index));
  for (const { from, to, isDescent } of family.ties) {
    const start = at(from);
    if (isDescent && 'person' in to) drawDescent(sheet, start, at(to.person));
    else {
      const end = 'person' in to ? { x: at(to.person).x, y: at(to.person).y - radius } : (middles.get(to.couple) ?? start);
      drawDashes(sheet, { x: start.x, y: start.y + radius }, end);
    }
  }
  for (const [index, { person, sign }] of family.people.entries()) {
    drawSign(sheet, at(person.id), sign);
    drawNumber(sheet, at(person.id), index + 1);
  }
  return sheet;
};

/** Grandparents above the parent they belong to, then adults with those who share children side by side, then the children. */
const placesOf = ({ people, couples, ties }: Genogram<Drawn>): ReadonlyMap<PersonId, Point> => {
  const above = new Map(
    ties.flatMap(({ from, to, isDescent }) => (isDescent && 'person' in to ? [[from, to.person] as const] : [])),
  );
  const adults = people.filter(({ person }) => person.role === 'adult').map(({ person }) => person.id);
  const parents = sideBySide(couples.map((couple) => couple.parents));
  const middleRow = [...parents, ...adults.filter((id) => !parents.includes(id) && !above.has(id))];
  const children = [
    ...couples.flatMap((couple) => couple.children),
    ...people.filter(({ person }) => person.role === 'child').map(({ person }) => person.id),
  ];
  const rows = [
    [...above.keys()].sort((one, other) => order(middleRow, above.get(one)) - order(middleRow, above.get(other))),
    middleRow,
    [...new Set(children)],
  ];
  const filled = rows.filter((row) => row.length > 0);
  const widest = Math.max(...filled.map((row) => row.length));
  return new Map(
    filled.flatMap((row, line) =>
      row.map(
        (id, index) => [id, { x: (index + (widest - row.length) / 2 + 0.5) * across, y: line * down + across / 2 }] as const,
      ),
    ),
  );
};

const order = (row: ReadonlyArray<PersonId>, id: PersonId | undefined): number => (id === undefined ? -1 : row.indexOf(id));

/** Whoever has children with several people stands between the first of them and the others. */
const sideBySide = (couples: ReadonlyArray<ReadonlyArray<PersonId>>): ReadonlyArray<PersonId> => {
  const shared = [...grouped(couples.flat(), (id) => id)].sort(([, one], [, other]) => other.length - one.length)[0]?.[0];
  const ofShared = couples.filter((couple) => shared !== undefined && couple.includes(shared));
  const partners = ofShared.flatMap((couple) => couple.filter((id) => id !== shared));
  const [first, ...others] = partners;
  const together = [first, shared, ...others].filter((id) => id !== undefined);
  return [...new Set([...together, ...couples.flat()])];
};

/** A line under the parents, each couple's lower than the one before; its children hang from its middle, which is answered. */
const drawCouple = (
  sheet: Sheet,
  { parents, children }: Genogram<Drawn>['couples'][number],
  at: (id: PersonId) => Point,
  index: number,
): Point => {
  const above = parents.map(at);
  const [left, right] = [Math.min(...above.map(({ x }) => x)), Math.max(...above.map(({ x }) => x))];
  const bottom = Math.max(...above.map(({ y }) => y)) + radius;
  const line = bottom + 14 + 11 * index;
  for (const { x, y } of above) drawLine(sheet, { x, y: y + radius }, { x, y: line });
  drawLine(sheet, { x: left, y: line }, { x: right, y: line });
  // Beside the middle where that would stand under somebody else, for whom the line then were.
  const middle = { x: (left + right) / 2 + 9 * index, y: line };
  const below = children.map(at);
  const bar = line + 34;
  drawLine(sheet, middle, { x: middle.x, y: bar });
  for (const { x, y } of below) drawLine(sheet, { x: middle.x, y: bar }, { x, y: bar }, { x, y: y - radius });
  return { x: middle.x, y: (line + bar) / 2 };
};

const drawDescent = (sheet: Sheet, from: Point, to: Point): void => {
  const between = (from.y + to.y) / 2;
  drawLine(
    sheet,
    { x: from.x, y: from.y + radius },
    { x: from.x, y: between },
    { x: to.x, y: between },
    { x: to.x, y: to.y - radius },
  );
};

const drawSign = (sheet: Sheet, { x, y }: Point, sign: Genogram['people'][number]['sign']): void => {
  if (sign === 'circle') drawCircle(sheet, { x, y }, radius);
  else drawLine(sheet, ...corners[sign].map(([right, below]) => ({ x: x + right * radius, y: y + below * radius })));
};

/** From the middle of a sign, in its halves; the last corner is the first one. */
const corners = {
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
    [0, -1],
  ],
} as const satisfies { readonly [sign: string]: ReadonlyArray<readonly [right: number, below: number]> };
