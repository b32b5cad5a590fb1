import { cleanText } from '../clean-text.ts';
import type { SaidPart } from './version-changes.ts';

/** Words as they stand on a page, in points from the top left corner of the page as it is shown. */
export interface PlacedWords {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Of their letters. */
  readonly height: number;
}

/** A page of a report that came as a PDF: its size in points, and its words in paragraphs, in the order in which they are read. */
export interface ReportPage {
  readonly width: number;
  readonly height: number;
  /** Each paragraph is its pieces' texts one after the other. */
  readonly paragraphs: ReadonlyArray<ReadonlyArray<PlacedWords>>;
}

/** Puts what a PDF says piece by piece together into paragraphs. What has no letter or digit in it is left out. */
export const readPage = (width: number, height: number, said: ReadonlyArray<PlacedWords>): ReportPage => {
  const lines = linesOf(said);
  const leading = usualLeading(lines);
  const grouped: Line[][] = [];
  for (const line of lines) {
    const paragraph = grouped.at(-1);
    if (paragraph === undefined || beginsParagraph(line, paragraph, lines, leading)) grouped.push([line]);
    else paragraph.push(line);
  }
  const paragraphs = grouped
    .map(piecesOf)
    .filter((pieces) => pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    .map((pieces) => pieces.map(rounded));
  return { width: tenth(width), height: tenth(height), paragraphs };
};

/** What a report of pages says, in the same parts as any other report; a page that is a picture is one part that says so. */
export const partsOfPages = (pages: ReadonlyArray<ReportPage>): ReadonlyArray<SaidPart> =>
  pages.flatMap((page, at) => [
    ...(isPicture(page) ? [{ under: '', text: pictureInWords(at) }] : []),
    ...page.paragraphs.map((pieces, index) => ({ under: labelOf(pieces, page.paragraphs[index - 1]), text: textOf(pieces) })),
  ]);

/** What stands at the left of a paragraph at its own height is what it answers, as in a row of a table: its date, or its question. */
const labelOf = (pieces: ReadonlyArray<PlacedWords>, before: ReadonlyArray<PlacedWords> | undefined): string => {
  const [first, label] = [pieces[0], before?.[0]];
  if (first === undefined || before === undefined || label === undefined) return '';
  const isBeside = Math.max(...before.map(rightOf)) < first.left;
  return isBeside && spans(before, first) ? textOf(before) : '';
};

/** Whether a paragraph reaches over the height at which this piece stands. */
const spans = (pieces: ReadonlyArray<PlacedWords>, { top, height }: PlacedWords): boolean => {
  const middle = top + height / 2;
  return Math.min(...pieces.map((one) => one.top)) <= middle && Math.max(...pieces.map(bottomOf)) >= middle;
};

/** Whether nothing that matters of a page can be read: it was scanned, with a stamp of its scanner at most. */
export const isPicture = ({ paragraphs }: ReportPage): boolean =>
  paragraphs.reduce((sum, pieces) => sum + textOf(pieces).length, 0) < fewestLetters;

/** What stands for the words of a page that is a picture; `at` counts from 0. */
const pictureInWords = (at: number): string => `Page ${at + 1}, a picture`;

const fewestLetters = 20;

export const textOf = (pieces: ReadonlyArray<PlacedWords>): string => pieces.map(({ text }) => text).join('');

/** Pieces on one height, in their order. */
type Line = ReadonlyArray<PlacedWords>;

const linesOf = (said: ReadonlyArray<PlacedWords>): ReadonlyArray<Line> => {
  const lines: PlacedWords[][] = [];
  for (const one of said) {
    const piece = { ...one, text: cleanText(one.text).replace(/\s+/gu, ' ') };
    if (piece.text.trim() === '') continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line === undefined || last === undefined || !follows(piece, last)) {
      lines.push([{ ...piece, text: piece.text.trimStart() }]);
      continue;
    }
    const gap = piece.left - rightOf(last);
    const isApart = gap > 0.15 * last.height && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    line[line.length - 1] = isApart ? { ...last, text: `${last.text} ` } : last;
    line.push(piece);
  }
  return lines;
};

