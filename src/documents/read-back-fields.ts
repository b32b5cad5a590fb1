import type { PlanAssessment } from '../core/conferences/assessment.ts';
import type { RecordEdit } from '../core/conferences/edits.ts';
import type { ConferenceRecord } from '../core/conferences/record.ts';
import type { DocumentModel } from './model.ts';
import type { Returned } from './read-back.ts';
import { headingsOf, type Place, type PrintedField, placed, placesIn, type ReadAgainst, squashed } from './read-back-places.ts';

/** A field of the record that somebody changed in Word, with what taking it over does (WD08). */
export interface EditedField {
  /** Where it stands in the paper: no other one has it. */
  readonly key: string;
  readonly under: string;
  /** `Action 3, who`. */
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
  readonly edit: RecordEdit;
}

/**
 * The fields of the record that tables and labelled paragraphs print, as they come back. A row is known by the heading it stands under, its
 * first cell and how many cells it has; only where one row fits one row is a cell read, and only where the record says word for word what was
 * printed. `rest` is what came back with these cells as they were written: the rest of what is different is told, and goes nowhere.
 */
export const takeFields = (
  model: DocumentModel,
  against: ReadAgainst,
  returned: ReadonlyArray<Returned>,
): { readonly fields: ReadonlyArray<EditedField>; readonly rest: ReadonlyArray<Returned> } => {
  const places = placesIn(model, against);
  const come = headed(model, returned);
  const fields: EditedField[] = [];
  const rest = [...returned];
  for (const [key, written] of Map.groupBy(places, placeKey)) {
    const known = come.flatMap((one, at) => (fits(key, written[0], one) ? [{ ...one, at }] : []));
    const there = known.length === 0 ? renamed(written, places, come) : known;
    const [place, ...others] = written.filter((one) => !there.some((other) => isSame(one, other)));
    const [found, ...more] = there.filter((one) => !written.some((other) => isSame(other, one)));
    if (place === undefined || found === undefined || others.length + more.length > 0) continue;
    const own: EditedField[] = [];
    const cells = cellsOf(found).map((cell, at) => {
      const was = place.cells[at] ?? '';
      const field = place.fields.find((one) => one.cell === at);
      if (squashed(cell) === squashed(was) || field === undefined) return cell;
      const words = wordsIn(field, cell, was);
      const parts = words === null ? null : (field.parts?.(words) ?? null);
      if (parts !== null) {
        own.push(...parts.map((part, nth) => ({ ...part, key: `${key} ${at} ${nth}`, under: place.under })));
        return was;
      }
      const edit = words === null ? null : field.edit(words);
      if (words === null || edit === null) return cell;
      own.push({ key: `${key} ${at}`, under: place.under, label: field.label, was: field.was, becomes: words, edit });
      return was;
    });
    fields.push(...asWhole(own, against.record));
    rest[found.at] = found.cells.length === 0 ? { text: cells[0] ?? '', cells: [] } : { text: '', cells };
  }
  return { fields, rest };
};

/** The row whose first cell, by which it is known, is what was changed: the only one there that says the rest of it and is nobody else's. */
const renamed = (
  written: ReadonlyArray<Place>,
  places: ReadonlyArray<Place>,
  come: ReadonlyArray<Returned & { readonly under: string }>,
): ReadonlyArray<Returned & { readonly under: string; readonly at: number }> => {
  const [place, ...others] = written;
  if (place === undefined || others.length > 0 || place.isParagraph || !place.fields.some(({ cell }) => cell === 0)) return [];
  const rest = (cells: ReadonlyArray<string>): string => cells.slice(1).map(squashed).join('|');
  const isOwn = (one: Returned & { readonly under: string }): boolean => places.some((other) => rowKey(one) === placeKey(other));
  const alike = places.filter((other) => other.under === place.under && rest(other.cells) === rest(place.cells));
  const there = come.flatMap((one, at) =>
    one.under === place.under && one.cells.length > 1 && rest(one.cells) === rest(place.cells) && !isOwn(one)
      ? [{ ...one, at }]
      : [],
  );
  return alike.length === 1 && there.length === 1 ? there : [];
};

