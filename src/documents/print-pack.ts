import type { TextSize } from '../core/children/people.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { Print } from '../core/distribution/print-look.ts';
import { sentenceCase } from '../core/words.ts';
import { contactLine, framed } from './frame.ts';
import { type Block, type DocumentModel, form, heading, keyFacts, list, notice, pageBreak, paragraph, title } from './model.ts';
import { printedFingerprint } from './page-margins.ts';
import { kindsOf, onDate } from './words.ts';

/** What a cover says of the pack that it lies on. */
export interface Pack {
  readonly copyNumber: number;
  /** `by post`; empty where nothing is known. */
  readonly way: string;
  /** `Looked at by Bryony Second`; empty where nobody had to. */
  readonly checked: string;
  readonly papers: ReadonlyArray<{ readonly title: string; readonly model: DocumentModel }>;
}

/**
 * One reader's papers behind a cover, as one file whose pages are counted through: `Page 3 of 14 for Juniper` (WD09). An office printer
 * that drops or mixes pages then shows it. The blocks are those of the papers themselves, each beginning on a page of its own.
 */
export const printPack = (copy: ReaderCopy, { copyNumber, way, checked, papers }: Pack): DocumentModel => ({
  ...framed('print-pack', copy, [
    title(`For ${copy.reader.name}`),
    paragraph([copy.reader.name, ...copy.reader.addressLines].join('\n')),
    keyFacts([
      ['Reference', copy.sitting.reference],
      ['Conference', [sentenceCase(kindsOf(copy)), onDate(copy.sitting.heldOn)].filter((part) => part !== '').join(', ')],
      ['Copy', String(copyNumber)],
      ['Papers', String(papers.length)],
      ['How it goes', sentenceCase(way)],
      ['Second check', checked],
      ['Printed on', papers.some(({ model }) => isDyslexiaFriendly(model)) ? creamPaper : ''],
    ]),
    heading(1, 'In this pack'),
    list(
      'number',
      papers.map(({ title: named, model }) => [named, ...printedFingerprint(model)].join(' · ')),
    ),
    notice(
      `If you are not ${copy.reader.name}, please read no further. Ring us and we will fetch it: ${contactLine(copy) || copy.organisation.service}.`,
    ),
    ...papers.flatMap(({ model }): ReadonlyArray<Block> => [pageBreak, ...model.blocks]),
  ]),
  copyNumber,
  draft: papers.some(({ model }) => model.draft),
  ...printOf(papers.map(({ model }) => model)),
});

/** A pack is printed as the widest of its papers is: whoever asked for large print gets no page of it in small. */
const printOf = (papers: ReadonlyArray<Print>): Print => ({
  textSize: papers.reduce<TextSize>((size, one) => (one.textSize > size ? one.textSize : size), 12),
  ...(papers.some(isDyslexiaFriendly) ? { dyslexiaFriendly: true } : {}),
});

const isDyslexiaFriendly = ({ dyslexiaFriendly }: Print): boolean => dyslexiaFriendly === true;

/** What the printer is given for somebody whose papers are dyslexia-friendly: the colour of a page is never printed. */
const creamPaper = 'Cream paper';

/** One line of a run: whose pack, and what is in it. */
export interface RunLine {
  readonly name: string;
  readonly copyNumber: number;
  readonly fileName: string;
  readonly papers: ReadonlyArray<string>;
  /** Of the whole pack, its cover among them. */
  readonly pages: number;
  /** Whether the printer is given cream paper for it. */
  readonly onCream: boolean;
  readonly way: string;
  readonly checked: string;
}

/** The list that lies beside the printer: every pack in its order, to be ticked off, and the counts that must come out (WD09). */
export const printRun = (copy: ReaderCopy, lines: ReadonlyArray<RunLine>): DocumentModel => {
  const papers = lines.reduce((sum, line) => sum + line.papers.length, 0);
  return framed('print-run', copy, [
    title('Print run'),
    keyFacts([
      ['Reference', copy.sitting.reference],
      ['Packs', String(lines.length)],
      ['Covers', String(lines.length)],
      ['Papers behind them', String(papers)],
      ['Pages', String(lines.reduce((sum, line) => sum + line.pages, 0))],
    ]),
    paragraph(
      'Print the files in this order. Each foot says the page, how many there are in the pack, and whose it is: stop where one does not follow.',
    ),
    form(
      [
        ['No.', 7],
        ['For', 22],
        ['Papers, in order', 29],
        ['How it goes', 16],
        ['Printed, pages counted', 13],
        ['In its envelope', 13],
      ],
      lines.map((line, index) => [
        String(index + 1),
        `${line.name}\ncopy ${line.copyNumber}`,
        line.papers.join('\n'),
        [line.way, line.checked].filter((part) => part !== '').join('\n'),
        line.onCream ? `of ${line.pages}\n${creamPaper}` : `of ${line.pages}`,
        '',
      ]),
    ),
    heading(1, 'Done'),
    list('tick', [
      lines.length === 1
        ? 'The pack is printed, and its envelope is closed'
        : `${lines.length} packs are printed, and ${lines.length} envelopes are closed`,
      'Nothing is left on the printer, and spoilt pages are shredded',
      'How each went is noted under Who holds what',
    ]),
  ]);
};
