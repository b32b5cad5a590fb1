import { cleanText } from '../core/clean-text.ts';
import type { PaperKind } from '../core/disclosure/document-kinds.ts';
import type { Print } from '../core/distribution/print-look.ts';
import type { LocalDate } from '../core/local-date.ts';
import { quoted } from '../core/words.ts';
import type { MarginLine } from './page-margins.ts';

/**
 * A finished document as plain data: what it says, in order, and nothing of how Word or a screen draws it.
 *
 * `renderDocx`, `renderText` and the preview are exhaustive switches over the same blocks, so that what Word says the
 * screen said first (style.md).
 */
export interface DocumentModel extends Print {
  readonly kind: PaperKind;
  /** Generic, never a name: it becomes the title property of the file (X6). */
  readonly title: string;
  /** Printed at the top and the bottom of each page (domain.md 9.3). */
  readonly marking: string;
  readonly language: 'en-GB';
  /** True until the chair has approved: every page then says so. */
  readonly draft: boolean;
  readonly version: string;
  readonly organisation: string;
  /** The case reference that stands for the family's name on paper. */
  readonly reference: string;
  readonly producedOn: LocalDate;
  /** Whose copy it is, printed on each page (WD13). */
  readonly copyFor: string;
  /** The number under which the distribution log has this copy, printed beside the name; absent on what is nobody's numbered copy (WD13). */
  readonly copyNumber?: number;
  /** The beginning of the hash of its words, which the distribution log has too: `4F2A91C0`, printed as `#4F2A91C0` (WD05); absent on what is not logged by itself. */
  readonly fingerprint?: string;
  /** The small print at the foot of each page: what to do with this paper. */
  readonly control: string;
  readonly blocks: ReadonlyArray<Block>;
}

export type Block =
  | UprightBlock
  /** Pages turned on their side, for a wide table. It stands at the top level only. */
  | { readonly block: 'landscape'; readonly blocks: ReadonlyArray<UprightBlock> };

export type UprightBlock =
  | { readonly block: 'title'; readonly text: string; readonly beside?: Beside; readonly place?: number }
  | {
      readonly block: 'heading';
      readonly level: HeadingLevel;
      readonly text: string;
      readonly beside?: Beside;
      /** As that of a run. */
      readonly place?: number;
    }
  | { readonly block: 'paragraph'; readonly runs: Runs }
  | { readonly block: 'list'; readonly marker: ListMarker; readonly items: ReadonlyArray<Runs> }
  | Table
  /** A paragraph in a frame: what must not be missed. */
  | { readonly block: 'notice'; readonly runs: Runs }
  | Picture
  | { readonly block: 'page-break' };

export type HeadingLevel = 1 | 2 | 3;

/** That a heading says itself again in another language, from this place of its text to the end (WD12). */
export interface Beside {
  readonly from: number;
  /** As BCP 47 has it. */
  readonly language: string;
}

/** `tick` is a list of empty boxes for a pen. */
export type ListMarker = 'bullet' | 'number' | 'tick';

/** A picture that somebody made, as wide as the page at most. It says no words: what it shows is said by `alt`, to whoever cannot see it. */
export interface Picture {
  readonly block: 'picture';
  readonly type: 'png' | 'jpg';
  /** Base64. */
  readonly data: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** As that of a run. */
  readonly place?: number;
}

/** A table of facts: its first row is its heading and repeats on each page. Every row has one cell for each column. */
export interface Table {
  readonly block: 'table';
  readonly columns: ReadonlyArray<Column>;
  readonly rows: ReadonlyArray<ReadonlyArray<Runs>>;
  /** True where people write in it with a pen. */
  readonly roomToWrite: boolean;
  /** How high each row is at least, in millimetres, where somebody may draw in it; else room for a line is enough. */
  readonly drawing?: number;
}

/** Millimetres: what a child has to draw in however full the page is. */
const leastToDraw = 33;

/** How high each row of a table is at least, in millimetres; null where its words say how high. */
export const leastRow = ({ roomToWrite, drawing }: Table): number | null => drawing ?? (roomToWrite ? 11 : null);

/** A page as it is printed: what of which block stands on it, and the lines at its top and foot. */
export interface DocumentPage {
  readonly landscape: boolean;
  readonly header: ReadonlyArray<MarginLine>;
  readonly footer: ReadonlyArray<MarginLine>;
  readonly parts: ReadonlyArray<PagePart>;
}

/** A block, or as much of it as is on this page. */
export interface PagePart {
  readonly block: UprightBlock;
  /** Whether it goes on from the page before. */
  readonly continued: boolean;
  /** Whether its first words are the middle of a text, an item or a row. */
  readonly midway: boolean;
  /** What the first item of a numbered list is counted as. */
  readonly number: number;
}

export interface Column {
  readonly heading: string;
  /** Its share of the page's width, against the shares of the other columns. */
  readonly share: number;
}

