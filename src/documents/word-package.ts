import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { LocalDate } from '../core/local-date.ts';

/**
 * A Word package with nothing in it but the document: fixed dates, fixed order, and only the parts it needs (X6, X8).
 *
 * The Word library writes the time of day into the properties and the zip, and adds parts that nobody asked for.
 * Those parts go, with the content types and relationships that name them.
 */
export const fixedPackage = (written: Uint8Array, producedOn: LocalDate): Uint8Array => {
  const parts = unzipSync(written, { filter: ({ name }) => isKept(name) });
  const fixed = Object.entries(parts).map(([name, bytes]): readonly [string, Uint8Array] => [
    name,
    fixedPart(name, bytes, producedOn),
  ]);
  const inOrder = [...fixed].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder) as Zippable, { level: 6, mtime: zipEpoch(), os: 0 });
};

/** Everything that a package of ours may hold; X6 is tested against the same list. */
export const keptParts: ReadonlyArray<RegExp> = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(core|app)\.xml$/,
  /^word\/(document|styles|settings|numbering|fontTable)\.xml$/,
  /^word\/theme\/theme1\.xml$/,
  /^word\/(header|footer)\d+\.xml$/,
  /^word\/_rels\/document\.xml\.rels$/,
];

const isKept = (name: string): boolean => keptParts.some((pattern) => pattern.test(name));

/** The earliest moment that a zip can name, by the clock of the machine as zips count it: it says nothing of when or where. */
const zipEpoch = (): Date => new Date(1980, 0, 1, 0, 0, 0);

const fixedPart = (name: string, bytes: Uint8Array, producedOn: LocalDate): Uint8Array => {
  if (name === 'docProps/core.xml') return strToU8(dated(strFromU8(bytes), producedOn));
  if (name === '[Content_Types].xml')
    return strToU8(
      strFromU8(bytes)
        .replace(override, (line, part: string) => (isKept(part) ? line : ''))
        .replace(imageTypes, ''),
    );
  if (name.endsWith('.rels')) return strToU8(relationshipsKept(name, strFromU8(bytes)));
  return bytes;
};

const dated = (core: string, on: LocalDate): string =>
  core.replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, (_, tag: string) => `${tag}${on}T00:00:00Z`);

const override = /<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g;

/** No picture or embedded font is in these documents, so their types are not declared. */
const imageTypes = /<Default [^>]*Extension="(?:png|jpe?g|bmp|gif|svg|odttf)"[^>]*\/>/g;

const relationshipsKept = (name: string, relationships: string): string => {
  const folder = name === '_rels/.rels' ? '' : 'word/';
  return relationships.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (line, target: string) =>
    isKept(`${folder}${target}`) ? line : '',
  );
};

const place = (name: string): number => {
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].indexOf(name);
  return first < 0 ? 3 : first;
};
