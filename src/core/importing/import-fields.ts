/** What a column of a list of people can hold, and what a person calls it. One row is one child or adult. */
const peopleFields = {
  familyReference: 'Family reference',
  surname: 'Family name',
  givenName: 'Given name',
  fullName: 'Whole name',
  role: 'Child or adult',
  number: 'Council’s number for the person',
  nhsNumber: 'NHS number',
  upn: 'Unique pupil number',
  bornOn: 'Date of birth',
  expectedOn: 'Expected date of delivery',
  sex: 'Sex',
  ethnicity: 'Ethnicity',
  religion: 'Religion',
  language: 'Language',
  disability: 'Disability',
  interpreter: 'Interpreter needed in',
  phone: 'Telephone',
  email: 'Email',
  school: 'School',
  legalStatus: 'Legal status',
  relationship: 'Relationship to a child',
  relatedTo: 'That child’s number',
  responsibility: 'Parental responsibility',
  responsibilityGround: 'What it rests on',
  responsibilityFrom: 'Parental responsibility since',
  responsibilityEvidence: 'What was seen of it',
  address: 'Address without postcode',
  postcode: 'Postcode',
  livesThereSince: 'Lives there since',
  addressRestricted: 'Address is restricted',
} as const;

/** What a column of a directory of agencies and workers, or of a list of people to invite, can hold. */
const directoryFields = {
  agencyName: 'Agency',
  agencyType: 'Type of agency',
  agencyMailbox: 'Agency’s mailbox',
  agencyPhone: 'Agency’s telephone',
  name: 'Name',
  role: 'Role',
  email: 'Email',
  phone: 'Telephone',
} as const;

export const fieldsOf = { people: peopleFields, directory: directoryFields } as const;

/** What a table is read as: a list of people to invite has the columns of a directory. */
export type TableKind = keyof typeof fieldsOf;
export type ImportKind = TableKind | 'invitations';
export const readAs = (kind: ImportKind): TableKind => (kind === 'people' ? 'people' : 'directory');

/** Which column, counted from 0, holds each field; a field that is not named is in no column. */
export interface ColumnMapping {
  readonly [field: string]: number;
}

/** A data file that says what a case system calls its columns (resources/mappings). */
export interface MappingFile {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  /** For each field the headings that mean it, whatever their capitals, spaces and signs. */
  readonly headings: { readonly [field: string]: ReadonlyArray<string> };
  readonly source: { readonly document: string; readonly checked: string };
}

export interface SuggestedMapping {
  readonly mapping: ColumnMapping;
  /** The file that knew most of the headings. */
  readonly from: Pick<MappingFile, 'id' | 'title'>;
}

/** The mapping of the file that knows most of these headings; undefined where none knows any. */
export const suggestMapping = (
  files: ReadonlyArray<MappingFile>,
  kind: TableKind,
  headings: ReadonlyArray<string>,
): SuggestedMapping | undefined => {
  const all = files
    .filter((file) => file.kind === kind)
    .map((file) => ({ mapping: mapped(file, headings), from: { id: file.id, title: file.title } }));
  const best = all.reduce<SuggestedMapping | undefined>(
    (most, one) => (most === undefined || size(one.mapping) > size(most.mapping) ? one : most),
    undefined,
  );
  return best === undefined || size(best.mapping) === 0 ? undefined : best;
};

/** The headings of a table, whatever their capitals and signs: tables of one shape are read with one remembered mapping. */
export const shapeOf = (kind: TableKind, headings: ReadonlyArray<string>): string =>
  JSON.stringify([kind, ...headings.map(plain)]);

/** What must be in some column, in words; empty where the mapping will do. */
export const missingFrom = (kind: ImportKind, mapping: ColumnMapping): ReadonlyArray<string> => {
  const has = (field: string): boolean => mapping[field] !== undefined;
  if (kind !== 'people') return has('agencyName') || has('name') ? [] : ['Agency or Name'];
  return [
    ...(has('fullName') || (has('givenName') && has('surname')) ? [] : ['Given name and Family name, or Whole name']),
    ...(has('familyReference') || has('number') ? [] : ['Family reference, or the council’s number for the person']),
    ...(has('bornOn') || has('number') || has('nhsNumber') || has('upn') ? [] : ['Date of birth, or a number']),
  ];
};

/** The cells of a row by field, empty ones left out. */
export const valuesOf = (mapping: ColumnMapping, cells: ReadonlyArray<string>): { readonly [field: string]: string } =>
  Object.fromEntries(
    Object.entries(mapping)
      .map(([field, at]) => [field, (cells[at] ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  );

const mapped = (file: MappingFile, headings: ReadonlyArray<string>): ColumnMapping => {
  const taken = new Set<number>();
  const found: { [field: string]: number } = {};
  for (const field of Object.keys(fieldsOf[file.kind])) {
    for (const heading of file.headings[field] ?? []) {
      const at = headings.findIndex((one, index) => !taken.has(index) && plain(withoutHint(one)) === plain(heading));
      if (at < 0) continue;
      taken.add(at);
      found[field] = at;
      break;
    }
  }
  return found;
};

/** `Date of Birth (dd/mm/yyyy)` is a date of birth; what else stands in brackets, as in `DOB (mother)`, may mean something else. */
const withoutHint = (heading: string): string =>
  heading.replace(/[([](?:d{1,2}\b|y{2,4}|required|mandatory|optional|if known|y ?\/ ?n|text|format|max)[^)\]]*[)\]]/gi, '');

const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

const size = (mapping: ColumnMapping): number => Object.keys(mapping).length;