/** On the same height, and after it. */
const follows = (piece: PlacedWords, last: PlacedWords): boolean =>
  Math.abs(bottomOf(piece) - bottomOf(last)) < 0.5 * Math.min(piece.height, last.height) &&
  piece.left > last.left &&
  piece.left - rightOf(last) > -0.5 * last.height;

const rightOf = ({ left, width }: PlacedWords): number => left + width;
const bottomOf = ({ top, height }: PlacedWords): number => top + height;
const startOf = (line: Line): number => line[0]?.left ?? 0;
const endOf = (line: Line): number => Math.max(...line.map(rightOf));
const footOf = (line: Line): number => bottomOf(line[0] ?? nowhere);
const sizeOf = (line: Line): number => line[0]?.height ?? 0;
const nowhere: PlacedWords = { text: '', left: 0, top: 0, width: 0, height: 0 };

/** How far apart the lines of one paragraph stand on this page, foot to foot. */
const usualLeading = (lines: ReadonlyArray<Line>): number => {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      const gap = before === undefined ? 0 : footOf(line) - footOf(before);
      return gap > 0.8 * sizeOf(line) && gap < 2.2 * sizeOf(line) ? [gap / sizeOf(line)] : [];
    })
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 3)] ?? 1.3;
};

const beginsParagraph = (line: Line, paragraph: ReadonlyArray<Line>, all: ReadonlyArray<Line>, leading: number): boolean => {
  const before = paragraph.at(-1) ?? line;
  const gap = footOf(line) - footOf(before);
  const sizes = sizeOf(line) / sizeOf(before);
  if (gap < 0.5 * sizeOf(line) || gap > 1.25 * leading * sizeOf(before) || sizes < 0.85 || sizes > 1.18) return true;
  if (startOf(line) > endOf(before) || endOf(line) < startOf(before)) return true;
  if (isPoint.test(line[0]?.text ?? '')) return true;
  // In a cell of a table nobody can say where its lines have to end.
  const isCell = all.some((one) => startOf(one) > endOf(before) && Math.abs(footOf(one) - footOf(before)) < 1.2 * sizeOf(before));
  if (isCell) return false;
  // Where the next word would have had room on the line before, somebody ended the line there.
  const column = all.filter((one) => Math.abs(startOf(one) - startOf(before)) < 2 * sizeOf(line)).map(endOf);
  const text = line.map((piece) => piece.text).join('');
  const word = ((endOf(line) - startOf(line)) * (/^\S+/u.exec(text)?.[0].length ?? 0)) / Math.max(1, text.length);
  return endOf(before) + word + 1.5 * sizeOf(line) < Math.max(...column);
};

/** A bullet, or a number or letter of a list. */
const isPoint = /^(?:[•●○■▪◦‣–—*·]|[-o] |\(?(?:\d{1,3}|[a-z])[.)] )/u;

/** The pieces of a paragraph with what stands between its lines put to the end of each line, so that together they are its text. */
const piecesOf = (lines: ReadonlyArray<Line>): ReadonlyArray<PlacedWords> =>
  lines.flatMap((line, at) => {
    const next = lines[at + 1]?.[0]?.text;
    const last = line.at(-1);
    if (last === undefined) return [];
    const text = last.text.trimEnd();
    const joined =
      next === undefined ? text : text.endsWith('\u00ad') ? text.slice(0, -1) : `${text}${isSplit(text, next) ? '' : ' '}`;
    return [...line.slice(0, -1), { ...last, text: joined }];
  });

/** A word of which the line ends with its hyphen. */
const isSplit = (text: string, next: string): boolean => /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next);

const rounded = ({ text, left, top, width, height }: PlacedWords): PlacedWords => ({
  text,
  left: tenth(left),
  top: tenth(top),
  width: tenth(width),
  height: tenth(height),
});

const tenth = (points: number): number => Math.round(points * 10) / 10;
