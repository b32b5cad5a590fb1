import type { Reader } from '../../src/core/disclosure/reader.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { PersonId, SegmentId } from '../../src/core/identifiers.ts';
import { person, segment } from '../support/record-builders.ts';
import type { Secret } from './any-sitting.ts';
import type { PlantedLine, PlantedText } from './lines.ts';

/**
 * Who may have what, said a second time from domain.md 6.8 and RD01 and from nothing in `src`: the tests ask whether two
 * statements of the same rules agree. F full, S summary, N nothing, C the chair decides, `own` in full where it is theirs,
 * `open` in full unless the home is confidential, `room` in full for those in the room, `law` social care and lawyers.
 * What asks for a need that the record cannot show is N here, as it must be.
 */
type Cell = 'F' | 'S' | 'N' | 'C' | 'CS' | 'own' | 'open' | 'room' | 'law' | 'shared';
const classes = [
  'parent-in-household',
  'parent-elsewhere',
  'child',
  'core-agency',
  'non-core-agency',
  'supporter',
  'interpreter',
] as const;
const matrix: { readonly [item: string]: ReadonlyArray<Cell> } = {
  'child-home-address': ['F', 'open', 'F', 'F', 'S', 'N', 'N'],
  'safe-address': ['own', 'N', 'C', 'N', 'N', 'N', 'N'],
  'school-and-contact-times': ['F', 'C', 'F', 'F', 'S', 'N', 'N'],
  'other-parent-sensitive': ['CS', 'CS', 'N', 'N', 'N', 'N', 'N'],
  'referrer-identity': ['N', 'N', 'N', 'N', 'N', 'N', 'N'],
  'police-intelligence': ['N', 'N', 'N', 'N', 'N', 'N', 'N'],
  'legal-advice': ['N', 'N', 'N', 'law', 'N', 'N', 'N'],
  'restricted-segment': ['N', 'N', 'N', 'room', 'N', 'N', 'N'],
  'segment-excluded-from': ['C', 'C', 'C', 'F', 'F', 'C', 'N'],
  'half-sibling-details': ['shared', 'shared', 'S', 'F', 'S', 'N', 'N'],
  'child-private-words': ['C', 'C', 'own', 'F', 'S', 'own', 'N'],
  'practitioner-work-contact': ['F', 'F', 'F', 'F', 'F', 'F', 'N'],
  'third-party-adult': ['S', 'S', 'N', 'S', 'N', 'N', 'N'],
  'fii-undisclosed': ['N', 'N', 'N', 'N', 'N', 'N', 'N'],
};

export type Share = 'full' | 'summary' | 'nothing';

const isProfessional = ({ class: one }: Reader): boolean => one === 'desk' || one === 'core-agency' || one === 'non-core-agency';
const isFamily = ({ class: one }: Reader): boolean =>
  one === 'parent-in-household' || one === 'parent-elsewhere' || one === 'child';

const sideOf = (file: SittingFile, reader: Reader): PersonId | null =>
  reader.personId ?? (reader.inviteeId === null ? null : (file.record.invitees[reader.inviteeId]?.withPersonId ?? null));

/** Excluded, or an address is kept from them, or they come with somebody of whom that is so. */
const isApart = (file: SittingFile, reader: Reader): boolean => {
  const side = sideOf(file, reader);
  if (side === null || isProfessional(reader)) return false;
  const invited = Object.values(file.record.invitees).find(({ personId }) => personId === side);
  const excluded = invited?.exclusion !== null && invited?.exclusion !== undefined && invited.exclusion.refused !== true;
  return excluded || file.family.addresses.some(({ hiddenFrom }) => hiddenFrom.includes(side));
};

/** The aunt lives at the mother's, and must not be known to a father from whom that home is hidden. */
export const mayNotKnowAunt = (file: SittingFile, reader: Reader): boolean => {
  const side = sideOf(file, reader);
  if (side === null || isProfessional(reader) || side === person('aunt')) return false;
  return file.family.addresses.some(({ hiddenFrom }) => hiddenFrom.includes(side));
};

