import { err, ok, type Result } from '../core/result.ts';
import { type PartRefused, readPart } from './word-part.ts';
import type { PartText, WordBlock, WordDrawn, WordField, WordParagraph } from './word-words.ts';
import { readZip, type ZipParts, type ZipRefused, zipRefusalWords } from './zip.ts';

/** A Word file from outside, as far as its words go. Nothing of it is run, fetched or drawn. */
export interface WordFile {
  /** Paragraphs and tables of the body, in order. */
  readonly body: ReadonlyArray<WordBlock>;
  /** What stands in the body and is no words, in order. */
  readonly drawn: ReadonlyArray<WordDrawn>;
  /** The bytes of a picture of the body by the name of its relationship; undefined where the file has none. They are as they came. */
  readonly pictureOf: (relationship: string) => Uint8Array | undefined;
  /** Every paragraph of the body, and of each header and footer after it, wherever it stands. */
  readonly paragraphs: ReadonlyArray<WordParagraph>;
  /** What was typed into the content controls that carry a tag, in order; a control that still shows its hint is empty. */
  readonly fields: ReadonlyArray<WordField>;
  /** Somebody's tracked changes were in it: what was put in is read, what was struck out is not. */
  readonly hadTrackedChanges: boolean;
  /** Text that its writer hid. It is not read. */
  readonly hadHiddenText: boolean;
}

export type WordRefused =
  | ZipRefused
  | PartRefused
  /** The format of Word before 2007, or a file that is locked with a password: both begin with the same bytes. */
  | { readonly type: 'OldOrLocked' }
  | { readonly type: 'NotWord' }
  | { readonly type: 'Macros' }
  | { readonly type: 'Embedded' }
  | { readonly type: 'LinksOutside' }
  | { readonly type: 'CustomXml' };

export interface WordReading {
  /** A template is written into again and again, and may carry no data of other programs (security.md I6); a returned file may. */
  readonly as: 'template' | 'returned';
}

/** Reads a Word file that anybody may have made, or refuses it whole with the reason (security.md I5, I6, I11). */
export const readWordFile = async (bytes: Uint8Array, reading: WordReading): Promise<Result<WordFile, WordRefused>> => {
  if (isCompoundFile(bytes)) return err({ type: 'OldOrLocked' });
  const zip = await readZip(bytes);
  if (!zip.ok) return zip;
  const refused = refusalOf(zip.value, reading);
  if (refused !== undefined) return err(refused);
  const texts: PartText[] = [];
  for (const name of wordParts(zip.value)) {
    const part = readPart(name, zip.value.get(name) ?? new Uint8Array());
    if (!part.ok) return part;
    texts.push(part.value);
  }
  const [body] = texts;
  if (body === undefined) return err({ type: 'NotWord' });
  return ok({
    body: body.blocks,
    drawn: body.drawn,
    pictureOf: (relationship) => pictureOf(zip.value, relationship),
    paragraphs: texts.flatMap((text) => text.paragraphs),
    fields: texts.flatMap((text) => text.fields),
    hadTrackedChanges: texts.some((text) => text.hadTrackedChanges),
    hadHiddenText: texts.some((text) => text.hadHiddenText),
  });
};

/** What happened and what to do, for the person who chose the file. */
export const wordRefusalWords = (refused: WordRefused): string => {
  switch (refused.type) {
    case 'OldOrLocked':
      return 'It is locked with a password, or comes from a Word older than 2007. Save it as .docx without a password.';
    case 'NotWord':
      return 'It is not a Word file.';
    case 'Macros':
      return 'It carries macros. Save it as .docx, which has none.';
    case 'Embedded':
      return 'Another file is embedded in it. Take that out and save it again.';
    case 'LinksOutside':
      return 'It fetches something from another place when it is opened. Paste that in instead, and save it again.';
    case 'CustomXml':
      return 'It carries data of another program. Save it as a plain .docx.';
    case 'FieldOutside':
      return `It has a field that fetches something from outside (${refused.field}). Take it out and save it again.`;
    case 'BadXml':
      return 'It is damaged: a part of it cannot be read.';
    default:
      return zipRefusalWords(refused);
  }
};

const isCompoundFile = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** The body first, then headers and footers by name. */
const wordParts = (parts: ZipParts): ReadonlyArray<string> =>
  ['word/document.xml', ...[...parts.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).sort()].filter(
    (name) => parts.has(name),
  );

const refusalOf = (parts: ZipParts, { as }: WordReading): WordRefused | undefined => {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const types = text('[Content_Types].xml');
  if (!parts.has('word/document.xml') || !types.includes('wordprocessingml')) return { type: 'NotWord' };
  const names = [...parts.keys()];
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(types) || names.some((name) => /vbaProject|activeX/i.test(name)))
    return { type: 'Macros' };
  if (names.some((name) => /^word\/embeddings\//i.test(name))) return { type: 'Embedded' };
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const refused = refusedRelationship(text(name));
    if (refused !== undefined) return refused;
  }
  if (as === 'template' && names.some((name) => /^customXml\//i.test(name))) return { type: 'CustomXml' };
  return undefined;
};

/** A link that somebody may press is words; everything else that lies outside is fetched when the file is opened. */
const refusedRelationship = (rels: string): WordRefused | undefined => {
  if (/<!DOCTYPE|<!ENTITY/i.test(rels)) return { type: 'BadXml', part: 'rels' };
  for (const [line] of rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const kind = /\bType\s*=\s*["'][^"']*\/(\w+)["']/.exec(line)?.[1] ?? '';
    if (/^(oleObject|package|control|vbaProject)$/i.test(kind)) return { type: 'Embedded' };
    if (/^aFChunk$/i.test(kind)) return { type: 'Embedded' };
    if (/\bTargetMode\s*=\s*["']External["']/i.test(line) && !/^hyperlink$/i.test(kind)) return { type: 'LinksOutside' };
  }
  return undefined;
};

const pictureOf = (parts: ZipParts, relationship: string): Uint8Array | undefined => {
  const rels = new TextDecoder().decode(parts.get('word/_rels/document.xml.rels') ?? new Uint8Array());
  for (const [line] of rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/\bId\s*=\s*["']([^"']*)["']/.exec(line)?.[1] !== relationship) continue;
    const target = /\bTarget\s*=\s*["']\/?(?:word\/)?([^"']*)["']/.exec(line)?.[1] ?? '';
    return parts.get(`word/${target}`);
  }
  return undefined;
};