/** Text in one voice. `quote` is somebody's own words, and carries its quotation marks in the text. */
export interface Run {
  readonly text: string;
  readonly voice: 'plain' | 'strong' | 'quote';
  /** Set where the text may be changed in Word and is read back from there (WD08). */
  readonly field?: Field;
  /** Set where it was put in or taken out since an earlier version (WD07). */
  readonly mark?: Mark;
  /** Set in a copy that is printed only to find where its pages end: the number by which this place is found there (UX08). */
  readonly place?: number;
}

/** That text was put in or taken out; in Word it is a tracked change, which is accepted or rejected there. */
export interface Mark {
  readonly kind: 'in' | 'out';
  /** Whose change it is: the organisation, never a person (X6). */
  readonly by: string;
  readonly on: LocalDate;
  /** From 1, each once in a document. */
  readonly number: number;
}

/** A place in a Word file that is found again by its tag, whatever was typed into it: a content control. */
export interface Field {
  /** 1 to 64 letters, digits, `.`, `:`, `_` and `-`: as long as Word lets a tag be. It is never read by people. */
  readonly tag: string;
  /** What Word says of it to whoever stands in it, also aloud. */
  readonly name: string;
  /** True while the text is only a hint of what to write there: it is then read back as nothing. */
  readonly empty: boolean;
  /** Set where somebody may mark it up, strike words out or put some in with tracked changes, as in any other text. */
  readonly isText?: true;
}
export type Runs = ReadonlyArray<Run>;

/** What builders may write where runs are wanted. */
export type Words = string | Run;

export const strong = (text: string): Run => ({ text, voice: 'strong' });

/** Somebody's own words, between quotation marks. */
export const quote = (text: string): Run => ({ text: quoted(text), voice: 'quote' });

/**
 * A place to write in, with what stands there already; `hint` is printed while that is nothing. In a row of a table with its name
 * before it, it is also found where a program dropped its tag, as LibreOffice does.
 */
export const field = (tag: string, name: string, text: string, hint: string): Run => {
  if (!/^[\w.:-]{1,64}$/.test(tag)) throw new Error('A tag that Word would refuse');
  const empty = text.trim() === '';
  return { text: empty ? hint : text, voice: 'plain', field: { tag, name: oneLine(name), empty } };
};

export const runs = (...words: ReadonlyArray<Words>): Runs =>
  words.map((word): Run => (typeof word === 'string' ? { text: word, voice: 'plain' } : word)).filter((run) => run.text !== '');

export const title = (text: string): UprightBlock => ({ block: 'title', text });
export const heading = (level: HeadingLevel, text: string): UprightBlock => ({ block: 'heading', level, text });
export const paragraph = (...words: ReadonlyArray<Words>): UprightBlock => ({ block: 'paragraph', runs: runs(...words) });
export const notice = (...words: ReadonlyArray<Words>): UprightBlock => ({ block: 'notice', runs: runs(...words) });
export const pageBreak: UprightBlock = { block: 'page-break' };

export const list = (marker: ListMarker, items: ReadonlyArray<Words | Runs>): UprightBlock => ({
  block: 'list',
  marker,
  items: items.map(cell),
});

export const table = (
  columns: ReadonlyArray<readonly [string, number]>,
  rows: ReadonlyArray<ReadonlyArray<Words | Runs>>,
): Table => ({
  block: 'table',
  columns: columns.map(([text, share]) => ({ heading: text, share })),
  rows: rows.map((row) => row.map(cell)),
  roomToWrite: false,
});

/** A table that people fill in with a pen. */
export const form = (...args: Parameters<typeof table>): Table => ({ ...table(...args), roomToWrite: true });

/** An empty box under its own words, for a pen or a crayon. */
export const toDraw = (words: string, least = leastToDraw): Table => ({ ...form([[words, 1]], [['']]), drawing: least });

/** What a reader looks up first, as a table of two columns with a heading row. Facts without a value are left out. */
export const keyFacts = (facts: ReadonlyArray<readonly [string, Words | Runs]>): UprightBlock =>
  table(
    [
      ['About', 3],
      ['Detail', 7],
    ],
    facts.filter(([, value]) => textOf(cell(value)) !== '').map(([name, value]) => [strong(name), value]),
  );

export const textOf = (words: Runs): string => words.map((run) => run.text).join('');

/** The lines of a text as both renderers print them: cleaned once more, whatever door it came in by (I1). */
export const linesOf = (text: string): ReadonlyArray<string> => cleanText(text).split('\n');

/** A heading or title is one line whatever was typed into it. */
export const oneLine = (text: string): string => linesOf(text).join(' ');

const cell = (value: Words | Runs): Runs => {
  if (typeof value === 'string') return runs(value);
  return 'text' in value ? runs(value) : value;
};
