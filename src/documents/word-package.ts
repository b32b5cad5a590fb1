import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LocalDate } from '../core/local-date.ts';
import { type ZipEntry, zipEntries, zipOf } from './zip-entries.ts';

/**
 * A Word package with nothing in it but the document: fixed dates, fixed order, and only the parts it needs (X6, X8).
 *
 * The Word library writes the time of day into the properties and the zip, and adds parts that nobody asked for.
 * Those parts go, with the content types and relationships that name them; the rest stays compressed as it is.
 */
export const fixedPackage = (written: Uint8Array, producedOn: LocalDate): Uint8Array => {
  const pictures = new Set(zipEntries(written).flatMap(({ name }) => /^word\/media\/[^/]+\.(\w+)$/.exec(name)?.[1] ?? []));
  const changing = unzipSync(written, { filter: ({ name }) => isChanged(name) });
  const changed = Object.entries(changing).map(([name, part]): readonly [string, Uint8Array] => [
    name,
    strToU8(changedPart(name, strFromU8(part), producedOn, pictures)),
  ]);
  const kept = zipEntries(written).filter(({ name }) => isKept(name) && !isChanged(name));
  return zipOf(inOrder([...kept, ...zipEntries(zipSync(Object.fromEntries(changed)))]));
};

/** Word wants the content types first; the rest by name, so that the same parts are always the same file. */
export const inOrder = (entries: ReadonlyArray<ZipEntry>): ReadonlyArray<ZipEntry> =>
  entries.toSorted((one, other) => place(one.name) - place(other.name) || (one.name < other.name ? -1 : 1));

/** Everything that a package of ours may hold; X6 is tested against the same list. */
export const keptParts: ReadonlyArray<RegExp> = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(core|app)\.xml$/,
  /^word\/(document|styles|settings|numbering|fontTable)\.xml$/,
  /^word\/theme\/theme1\.xml$/,
  /^word\/(header|footer)\d+\.xml$/,
  /^word\/_rels\/document\.xml\.rels$/,
  /^word\/media\/image\d+\.(png|jpg)$/,
];

const isKept = (name: string): boolean => keptParts.some((pattern) => pattern.test(name));

const isChanged = (name: string): boolean =>
  name === 'docProps/core.xml' || name === '[Content_Types].xml' || (name.endsWith('.rels') && isKept(name));

const changedPart = (name: string, xml: string, producedOn: LocalDate, pictures: ReadonlySet<string>): string => {
  if (name === 'docProps/core.xml') return dated(xml, producedOn);
  if (name.endsWith('.rels')) return relationshipsKept(name, xml);
  return xml
    .replace(override, (line, part: string) => (isKept(part) ? line : ''))
    .replace(imageTypes, (line, type: string) => (pictures.has(type) ? line : ''));
};

/** Properties that were made and changed on this day, whatever the clock said (X8). */
export const dated = (core: string, on: LocalDate): string =>
  core.replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, (_, tag: string) => `${tag}${on}T00:00:00Z`);

const override = /<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g;

/** What is not in the document is not declared. */
const imageTypes = /<Default [^>]*Extension="(png|jpe?g|bmp|gif|svg|odttf)"[^>]*\/>/g;

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
