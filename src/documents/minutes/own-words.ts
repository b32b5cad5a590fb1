import { ownFormNames } from '../../core/conferences/own-statement.ts';
import type { CopyStatement } from '../../core/disclosure/reader-copy.ts';
import { fullDate } from '../../core/local-date.ts';
import { type Block, heading, paragraph, quote, strong } from '../model.ts';
import type { Together } from './arrangement.ts';

/** Item one: what the children themselves wrote, drew or told, whole and in their own words (RP09). Nothing where no child did. */
export const inTheirOwnWords = (children: ReadonlyArray<Together>): ReadonlyArray<Block> =>
  children.length === 0
    ? []
    : [
        heading(1, 'In the children’s own words'),
        ...children.flatMap(({ name, statements }) => [
          heading(2, name),
          ...statements.flatMap((statement) => whole(name, statement)),
        ]),
      ];

/** The thing itself after the words that are written in it, or that the child said about it. */
const whole = (name: string, { own, source, text }: CopyStatement): ReadonlyArray<Block> => {
  if (own === null) return [];
  const { form, givenOn, picture } = own;
  const what = ownFormNames[form];
  return [
    paragraph(strong([`${what}, ${fullDate(givenOn)}`, source].filter((part) => part !== '').join(', '))),
    ...(text.trim() === '' ? [] : [paragraph(quote(text))]),
    ...(picture === null
      ? []
      : [{ block: 'picture', ...asPrinted(picture), alt: `${what} by ${name}, ${fullDate(givenOn)}` } as const]),
  ];
};

const asPrinted = ({ type, data, width, height }: NonNullable<NonNullable<CopyStatement['own']>['picture']>) => ({
  type,
  data,
  width,
  height,
});
