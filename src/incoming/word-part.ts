import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { err, ok, type Result } from '../core/result.ts';

export interface WordParagraph {
  /** `word/document.xml`, `word/header1.xml`. */
  readonly part: string;
  readonly inTable: boolean;
  /** The id of its style, null for the plain one. */
  readonly style: string | null;
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string;
}

export type WordBlock =
  | { readonly block: 'paragraph'; readonly style: string | null; readonly text: string }
  /** Cells by row; the paragraphs of a cell are lines of its text, those of a table inside it too. */
  | { readonly block: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<string>> };

export interface WordField {
  readonly tag: string;
  readonly text: string;
}

/** What stands in a part and is no words: a picture by the name of its relationship, or something of Word's own that cannot be shown here. */
export interface WordDrawn {
  /** The place of its paragraph or table among the blocks. */
  readonly block: number;
  /** Null for what is no picture. */
  readonly picture: string | null;
  /** What a person would call it. */
  readonly what: 'picture' | 'drawing' | 'chart' | 'formula' | 'footnote';
}

export interface PartText {
  readonly blocks: ReadonlyArray<WordBlock>;
  readonly drawn: ReadonlyArray<WordDrawn>;
  readonly paragraphs: ReadonlyArray<WordParagraph>;
  readonly fields: ReadonlyArray<WordField>;
  readonly hadTrackedChanges: boolean;
  readonly hadHiddenText: boolean;
}

export type PartRefused =
  | { readonly type: 'BadXml'; readonly part: string }
  | { readonly type: 'FieldOutside'; readonly field: string }
  | { readonly type: 'Embedded' };

