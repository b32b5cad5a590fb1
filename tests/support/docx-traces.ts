import { strFromU8, unzipSync } from 'fflate';

/** Where and in which disguise `token` can be found in a Word file; empty where it cannot (X4). */
export const tracesOf = (token: string, bytes: Uint8Array, fileName = ''): ReadonlyArray<string> => {
  const parts = Object.entries(unzipSync(bytes));
  const found = parts.flatMap(([name, part]) => {
    const raw = strFromU8(part);
    const binary = strFromU8(part, true);
    const stripped = decoded(raw.replace(/<[^>]*>/g, ''));
    return [
      ...look('part name', name, token).map((how) => `${name}: ${how}`),
      ...look('raw', raw, token).map((how) => `${name}: ${how}`),
      ...look('tags stripped', stripped, token).map((how) => `${name}: ${how}`),
      ...look('attributes', decoded(raw), token).map((how) => `${name}: ${how}`),
      ...(binary.includes(binaryOf(token, 'utf16le')) ? [`${name}: UTF-16`] : []),
      ...(binary.includes(swapped(token)) ? [`${name}: UTF-16, big end first`] : []),
    ];
  });
  return [...found, ...look('file name', fileName, token)];
};

/** In this text: as it is, in any case, without spaces and soft hyphens, backwards, in base 64, in hexadecimal. */
const look = (where: string, text: string, token: string): ReadonlyArray<string> => {
  const folded = fold(text);
  const bare = fold(token);
  const hex = Buffer.from(token, 'utf8').toString('hex');
  return [
    ...(folded.includes(bare) ? [where] : []),
    ...(folded.includes([...bare].reverse().join('')) ? [`${where}, backwards`] : []),
    ...(text.toLowerCase().includes(hex) ? [`${where}, in hexadecimal`] : []),
    ...(inBase64(token).some((coded) => text.includes(coded)) ? [`${where}, in base 64`] : []),
  ];
};

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\s\u00AD\u200B-\u200D\u2060]/g, '')
    .toLowerCase();

const decoded = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** A token inside other bytes is coded in one of three ways, by where it starts; its first and last signs vary. */
const inBase64 = (token: string): ReadonlyArray<string> =>
  ['', 'x', 'xx']
    .map((before) => Buffer.from(`${before}${token}`, 'utf8').toString('base64').slice(4, -4))
    .filter((coded) => coded.length > 5);

const binaryOf = (token: string, encoding: 'utf16le'): string => Buffer.from(token, encoding).toString('latin1');

const swapped = (token: string): string => Buffer.from(token, 'utf16le').swap16().toString('latin1');

/** The text of a document part in the order in which Word shows it: a break and the end of a paragraph part two words. */
export const textOfPart = (bytes: Uint8Array, name = 'word/document.xml'): string => {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`${name} is not in the package`);
  const xml = strFromU8(part).replace(/<w:br\b[^>]*\/>|<\/w:p>/g, '\n');
  return decoded(xml.replace(/<[^>]*>/g, ''));
};