/** An assessment is set as a whole: what was changed in one row is taken over together, as of two the second would undo the first. */
const asWhole = (own: ReadonlyArray<EditedField>, { plan }: ConferenceRecord): ReadonlyArray<EditedField> => {
  const [first, ...others] = own;
  if (first?.edit.edit !== 'assessment.set' || others.length === 0) return own;
  const before = plan.assessments?.[first.edit.id];
  const set = own.flatMap(({ edit }) => (edit.edit === 'assessment.set' && edit.assessment !== null ? [edit.assessment] : []));
  const [one] = set;
  if (one === undefined) return own;
  const changes = set.flatMap((other) =>
    Object.entries(other).filter(([name, value]) => before?.[name as keyof PlanAssessment] !== value),
  );
  const whole: PlanAssessment = { ...one, ...Object.fromEntries(changes) };
  return [
    {
      ...first,
      label: [first.label, ...others.map(({ label }) => label.slice(label.lastIndexOf(', ') + 2))].join(' and '),
      was: own.map(({ was }) => was).join(', '),
      becomes: own.map(({ becomes }) => becomes).join(', '),
      edit: { edit: 'assessment.set', id: first.edit.id, assessment: whole },
    },
  ];
};

const placeKey = ({ under, first, cells, isParagraph }: Place): string =>
  [under, isParagraph ? 'paragraph' : cells.length, first].join('|');

const cellsOf = ({ text, cells }: Returned): ReadonlyArray<string> => (cells.length === 0 ? [text] : cells);

const isSame = ({ cells }: Place, one: Returned): boolean =>
  cells.map(squashed).join('|') === cellsOf(one).map(squashed).join('|');

const fits = (key: string, place: Place | undefined, one: Headed): boolean => {
  if (place === undefined || one.under !== place.under || (one.cells.length === 0) !== place.isParagraph) return false;
  if (place.nth !== undefined) return one.nth === place.nth;
  return place.isParagraph ? squashed(one.text).startsWith(place.first) : rowKey(one) === key;
};

const rowKey = ({ under, cells }: Returned & { readonly under: string }): string =>
  [under, cells.length, squashed(cells[0] ?? '')].join('|');

/** What now stands where the field was printed, without what the paper puts around it; null where that was changed too. */
const wordsIn = ({ was }: PrintedField, cell: string, printed: string): string | null => {
  const at = squashed(printed).indexOf(squashed(was));
  if (was === '' || at < 0) return lines(cell);
  const before = squashed(printed).slice(0, at);
  const after = squashed(printed).slice(at + squashed(was).length);
  const said = lines(cell);
  const plainAfter = after === '.' ? '' : after;
  if (!squashed(said).startsWith(before.trim()) || !squashed(said).endsWith(plainAfter.trim())) return null;
  const words = said.slice(before.trim().length, said.length - plainAfter.trim().length).trim();
  // The full stop is the paper's where the field had none.
  return after === '.' && words.endsWith('.') ? words.slice(0, -1).trim() : words;
};

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Something that came back, with the heading of ours that it stands under now. */
interface Headed extends Returned {
  readonly under: string;
  /** Of a paragraph, which one it is under its heading, as `2 of 3`. */
  readonly nth: string;
}

const headed = (model: DocumentModel, returned: ReadonlyArray<Returned>): ReadonlyArray<Headed> => {
  const headings = new Set(headingsOf(model.blocks));
  const place = placed();
  let under = '';
  return returned
    .map((one) => {
      const isHeading = one.cells.length === 0 && headings.has(squashed(one.text));
      if (isHeading) under = squashed(one.text);
      return { ...one, under, nth: isHeading || one.cells.length > 0 ? () => '' : place.next(under, one.text) };
    })
    .map((one) => ({ ...one, nth: one.nth() }));
};
