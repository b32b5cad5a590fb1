import { grouped } from '../grouped.ts';

/** One place to write in on a form: `label` stands before it in its row, `hint` in it while nobody has written. */
export interface FormField<Tag extends string> {
  readonly tag: Tag;
  readonly label: string;
  readonly hint: string;
}

/** A returned file as words alone: the answers that kept their tags, and the rows of its tables. */
export interface ReturnedWords {
  readonly fields: ReadonlyArray<{ readonly tag: string; readonly text: string }>;
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
}

/**
 * What was written into the fields of a form that came back, word for word; a field that is nowhere in it is left out, and one with
 * nothing but its hint is empty.
 *
 * A field is found by its tag; where a program dropped the tag, as LibreOffice does, by its label in the first cell of a row (CG02, RP02).
 */
export const answersIn = <Tag extends string>(
  { fields, rows }: ReturnedWords,
  asked: ReadonlyArray<FormField<Tag>>,
): ReadonlyMap<Tag, string> => {
  const tagged = grouped(fields, ({ tag }) => tag);
  const labelled = grouped(
    rows.filter((row) => row.length > 1),
    ([label = '']) => asCalled(label),
  );
  return new Map(
    asked.flatMap(({ tag, label, hint }) => {
      const said = [
        ...(tagged.get(tag) ?? []).map(({ text }) => text),
        ...(labelled.get(asCalled(label)) ?? []).map(([, ...cells]) => cells.join('\n')),
      ].map((text) => (isSame(text, hint) ? '' : text.trim()));
      return said.length === 0 ? [] : [[tag, said.find((text) => text !== '') ?? ''] as const];
    }),
  );
};

/** Whether two people would call both the same. */
export const isSame = (one: string | undefined, other: string): boolean => asCalled(one ?? '') === asCalled(other);

/** Case, spaces, the shape of an apostrophe and the end of a line do not count. */
export const asCalled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’']/g, "'")
    .replace(/[\s:.]+/g, ' ')
    .trim()
    .toLowerCase();
