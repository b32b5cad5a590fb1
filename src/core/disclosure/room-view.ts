import { openSegment } from '../conferences/in-the-room.ts';
import type { Section, Statement, StatementKind } from '../conferences/record.ts';
import type { Access } from './access.ts';
import { copyAttendees } from './copy-attendees.ts';
import { accessToStatement, childrenTold } from './copy-statements.ts';
import { startCopying } from './copying.ts';
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

/** Whether a text gives away what is kept from somebody. */
export type GivesAway = (text: string) => boolean;

/**
 * What everybody who is in the room now may see: the lines that each of them could have in a copy of their own (domain.md 6.8),
 * and where one of them may only have a summary, the summary for all. Nothing is shown whose words give away to one of them what is
 * kept from them, and nothing at all where nobody can look for it.
 */
export const roomViewOf = (file: SittingFile, looker: (reader: Reader) => GivesAway | null = () => () => false): RoomView => {
  if (openSegment(file.record)?.restricted === true) return { state: 'paused', lines: [] };
  const readers = readersInTheRoom(file);
  if (readers.length === 0) return { state: 'waiting', lines: [] };
  const looked = readers.map(looker);
  if (looked.includes(null)) return { state: 'paused', lines: [] };
  const all = readers.map((reader) => {
    const copying = startCopying(file, reader);
    return { copying, attendees: copyAttendees(copying) };
  });
  const accessOfAll = (statement: Statement): Access => {
    let least: Access = 'full';
    for (const { copying, attendees } of all) {
      const { access } = accessToStatement(copying, statement, attendees);
      if (access === 'nothing') return 'nothing';
      if (access === 'summary') least = 'summary';
    }
    return least;
  };
  const lines = file.record.statements.flatMap((statement): ReadonlyArray<RoomLine> => {
    const access = accessOfAll(statement);
    if (access === 'nothing') return [];
    const text = access === 'full' ? statement.text : statement.summary;
    // A summary stands in the place of the line for those too who may have the line: they must be allowed its words as well.
    if (access === 'summary' && accessOfAll({ ...statement, text, source: '' }) === 'nothing') return [];
    if (text.trim() === '' || looked.some((givesAway) => givesAway?.(text) === true)) return [];
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
  return { state: 'shown', lines };
};
