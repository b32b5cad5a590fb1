import { openSegment } from '../conferences/in-the-room.ts';
import { linesToSettle } from '../conferences/lines-to-settle.ts';
import type { Section, Statement, StatementKind } from '../conferences/record.ts';
import type { StatementId } from '../identifiers.ts';
import { type Access, worksWithFamily } from './access.ts';
import { copyAttendees } from './copy-attendees.ts';
import { accessToStatement, childrenTold } from './copy-statements.ts';
import { startCopying } from './copying.ts';
import { familyToSpare } from './family-to-spare.ts';
import { readersInTheRoom } from './in-the-room.ts';
import type { Reader } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';

/** What the big screen shows, and nothing that would tell of the rest: no count, no gap, no identifier of a person (LC05, X7). */
export interface RoomView {
  /** `waiting`: nobody is marked as here, or no part is open. `paused`: the part that is open is in nobody's view. */
  readonly state: 'waiting' | 'paused' | 'shown';
  /** In the order of the record. */
  readonly lines: ReadonlyArray<RoomLine>;
}

export interface RoomLine {
  readonly section: Section;
  readonly kind: StatementKind;
  readonly speaker: string;
  /** Given names of the children it is about whom everybody present may be told of; empty for the whole family. */
  readonly children: ReadonlyArray<string>;
  readonly text: string;
}

/** Why the screen shows nothing, for the chair alone: whoever is named must not read it. */
export type WhyEmpty =
  | { readonly why: 'nobody-here' | 'no-part-open' | 'restricted-part' }
  /** Something is hidden from them that this desk cannot look for. */
  | { readonly why: 'cannot-search'; readonly names: ReadonlyArray<string> }
  /** Not one line is for them. */
  | { readonly why: 'nothing-for-them'; readonly names: ReadonlyArray<string> };

/** What the chair and the minute taker are told of the big screen, on their own. */
export interface RoomViewForChair {
  readonly empty: WhyEmpty | null;
  /** The lines that wait until somebody has said who may have them, because they look private and family is here: the newest first. */
  readonly toSettle: ReadonlyArray<StatementId>;
}

export interface RoomScreens {
  readonly view: RoomView;
  readonly forChair: RoomViewForChair;
}

/** Whether a text gives away what is kept from somebody. */
export type GivesAway = (text: string) => boolean;

/**
 * What everybody who is in the room now may see: the lines that each of them could have in a copy of their own (domain.md 6.8),
 * and where one of them may only have a summary, the summary for all. Nothing is shown whose words give away to one of them what is
 * kept from them, and nothing at all where nobody can look for it.
 *
 * `inHand` is the line that is being written: whom it is for may be said after its words, so that it is shown once somebody has gone on
 * from it. A line that looks private is shown to family once somebody has said who may have it (RD01).
 */
export const roomScreensOf = (
  file: SittingFile,
  looker: (reader: Reader) => GivesAway | null = () => () => false,
  inHand: StatementId | null = null,
): RoomScreens => {
  const open = openSegment(file.record);
  if (open === undefined) return nothing('waiting', { why: 'no-part-open' });
  if (open.restricted) return nothing('paused', { why: 'restricted-part' });
  const readers = readersInTheRoom(file);
  if (readers.length === 0) return nothing('waiting', { why: 'nobody-here' });
  const looked = readers.map(looker);
  const unsearched = readers.filter((_, at) => looked[at] === null);
  if (unsearched.length > 0) return nothing('paused', { why: 'cannot-search', names: namesOf(file, unsearched) });
  const all = readers.map((reader) => {
    const copying = startCopying(file, reader);
    return { reader, copying, attendees: copyAttendees(copying) };
  });
  const accessOfAll = (statement: Statement, among = all): Access => {
    let least: Access = 'full';
    for (const { copying, attendees } of among) {
      const { access } = accessToStatement(copying, statement, attendees);
      if (access === 'nothing') return 'nothing';
      if (access === 'summary') least = 'summary';
    }
    return least;
  };
  const looksPrivate = readers.every((reader) => worksWithFamily(reader.class)) ? () => false : unsettledIn(file);
  const toSettle: StatementId[] = [];
  const lines = file.record.statements.flatMap((statement): ReadonlyArray<RoomLine> => {
    if (statement.id === inHand) return [];
    const access = accessOfAll(statement);
    if (access === 'nothing') return [];
    const text = access === 'full' ? statement.text : statement.summary;
    // A summary stands in the place of the line for those too who may have the line: they must be allowed its words as well.
    if (access === 'summary' && accessOfAll({ ...statement, text, source: '' }) === 'nothing') return [];
    if (text.trim() === '' || looked.some((givesAway) => givesAway?.(text) === true)) return [];
    if (looksPrivate(statement)) {
      toSettle.push(statement.id);
      return [];
    }
    const { section, kind, speaker } = statement;
    const children = statement.children.filter((child) =>
      all.every(({ copying }) => childrenTold(copying, [child]).includes(child)),
    );
    return [
      {
        section,
        kind,
        speaker: all[0]?.attendees.find(({ id }) => id === speaker)?.name ?? '',
        children: children.flatMap((id) => file.family.people.find((person) => person.id === id)?.givenName ?? []),
        text,
      },
    ];
  });
  const said = file.record.statements.filter(({ id, text }) => id !== inHand && text.trim() !== '');
  const nothingFor =
    lines.length + toSettle.length > 0 || said.length === 0
      ? []
      : all.filter((one) => said.every((statement) => accessOfAll(statement, [one]) === 'nothing')).map(({ reader }) => reader);
  const empty: WhyEmpty | null = nothingFor.length === 0 ? null : { why: 'nothing-for-them', names: namesOf(file, nothingFor) };
  // Under whichever heading they stand: identifiers are in the order in which lines were begun.
  const newestFirst = toSettle.sort((one, other) => (one < other ? 1 : -1));
  return { view: { state: 'shown', lines }, forChair: { empty, toSettle: newestFirst } };
};

const nothing = (state: RoomView['state'], empty: WhyEmpty): RoomScreens => ({
  view: { state, lines: [] },
  forChair: { empty, toSettle: [] },
});

/** As they stand on the list; a seat of an agency that nobody is named for has its agency's name. */
const namesOf = ({ record }: SittingFile, readers: ReadonlyArray<Reader>): ReadonlyArray<string> =>
  readers.map(({ inviteeId, name }) => name || (inviteeId === null ? '' : (record.invitees[inviteeId]?.agencyName ?? '')));

/**
 * Whether nobody has said yet who may have a line that looks private. The words of a long record are read once and not at every key: a
 * line that nobody changed is the very same object.
 */
const unsettledIn = (file: SittingFile): ((statement: Statement) => boolean) => {
  const spared = familyToSpare(file);
  const { segments } = file.record;
  const of = JSON.stringify(spared);
  return (statement) => {
    const before = readBefore.get(statement);
    if (before?.of === of) return before.isUnsettled;
    const isUnsettled = linesToSettle({ statements: [statement], segments }, spared).length > 0;
    readBefore.set(statement, { of, isUnsettled });
    return isUnsettled;
  };
};
const readBefore = new WeakMap<Statement, { readonly of: string; readonly isUnsettled: boolean }>();
