import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Fragment, memo, useRef } from 'react';
import { isOwnStatement } from '../../../core/conferences/own-statement.ts';
import type { ConferenceRecord, Statement } from '../../../core/conferences/record.ts';
import { kindNames } from '../../../core/conferences/record-words.ts';
import { notInCopyOf } from '../../../core/disclosure/not-in-copy.ts';
import type { StatementId } from '../../../core/identifiers.ts';
import { audienceInWords, calledOnList, listed } from '../../words/record-words.ts';
import { type Lane, linesOf, statementWithId } from './model/statements.ts';
import { PlaceBetween } from './place-between.tsx';
import { type LineActions, StatementLine } from './statement-line.tsx';
import { type RoomData, useRoom, useRoomPart } from './use-room.tsx';

export interface GroupOfLinesProps {
  readonly lane: Lane;
  /** As they were when the list was drawn; their words are had from the record. */
  readonly given: ReadonlyArray<Statement>;
  /** The one of them that is not in the record yet, where there is one. */
  readonly waiting: StatementId | undefined;
  /** The one of them that is typed in. */
  readonly active: StatementId | undefined;
  /** What happened in the room before some of the lines. */
  readonly places: ReadonlyMap<StatementId, string>;
  readonly isReadOnly: boolean;
  readonly actions: LineActions;
}

/** Lines of a long record that are drawn, laid out and painted together, and not at all while they are out of sight. */
const Group = ({ lane, given, waiting, active, places, isReadOnly, actions }: GroupOfLinesProps) => {
  const styles = useStyles();
  const room = useRoom();
  const invitees = useRoomPart(({ record }) => record.invitees);
  const statements = useStatements(lane, given);
  const notFor = useNotInCopyOf();
  return (
    <div className={mergeClasses(styles.group, active !== undefined && styles.active)}>
      {statements.map((statement) => (
        <Fragment key={statement.id}>
          {places.has(statement.id) && <PlaceBetween words={places.get(statement.id) ?? ''} />}
          <StatementLine
            statement={statement}
            meta={metaOf(statement, invitees, room.nameOf)}
            audience={statement.audience.to === 'everyone' ? '' : audienceInWords(statement.audience, room.nameOf)}
            notFor={lane === 'record' && statement.text !== '' ? notFor(statement) : ''}
            isDraft={statement.id === waiting}
            isActive={statement.id === active}
            isReadOnly={isReadOnly || isOwnStatement(statement)}
            options={room.options}
            names={room.names}
            actions={actions}
          />
        </Fragment>
      ))}
    </div>
  );
};

export const GroupOfLines = memo(Group);

/** The lines as the record has them now; the same array until one of them is changed. */
const useStatements = (lane: Lane, given: ReadonlyArray<Statement>): ReadonlyArray<Statement> => {
  const before = useRef<ReadonlyArray<Statement>>([]);
  return useRoomPart((view) => {
    const lines = linesOf(view, lane);
    const now = given.map((line) => statementWithId(lines, line.id) ?? line);
    const isSame = before.current.length === now.length && now.every((line, place) => line === before.current[place]);
    if (!isSame) before.current = now;
    return before.current;
  });
};

/** Who of the family does not have a line because of when it was said, in words; empty where everybody who came has it. */
export const useNotInCopyOf = (): ((line: Statement) => string) => {
  const { latest, profile, family, sitting } = useRoom();
  // Drawn again where what decides it has changed.
  const segments = useRoomPart(({ record }) => record.segments);
  const invitees = useRoomPart(({ record }) => record.invitees);
  const releases = useRoomPart(({ record }) => record.releases);
  return (line) => {
    const record = { ...latest().record, segments, invitees, releases };
    const file = { record, profile, family, request: sitting.request, sitting: sitting.sitting };
    return listed(notInCopyOf(file, line).map(calledOnList));
  };
};

const metaOf = (line: Statement, invitees: ConferenceRecord['invitees'], nameOf: RoomData['nameOf']): string => {
  const speaker = line.speaker === null ? undefined : invitees[line.speaker];
  return [speaker === undefined ? 'Summary' : calledOnList(speaker), kindNames[line.kind], listed(line.children.map(nameOf))]
    .filter((part) => part !== '')
    .join(' · ');
};

const useStyles = makeStyles({
  group: { contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 1200px' },
  // What is offered while one types hangs below the line, and would else be cut off.
  active: { contentVisibility: 'visible' },
});
