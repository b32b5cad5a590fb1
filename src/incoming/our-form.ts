import type { WordFile } from './word-file.ts';

/** One place to write in on a Word form of ours: `label` stands before it in its row, `hint` in it while nobody has written. */
export interface FormField<Tag extends string> {
  readonly tag: Tag;
  readonly label: string;
  readonly hint: string;
}

/**
 * What was written into a form of ours that came back, or undefined where the file is not that form: fewer than half of its fields
 * are found.
 *
 * A field is found by its tag; where a program dropped the tag, as LibreOffice does, by the label in the first cell of its row.
 * Text that stands there is taken over word for word, and a hint that nobody replaced is nothing (CG02).
 */
export const readOurForm = <Tag extends string>(
  file: Pick<WordFile, 'body' | 'fields'>,
  fields: ReadonlyArray<FormField<Tag>>,
): { readonly [T in Tag]: string } | undefined => {
  const rows = new Map<string, string>();
  for (const block of file.body)
    if (block.block === 'table')
      for (const [label = '', ...answer] of block.rows)
        if (answer.length > 0 && !rows.has(plain(label))) rows.set(plain(label), answer.join('\n'));
  const found = fields.map(({ tag, label, hint }) => {
    const text = file.fields.find((one) => one.tag === tag)?.text ?? rows.get(plain(label));
    return { tag, text: text === undefined || plain(text) === plain(hint) ? '' : text.trim(), isThere: text !== undefined };
  });
  if (found.filter(({ isThere }) => isThere).length * 2 < fields.length) return undefined;
  return Object.fromEntries(found.map(({ tag, text }) => [tag, text])) as { readonly [T in Tag]: string };
};

/** As two people would call the same: case, spaces and the end of a line do not count. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s:.]+/g, ' ')
    .trim()
    .toLowerCase();