/** Reads one part of a Word file: its words in order. A field or an element that would fetch something refuses it. */
export const readPart = (part: string, bytes: Uint8Array): Result<PartText, PartRefused> => {
  const reader = createReader(part);
  const parser = new SaxesParser({ xmlns: true });
  let refused: PartRefused | undefined;
  parser.on('error', () => {
    refused ??= { type: 'BadXml', part };
  });
  // An entity of its own could grow without end, or fetch something.
  parser.on('doctype', () => {
    refused ??= { type: 'BadXml', part };
  });
  parser.on('opentag', (tag) => {
    if (refused === undefined) refused = reader.open(tag);
  });
  parser.on('text', (text) => {
    if (refused === undefined) reader.text(text);
  });
  parser.on('closetag', (tag) => {
    if (refused === undefined) reader.close(tag.local);
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    return err({ type: 'BadXml', part });
  }
  return refused === undefined ? ok(reader.read()) : err(refused);
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const vml = 'urn:schemas-microsoft-com:vml';
/** Those of an older Word that are no frame for a picture. */
const vmlShapes: ReadonlySet<string> = new Set(['rect', 'roundrect', 'oval', 'line', 'polyline', 'curve', 'arc']);
/** Deeper than any editor writes. */
const deepest = 256;

interface OpenParagraph {
  style: string | null;
  text: string;
}

interface OpenTable {
  readonly rows: string[][];
  /** The text of the cell that is open. */
  cell: string[];
}

interface OpenControl {
  tag: string | null;
  /** Null until its content begins, so that its own settings are not read as words. */
  lines: string[] | null;
  /** Words of an inline control, which has no paragraph of its own. */
  inline: string;
  isHint: boolean;
  checked: boolean | null;
}

/** One paragraph, table and control may be open inside another. */
const createReader = (part: string) => {
  const blocks: WordBlock[] = [];
  const paragraphs: WordParagraph[] = [];
  const fields: WordField[] = [];
  const drawn: WordDrawn[] = [];
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const controls: OpenControl[] = [];
  let depth = 0;
  /** More than 0 inside what was struck out, moved away, or repeated for older programs. */
  let skipped = 0;
  let taking: 'nothing' | 'words' | 'instruction' = 'nothing';
  let isHidden = false;
  let hadTrackedChanges = false;
  let hadHiddenText = false;
  let instruction = '';

  const say = (text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph === undefined || skipped > 0) return;
    if (isHidden) {
      hadHiddenText ||= text.trim() !== '';
      return;
    }
    paragraph.text += text;
    for (const control of controls) if (control.lines !== null) control.inline += text;
  };

  const endParagraph = (): void => {
    const paragraph = open.pop();
    if (paragraph === undefined || skipped > 0) return;
    const { style, text } = paragraph;
    const table = tables.at(-1);
    paragraphs.push({ part, inTable: table !== undefined, style, text });
    if (table === undefined) blocks.push({ block: 'paragraph', style, text });
    else table.cell.push(text);
    for (const control of controls) {
      if (control.lines === null || open.length > 0) continue;
      control.lines.push(control.inline);
      control.inline = '';
    }
  };

  const endTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const outer = tables.at(-1);
    if (outer === undefined) blocks.push({ block: 'table', rows: table.rows });
    else outer.cell.push(...table.rows.map((row) => row.join('\t')));
  };

  const endControl = (): void => {
    const control = controls.pop();
    if (control === undefined || control.tag === null || skipped > 0) return;
    const lines = [...(control.lines ?? []), ...(control.inline === '' ? [] : [control.inline])];
    const text = control.checked === null ? lines.join('\n') : String(control.checked);
    fields.push({ tag: control.tag, text: control.isHint && control.checked === null ? '' : text });
  };

  /** A field that fetches: what it would bring is not words that anybody typed here. */
  const fetching = (): PartRefused | undefined => {
    const field = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|RD)\b/i.exec(instruction)?.[1];
    instruction = '';
    return field === undefined ? undefined : { type: 'FieldOutside', field: field.toUpperCase() };
  };

  const draw = (what: WordDrawn['what'], picture: string | null = null): void => {
    if (skipped === 0) drawn.push({ block: blocks.length, what, picture });
  };

  /** What another vocabulary than Word's own puts on the page. */
  const openOther = (tag: SaxesTagNS): void => {
    switch (tag.local) {
      case 'blip':
        draw('picture', value(tag, 'embed') ?? '');
        break;
      case 'imagedata':
        draw('picture', value(tag, 'id') ?? '');
        break;
      // A smiley that Word puts in as its own sign, with a plain one for older programs.
      case 'symEx':
        say(signOf('', value(tag, 'char') ?? ''));
        break;
      case 'wsp':
      case 'contentPart':
        draw('drawing');
        break;
      case 'chart':
      case 'relIds':
        draw('chart');
        break;
      case 'oMath':
        draw('formula');
        break;
      default:
        if (tag.uri === vml && vmlShapes.has(tag.local)) draw('drawing');
    }
  };

  return {
    open: (tag: SaxesTagNS): PartRefused | undefined => {
      depth += 1;
      if (depth > deepest) return { type: 'BadXml', part };
      const control = controls.at(-1);
      if (tag.uri !== word && tag.uri !== strict) {
        if (tag.local === 'Fallback') skipped += 1;
        if (tag.local === 'checked' && control?.lines === null) control.checked = /^(1|true|on)$/.test(value(tag, 'val') ?? '1');
        openOther(tag);
        return undefined;
      }
      switch (tag.local) {
        case 'p':
          open.push({ style: null, text: '' });
          break;
        case 'pStyle': {
          const paragraph = open.at(-1);
          if (paragraph !== undefined) paragraph.style = value(tag, 'val') ?? null;
          break;
        }
        case 'tbl':
          tables.push({ rows: [], cell: [] });
          break;
        case 'tr':
          tables.at(-1)?.rows.push([]);
          break;
        case 'sdt':
          controls.push({ tag: null, lines: null, inline: '', isHint: false, checked: null });
          break;
        case 'tag':
          if (control?.lines === null) control.tag = value(tag, 'val') ?? null;
          break;
        case 'showingPlcHdr':
          if (control?.lines === null) control.isHint = isOn(tag);
          break;
        case 'sdtContent':
          if (control !== undefined) control.lines = [];
          break;
        case 'del':
        case 'moveFrom':
          hadTrackedChanges = true;
          skipped += 1;
          break;
        case 'ins':
        case 'moveTo':
          hadTrackedChanges = true;
          break;
        case 'r':
          isHidden = false;
          break;
        case 'vanish':
          isHidden = isOn(tag);
          break;
        case 't':
          taking = 'words';
          break;
        case 'instrText':
          taking = 'instruction';
          break;
        case 'fldSimple':
          instruction = value(tag, 'instr') ?? '';
          return fetching();
        case 'fldChar':
          if (value(tag, 'fldCharType') !== 'begin') return fetching();
          instruction = '';
          break;
        case 'tab':
          // Also a tab stop among a paragraph's settings, which has no run around it.
          if (tag.attributes['w:val'] === undefined) say('\t');
          break;
        case 'br':
        case 'cr':
          say('\n');
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'sym':
          say(signOf(value(tag, 'font') ?? '', value(tag, 'char') ?? ''));
          break;
        case 'txbxContent':
          // The words in it are read: it is a frame around them, and no drawing.
          if (skipped === 0 && drawn.at(-1)?.what === 'drawing') drawn.pop();
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          draw('footnote');
          break;
        case 'altChunk':
        case 'object':
          return { type: 'Embedded' };
      }
      return undefined;
    },
    text: (text: string): void => {
      if (taking === 'words') say(text);
      else if (taking === 'instruction') instruction += text;
    },
    close: (name: string): void => {
      depth -= 1;
      switch (name) {
        case 'Fallback':
        case 'del':
        case 'moveFrom':
          skipped = Math.max(0, skipped - 1);
          break;
        case 't':
        case 'instrText':
          taking = 'nothing';
          break;
        case 'p':
          endParagraph();
          break;
        case 'tc': {
          const table = tables.at(-1);
          table?.rows.at(-1)?.push(table.cell.join('\n'));
          if (table !== undefined) table.cell = [];
          break;
        }
        case 'tbl':
          endTable();
          break;
        case 'sdt':
          endControl();
          break;
      }
    },
    read: (): PartText => ({ blocks, drawn, paragraphs, fields, hadTrackedChanges, hadHiddenText }),
  };
};

const value = (tag: SaxesTagNS, name: string): string | undefined =>
  Object.values<SaxesAttributeNS>(tag.attributes).find((attribute) => attribute.local === name)?.value;

const isOn = (tag: SaxesTagNS): boolean => !/^(0|false|off)$/.test(value(tag, 'val') ?? '1');

/** A sign that Word keeps by its place in a font: the smileys and arrows that it makes of `:)` and `-->`, and any other by its own number. */
const signOf = (font: string, char: string): string => {
  const code = Number.parseInt(char, 16);
  if (/^wingdings$/i.test(font)) return wingdings[code & 0xff] ?? '\ufffd';
  // A font of its own has its signs where no letter is.
  return Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff) ? '\ufffd' : String.fromCodePoint(code);
};

/** Those that Word puts in by itself, and what a child picks from its list. */
const wingdings: { readonly [place: number]: string } = {
  74: '☺',
  75: '😐',
  76: '☹',
  89: '♥',
  168: '☐',
  171: '★',
  223: '←',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  254: '☑',
};