export const shareOfLine = (file: SittingFile, reader: Reader, line: PlantedLine): Share => {
  const { statement } = line;
  if (statement.kind === 'to-check' || statement.section === 'restricted' || statement.segment === segment('R')) return 'nothing';
  if (reader.class === 'desk') return 'full';
  const shares = [
    byAudience(file, reader, line),
    byChildren(file, reader, line),
    bySegment(file, reader, line),
    byItem(file, reader, line),
  ];
  const least = shares.includes('nothing') ? 'nothing' : shares.includes('summary') ? 'summary' : 'full';
  const named = line.namesAunt && mayNotKnowAunt(file, reader);
  const share = named && least === 'full' ? 'summary' : least;
  return share === 'summary' && statement.summary === '' ? 'nothing' : share;
};

const byAudience = (file: SittingFile, reader: Reader, { statement: { audience, children } }: PlantedLine): Share => {
  const side = sideOf(file, reader);
  const chosen = audience.to === 'only' || audience.to === 'all-but' ? side !== null && audience.people.includes(side) : false;
  if (audience.to === 'professionals' && !isProfessional(reader)) return 'nothing';
  if (audience.to === 'only' && !chosen) return 'nothing';
  if (audience.to === 'all-but' && !isProfessional(reader) && (side === null || chosen)) return 'nothing';
  const ownAlone = children.length === 1 && children[0] === reader.personId;
  return reader.class === 'child' && audience.to !== 'only' && !ownAlone ? 'nothing' : 'full';
};

/** What a plan says of itself: as its audience says, to parents and professionals of a child with a plan; to none who may not know whom it names. */
export const mayHaveText = (file: SittingFile, reader: Reader, { audience, namesAunt }: PlantedText): 'must' | 'may' | false => {
  const side = sideOf(file, reader);
  const chosen = (audience.to === 'only' || audience.to === 'all-but') && side !== null && audience.people.includes(side);
  if (reader.class === 'desk') return 'may';
  if (!isProfessional(reader) && (reader.class === 'child' || !isFamily(reader))) return false;
  if (audience.to === 'only' && !chosen) return false;
  if (!isProfessional(reader) && (audience.to === 'professionals' || (audience.to === 'all-but' && chosen))) return false;
  if (namesAunt) return mayNotKnowAunt(file, reader) ? false : 'may';
  const isPlanned = file.conferences.some(
    ({ id }) => reader.conferences.includes(id) && file.record.decisions[id]?.outcome === 'plan',
  );
  return isPlanned ? 'must' : false;
};

const byChildren = (file: SittingFile, reader: Reader, line: PlantedLine): Share => {
  const { children } = line.statement;
  if (children.length === 0) return reader.children.length > 0 ? 'full' : 'nothing';
  if (children.some((child) => reader.children.includes(child))) return 'full';
  return read(file, reader, line, 'half-sibling-details', { shared: false });
};

const bySegment = (file: SittingFile, reader: Reader, line: PlantedLine): Share => {
  if (isProfessional(reader)) return 'full';
  const { segment: part, section, kind, children } = line.statement;
  const ownWords = section === 'child-world' && kind === 'verbatim' && children.length === 1 && children[0] === reader.personId;
  if (reader.class === 'child' && ownWords) return 'full';
  const open = reader.present.filter((one) => one !== segment('R'));
  const heard = part === null ? open.length > 0 && !isApart(file, reader) : wasTheirs(file, reader, part);
  return heard ? 'full' : read(file, reader, line, 'segment-excluded-from', {});
};

/**
 * They were in the room; or they came late to that part, were kept out of nothing, and so were meant to hear how it began. What was said
 * after somebody left is the chair's, as it is where they were sent out.
 */
const wasTheirs = (file: SittingFile, reader: Reader, said: SegmentId): boolean => {
  if (reader.present.includes(said)) return true;
  if (isApart(file, reader)) return false;
  const order = said === segment('C') ? ['C'] : said.startsWith(segment('A')) ? ['A', 'A2', 'A3'] : ['B', 'B2'];
  const was = order.map((one) => reader.present.includes(segment(one)));
  return was.includes(true) && order.map(segment).indexOf(said) < was.indexOf(true);
};

