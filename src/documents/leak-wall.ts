import { strFromU8, unzipSync } from 'fflate';
import { plainLetters } from '../core/plain-letters.ts';

/** Words that must not be in a file, and what they are, for the person who is told that they are there. */
export interface Secret {
  readonly what: string;
  readonly words: string;
  /** Whether it is found only as a name, in no longer word: a street's, `Rosebery`. */
  readonly alone?: true;
}

export interface FoundSecret {
  readonly what: string;
  /** `In a footer, backwards`. */
  readonly where: string;
}

/**
 * Opens a finished file and searches every part of it for every secret: as it stands, in any case, without spaces and signs,
 * backwards, in base 64, in hexadecimal, in UTF-16, and in the names of the parts and of the file (X4, RD03).
 *
 * It is the last wall behind the projection, and trusts nothing that made the file. A secret of fewer than six letters and digits is
 * not searched for: it would be found in words that have nothing to do with it. Only a postcode or a name may be shorter, and is looked for by itself.
 */
export const searchFile = (bytes: Uint8Array, fileName: string, secrets: ReadonlyArray<Secret>): ReadonlyArray<FoundSecret> => {
  const disguises = secrets.filter((secret) => secret.alone !== true).flatMap(disguisesOf);
  const apart = secrets.flatMap((secret) => (secret.alone === true ? [asName(secret)] : shortPostcode(secret)));
  if (disguises.length + apart.length === 0) return [];
  const places = [...placesIn(bytes), place('In its name', fileName, fileName)];
  const found = places.flatMap((where) => [
    ...disguises.flatMap((disguise) => look(where, disguise)),
    ...apart
      .filter(({ alone, within }) => alone.test(where.words) || (within && alone.test(where.whole)))
      .map(({ what }) => ({ what, where: where.name })),
  ]);
  return [...new Map(found.map((one) => [`${one.what} ${one.where}`, one])).values()];
};

interface Disguise {
  readonly what: string;
  readonly folded: string;
  readonly backwards: string;
  readonly hex: string;
  readonly base64: ReadonlyArray<string>;
  readonly wide: ReadonlyArray<string>;
}

interface Place {
  readonly name: string;
  /** Letters and digits alone, in small letters: of the words, and of everything with its tags. */
  readonly folded: string;
  readonly foldedWhole: string;
  readonly whole: string;
  readonly small: string;
  /** The words as they are read, those of two paragraphs apart. */
  readonly words: string;
}

const least = 6;

const disguisesOf = ({ what, words }: Secret): ReadonlyArray<Disguise> => {
  const folded = fold(words);
  if (folded.length < least) return [];
  const utf16 = Buffer.from(words, 'utf16le');
  return [
    {
      what,
      folded,
      backwards: [...folded].reverse().join(''),
      hex: Buffer.from(words, 'utf8').toString('hex'),
      base64: inBase64(words),
      wide: [utf16.toString('latin1'), Buffer.from(utf16).swap16().toString('latin1')],
    },
  ];
};

interface Apart {
  readonly what: string;
  /** Whether it is looked for in what is within tags too. A postcode may stand by chance in the bytes of a picture. */
  readonly within: boolean;
  readonly alone: RegExp;
}

