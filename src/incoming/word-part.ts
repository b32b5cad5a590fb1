import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { err, ok, type Result } from '../core/result.ts';
import { signOf } from './word-sign.ts';
import { gatherWords, type PartText } from './word-words.ts';

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

/** Reads the tags of one part; what they say is gathered as they come. */
const createReader = (part: string) => {
  const words = gatherWords(part);
  let depth = 0;
  let taking: 'nothing' | 'words' | 'instruction' = 'nothing';
  let instruction = '';

  /** A field that fetches: what it would bring is not words that anybody typed here. */
  const fetching = (): PartRefused | undefined => {
    const field = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|RD)\b/i.exec(instruction)?.[1];
    instruction = '';
    return field === undefined ? undefined : { type: 'FieldOutside', field: field.toUpperCase() };
  };

  /** What another vocabulary than Word's own puts on the page. */
  const openOther = (tag: SaxesTagNS): void => {
    switch (tag.local) {
      case 'blip':
        words.draw('picture', value(tag, 'embed') ?? '');
        break;
      case 'imagedata':
        words.draw('picture', value(tag, 'id') ?? '');
        break;
      // A smiley that Word puts in as its own sign, with a plain one for older programs.
      case 'symEx':
        words.say(signOf('', value(tag, 'char') ?? ''));
        break;
      case 'wsp':
      case 'contentPart':
        words.draw('drawing');
        break;
      case 'chart':
      case 'relIds':
        words.draw('chart');
        break;
      case 'oMath':
        words.draw('formula');
        break;
      default:
        if (tag.uri === vml && vmlShapes.has(tag.local)) words.draw('drawing');
    }
  };

  return {
    open: (tag: SaxesTagNS): PartRefused | undefined => {
      depth += 1;
      if (depth > deepest) return { type: 'BadXml', part };
      if (tag.uri !== word && tag.uri !== strict) {
        if (tag.local === 'Fallback') words.skip();
        if (tag.local === 'checked') words.setControl({ checked: /^(1|true|on)$/.test(value(tag, 'val') ?? '1') });
        openOther(tag);
        return undefined;
      }
      switch (tag.local) {
        case 'p':
          words.paragraph();
          break;
        case 'pStyle':
          words.style(value(tag, 'val') ?? null);
          break;
        case 'tbl':
          words.table();
          break;
        case 'tr':
          words.row();
          break;
        case 'sdt':
          words.control();
          break;
        case 'tag':
          words.setControl({ tag: value(tag, 'val') ?? null });
          break;
        case 'showingPlcHdr':
          words.setControl({ isHint: isOn(tag) });
          break;
        case 'sdtContent':
          words.beginContent();
          break;
        case 'del':
        case 'moveFrom':
          words.changed();
          words.skip();
          break;
        case 'ins':
        case 'moveTo':
          words.changed();
          break;
        case 'r':
          words.hide(false);
          break;
        case 'vanish':
          words.hide(isOn(tag));
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
          if (tag.attributes['w:val'] === undefined) words.say('\t');
          break;
        case 'br':
        case 'cr':
          words.say('\n');
          break;
        case 'noBreakHyphen':
          words.say('-');
          break;
        case 'sym':
          words.say(signOf(value(tag, 'font') ?? '', value(tag, 'char') ?? ''));
          break;
        case 'txbxContent':
          words.frame();
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          words.draw('footnote');
          break;
        case 'altChunk':
        case 'object':
          return { type: 'Embedded' };
      }
      return undefined;
    },
    text: (text: string): void => {
      if (taking === 'words') words.say(text);
      else if (taking === 'instruction') instruction += text;
    },
    close: (name: string): void => {
      depth -= 1;
      switch (name) {
        case 'Fallback':
        case 'del':
        case 'moveFrom':
          words.endSkip();
          break;
        case 't':
        case 'instrText':
          taking = 'nothing';
          break;
        case 'p':
          words.endParagraph();
          break;
        case 'tc':
          words.endCell();
          break;
        case 'tbl':
          words.endTable();
          break;
        case 'sdt':
          words.endControl();
          break;
      }
    },
    read: words.read,
  };
};

const value = (tag: SaxesTagNS, name: string): string | undefined =>
  Object.values<SaxesAttributeNS>(tag.attributes).find((attribute) => attribute.local === name)?.value;

const isOn = (tag: SaxesTagNS): boolean => !/^(0|false|off)$/.test(value(tag, 'val') ?? '1');