const byItem = (file: SittingFile, reader: Reader, line: PlantedLine): Share => {
  const { sensitivity, children } = line.statement;
  if (sensitivity === null) return 'full';
  if (matrix[sensitivity.item] === undefined) return 'nothing';
  const own = sensitivity.subject !== null && sensitivity.subject === reader.personId && reader.class !== 'child';
  if (sensitivity.item === 'other-parent-sensitive' && own) return 'full';
  return read(file, reader, line, sensitivity.item, {
    shared: children.some((child) => reader.children.includes(child)),
  });
};

/** One cell of the matrix for one line. */
const read = (
  file: SittingFile,
  reader: Reader,
  { statement, releasedTo }: PlantedLine,
  item: string,
  { shared = false }: { readonly shared?: boolean },
): Share => {
  const released = releasedTo !== null && releasedTo === reader.personId;
  const subject = statement.sensitivity?.subject ?? null;
  switch (matrix[item]![classes.indexOf(reader.class as (typeof classes)[number])]!) {
    case 'F':
      return 'full';
    case 'S':
      return 'summary';
    case 'N':
      return 'nothing';
    case 'C':
      return released ? 'full' : 'nothing';
    case 'CS':
      return released ? 'summary' : 'nothing';
    case 'own':
      return subject !== null && subject === sideOf(file, reader) ? 'full' : 'nothing';
    case 'open':
      return hasConfidentialHome(file, statement.children) ? 'nothing' : 'full';
    case 'room':
      return statement.segment !== null && reader.present.includes(statement.segment) ? 'full' : 'nothing';
    case 'law':
      return reader.agencyType === 'csc' || reader.agencyType === 'leg' ? 'full' : 'nothing';
    case 'shared':
      return shared || released ? 'full' : 'nothing';
  }
};

const hasConfidentialHome = (file: SittingFile, children: ReadonlyArray<PersonId>): boolean => {
  const hidden = file.family.addresses.filter(({ hiddenFrom }) => hiddenFrom.length > 0).map(({ id }) => id);
  const about = children.length === 0 ? file.conferences.map(({ childId }) => childId) : children;
  return file.family.residences.some((home) => hidden.includes(home.addressId) && about.includes(home.personId));
};

/** What a reader's papers may hold of a fact, and whether the minutes must hold it. */
export const mayHaveFact = (file: SittingFile, reader: Reader, { kind, of, saidIn }: Secret): 'must' | 'may' | 'never' => {
  const whole = reader.class === 'desk' || reader.class === 'core-agency';
  const own = of.some((one) => one === reader.personId);
  const theirs = of.some((one) => reader.children.includes(one));
  switch (kind) {
    case 'hidden-street':
    case 'phone':
    case 'email':
    case 'arrangements':
    case 'why-invited':
    case 'exclusion-evidence':
      return 'never';
    case 'open-street':
      return whole && theirs ? 'must' : own || whole ? 'may' : 'never';
    case 'school':
      if (reader.class === 'parent-elsewhere' || reader.class === 'supporter' || reader.class === 'interpreter') return 'never';
      return theirs ? 'must' : 'never';
    case 'ethnicity':
    case 'disability':
    case 'legal-status':
      return theirs && (isProfessional(reader) || isFamily(reader)) ? 'must' : 'never';
    case 'conditions':
    case 'venue-risk':
    case 'la-child-id':
      return reader.class === 'desk' ? 'may' : 'never';
    case 'adult-needs':
      return isProfessional(reader) || own ? 'may' : 'never';
    case 'decision-reasons':
      return theirs && reader.class !== 'child' && (isProfessional(reader) || isFamily(reader)) ? 'must' : 'never';
    case 'view-reason':
      if (isProfessional(reader)) return theirs ? 'must' : 'never';
      // What was said while somebody was out is nothing of theirs.
      return theirs && isFamily(reader) && reader.class !== 'child' && saidIn !== undefined && wasTheirs(file, reader, saidIn)
        ? 'may'
        : 'never';
    case 'without-agreement':
    case 'dissent-reason':
      return theirs && isProfessional(reader) ? 'must' : 'never';
    case 'work-email':
      return reader.class === 'interpreter' ? 'never' : 'may';
  }
};