const asName = ({ what, words }: Secret): Apart => {
  const spelt = [words, words.toUpperCase()].map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return { what, within: true, alone: new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelt.join('|')})(?![\\p{L}\\p{N}])`, 'u') };
};

/** `M1 1AE`, with or without its space, and in no longer word. */
const shortPostcode = ({ what, words }: Secret): ReadonlyArray<Apart> => {
  const parts = /^([a-z]\d)(\d[a-z]{2})$/.exec(fold(words));
  if (parts === null) return [];
  return [
    {
      what,
      within: false,
      alone: new RegExp(`(?<![\\p{L}\\p{N}])${parts[1]}[^\\p{L}\\p{N}]*${parts[2]}(?![\\p{L}\\p{N}])`, 'iu'),
    },
  ];
};

/** Inside other bytes a text is coded in one of three ways, by where it starts; its first and last signs vary. */
const inBase64 = (words: string): ReadonlyArray<string> =>
  ['', 'x', 'xx']
    .map((before) => Buffer.from(`${before}${words}`, 'utf8').toString('base64').slice(4, -4))
    .filter((coded) => coded.length > 7);

const look = (where: Place, secret: Disguise): ReadonlyArray<FoundSecret> => {
  const how = [
    ...(where.folded.includes(secret.folded) || where.foldedWhole.includes(secret.folded) ? [''] : []),
    ...(where.folded.includes(secret.backwards) ? [', backwards'] : []),
    ...(where.small.includes(secret.hex) ? [', in hexadecimal'] : []),
    ...(secret.base64.some((coded) => where.whole.includes(coded)) ? [', in base 64'] : []),
    ...(secret.wide.some((coded) => where.whole.includes(coded)) ? [', in UTF-16'] : []),
  ];
  return how.map((disguise) => ({ what: secret.what, where: `${where.name}${disguise}` }));
};

const placesIn = (bytes: Uint8Array): ReadonlyArray<Place> => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // A line of a calendar file may be folded in the middle of a word.
  if (!isZip) return [place('In the calendar entry', strFromU8(bytes), strFromU8(bytes).replace(/\r\n[ \t]/g, ''))];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    ...(isOfThePaper.test(name) ? onThePaper(name, part) : placesOf(name, part)),
    place('In the name of a part', name, name),
  ]);
};

const placesOf = (name: string, part: Uint8Array): ReadonlyArray<Place> => {
  const isText = /\.(xml|rels)$/.test(name);
  const text = strFromU8(part);
  const words = isText ? decoded(text.replace(/<\/w:p>|<w:(?:br|tab)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '')) : '';
  return [
    place(nameOfPart(name), isText ? decoded(text) : strFromU8(part, true), words),
    ...(isText ? [] : [place(nameOfPart(name), text, text)]),
  ];
};

/** Parts that belong to the paper and are the same in every file of a pack: they are made ready for the search once. */
const isOfThePaper = /^word\/(?:styles|numbering|settings|fontTable|theme\/theme1)\.xml$/;

const onThePaper = (name: string, part: Uint8Array): ReadonlyArray<Place> => {
  const before = papers.find((paper) => paper.name === name && Buffer.compare(paper.part, part) === 0);
  if (before !== undefined) return before.places;
  const places = placesOf(name, part);
  papers.unshift({ name, part, places });
  papers.length = Math.min(papers.length, mostPapers);
  return places;
};

/** Our own paper in three text sizes and a letterhead or two, five parts each. */
const mostPapers = 24;
const papers: { readonly name: string; readonly part: Uint8Array; readonly places: ReadonlyArray<Place> }[] = [];

const place = (name: string, whole: string, words: string): Place => ({
  name,
  words,
  folded: fold(asLinked(words)),
  foldedWhole: words === whole ? '' : fold(asLinked(whole)),
  whole,
  small: whole.toLowerCase(),
});

const nameOfPart = (name: string): string => {
  if (name === 'word/document.xml') return 'In the text';
  if (name.startsWith('word/header')) return 'In a header';
  if (name.startsWith('word/footer')) return 'In a footer';
  return name.startsWith('docProps/') ? 'In the properties of the file' : `In ${name}`;
};

/** Letters and digits alone, small and without accents. Most of a file is of plain signs, which need no table of letters. */
const fold = (text: string): string =>
  text
    .replace(foreign, (signs) =>
      plainLetters(signs)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .toLowerCase()
    .replace(/[^a-z0-9\u0080-\uffff]+/g, '');

const foreign = /[\u0080-\uffff]+/g;

const decoded = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** As somebody reads a link: `%20` is a space. */
const asLinked = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
