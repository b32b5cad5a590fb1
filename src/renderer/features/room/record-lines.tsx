import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StatementEdit } from '../../../core/conferences/edits.ts';
import { acrossTheLine } from '../../../core/conferences/movements.ts';
import { isOwnStatement } from '../../../core/conferences/own-statement.ts';
import type { Section, Statement } from '../../../core/conferences/record.ts';
import { begunNow } from '../../../core/conferences/typed-in.ts';
import type { SegmentId, StatementId } from '../../../core/identifiers.ts';
import { newId } from '../../engine/new-id.ts';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { GroupOfLines } from './group-of-lines.tsx';
import { LineRow } from './line-row.tsx';
import { chipChange } from './model/chips.ts';
import { inGroups, type LineGroup } from './model/line-groups.ts';
import { placesBetween } from './model/places-between.ts';
import {
  areAlikeButForWords,
  furtherParagraph,
  goesOnFrom,
  type Lane,
  linesOf,
  newStatement,
  statementsIn,
  statementWithId,
} from './model/statements.ts';
import type { LineActions } from './statement-line.tsx';
import { useRoom, useRoomPart } from './use-room.tsx';

export interface RecordLinesProps {
  readonly lane: Lane;
  readonly section: Section;
  readonly title: string;
  readonly segment: SegmentId | null;
  readonly isReadOnly: boolean;
}

/**
 * The lines under one heading, and always one empty line to go on in. A line exists from its first letter. Typing draws only the
 * line that is typed in: the words that this list holds are those of an earlier moment.
 */
export const RecordLines = ({ lane, section, title, segment, isReadOnly }: RecordLinesProps) => {
  const styles = useStyles();
  const room = useRoom();
  const lines = useLines(lane, section);
  const [draft, setDraft] = useState<Draft>();
  const [activeId, setActiveId] = useState<StatementId>();
  const list = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const goTo = useRef<{ readonly id: StatementId; readonly caret: 'start' | 'end' }>(undefined);

  /** A line at the end is said now; one that is put between others belongs to the part of the line above it. */
  const partAfter = (after: Draft['after']): SegmentId | null => {
    const above = after === 'last' || after === null ? undefined : lines.find(({ id }) => id === after);
    return above === undefined || above === lines.at(-1) ? segment : above.segment;
  };
  const isOpen = draft !== undefined && !lines.some(({ id }) => id === draft.line.id);
  // Somebody may have left since it was begun, and nothing has been typed in it yet.
  const open = isOpen ? { ...draft, line: { ...draft.line, segment: partAfter(draft.after) } } : undefined;
  const spare = useSpareLine(section, lines, segment);
  const waiting: Draft = open ?? spare;
  const after = waiting.after === null ? -1 : lines.findIndex(({ id }) => id === waiting.after);
  const place = waiting.after === 'last' || after < 0 ? lines.length : after + 1;
  const shown = isReadOnly ? lines : [...lines.slice(0, place), waiting.line, ...lines.slice(place)];
  const active = shown.find(({ id }) => id === activeId);
  const groups = useGroups(shown);
  const places = usePlaces(shown);

  useLayoutEffect(() => {
    const target = goTo.current;
    if (target === undefined) return;
    const box = list.current?.querySelector<HTMLTextAreaElement>(`[data-statement="${CSS.escape(target.id)}"]`);
    if (box === null || box === undefined) return;
    goTo.current = undefined;
    const caret = target.caret === 'end' ? box.value.length : 0;
    box.focus();
    box.setSelectionRange(caret, caret);
  });

  const onEdit: (...edits: ReadonlyArray<StatementEdit>) => void = lane === 'record' ? room.edit : room.editAnnex;
  const kept = (id: StatementId): Statement | undefined => statementWithId(linesOf(room.latest(), lane), id);
  const lineNow = (id: StatementId): Statement | undefined => kept(id) ?? (id === waiting.line.id ? waiting.line : undefined);
  const begun = (line: Statement): Statement => (lane === 'record' ? begunNow(room.latest().record, line) : line);
  const change = (line: Statement, changed: Partial<Statement>): void => {
    const next = { ...line, ...changed };
    if (kept(line.id) !== undefined) onEdit(...editsOf(line, changed));
    else if (next.text === '') setDraft({ ...waiting, line: next });
    else {
      setDraft(undefined);
      onEdit({ edit: 'statement.add', statement: begun(next), after: waiting.after });
    }
  };

  /** The line on which a child was last named by a sign. */
  const childrenNamedOn = useRef<StatementId>(undefined);
  const latest = useRef<LineActions>(undefined);
  latest.current = {
    write: (id, text, chip) => {
      const line = lineNow(id);
      if (line === undefined) return;
      const isFirst = chip?.chip === 'children' && childrenNamedOn.current !== id;
      if (isFirst) childrenNamedOn.current = id;
      change(line, { text, ...(chip === undefined ? {} : chipChange(line, chip, isFirst)) });
    },
    paste: (id, [first = '', ...rest]) => {
      const line = lineNow(id);
      if (line === undefined) return;
      const isNew = kept(id) === undefined;
      const edits: StatementEdit[] = isNew
        ? [{ edit: 'statement.add', statement: begun({ ...line, text: first }), after: waiting.after }]
        : [{ edit: 'statement.text', id, text: first }];
      let previous = line;
      for (const text of rest) {
        const next = furtherParagraph(newId(), previous, text);
        edits.push({ edit: 'statement.add', statement: begun(next), after: previous.id });
        previous = next;
      }
      setDraft(undefined);
      goTo.current = { id: previous.id, caret: 'end' };
      onEdit(...edits);
    },
    newAfter: (id) => {
      const line = kept(id);
      if (line === undefined || line.text === '') return;
      const now = statementsIn(linesOf(room.latest(), lane), section);
      const before = now.slice(0, now.indexOf(line) + 1);
      const next = newStatement(newId(), section, goesOnFrom(before), partAfter(id));
      goTo.current = { id: next.id, caret: 'end' };
      setDraft({ line: next, after: id });
    },
    remove: (id) => {
      const at = shown.findIndex((one) => one.id === id);
      const neighbour = shown[at - 1];
      if (neighbour !== undefined) goTo.current = { id: neighbour.id, caret: 'end' };
      if (kept(id) === undefined) setDraft(undefined);
      else onEdit({ edit: 'statement.remove', id });
    },
    move: (id, to) => {
      const neighbour = shown[shown.findIndex((one) => one.id === id) + (to === 'next' ? 1 : -1)];
      if (neighbour === undefined) return;
      goTo.current = { id: neighbour.id, caret: to === 'next' ? 'start' : 'end' };
      setActiveId(neighbour.id);
    },
    focused: setActiveId,
    left: (id) => {
      const line = kept(id);
      // A drawing may have come without a word.
      if (line?.text.trim() === '' && !isOwnStatement(line)) onEdit({ edit: 'statement.remove', id });
    },
    change: () => row.current?.querySelector<HTMLElement>('select, button, input')?.focus(),
  };
  const actions = useMemo(() => stable(latest), []);

  const across = (side: 'before' | 'after'): void => {
    const line = active === undefined ? undefined : kept(active.id);
    const to = line === undefined ? undefined : acrossTheLine(room.latest().record, line, side);
    if (line !== undefined && to !== undefined) change(line, { segment: to.id, typedIn: [] });
  };
  const isParted = useRoomPart(({ record }) => Object.values(record.segments).some(({ continues }) => continues != null));
  const canCross = { group: 'Room', isOn: lane === 'record' && !isReadOnly && isParted };
  useShortcut('Alt+Shift+ArrowUp', 'This line was said before somebody came or left', () => across('before'), canCross);
  useShortcut('Alt+Shift+ArrowDown', 'This line was said after somebody came or left', () => across('after'), canCross);

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: an ol may have nothing but li in it, and the lines stand in groups. */}
      <div ref={list} role="list" aria-label={title} data-lines={section} className={styles.list}>
        {groups.map(({ number, lines: some }) => (
          <GroupOfLines
            key={number}
            lane={lane}
            given={some}
            waiting={some.includes(waiting.line) ? waiting.line.id : undefined}
            active={some.some(({ id }) => id === activeId) ? activeId : undefined}
            places={places}
            isReadOnly={isReadOnly}
            actions={actions}
          />
        ))}
      </div>
      {isReadOnly && lines.length === 0 && <p className={styles.nothing}>Nothing was recorded here.</p>}
      {!isReadOnly && (
        <div ref={row}>
          <LineRow
            key={active?.id ?? 'none'}
            line={active}
            onChange={(changed) => {
              const line = active === undefined ? undefined : lineNow(active.id);
              if (line !== undefined) change(line, changed);
            }}
            onLeave={() => {
              if (active === undefined) return;
              list.current?.querySelector<HTMLTextAreaElement>(`[data-statement="${CSS.escape(active.id)}"]`)?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
};

/** The lines of a section; new ones only when a line came or went, or was changed in more than its words. */
const useLines = (lane: Lane, section: Section): ReadonlyArray<Statement> => {
  const before = useRef<ReadonlyArray<Statement>>([]);
  return useRoomPart((view) => {
    const now = statementsIn(linesOf(view, lane), section);
    if (!areAlikeButForWords(before.current, now)) before.current = now;
    return before.current;
  });
};

/** The lines in the groups that they were in at the drawing before. */
const useGroups = (shown: ReadonlyArray<Statement>): ReadonlyArray<LineGroup<Statement>> => {
  const before = useRef<ReadonlyArray<LineGroup<Statement>>>([]);
  before.current = inGroups(shown, before.current);
  return before.current;
};

/** What happened in the room before each line; the same map until something of it is another. */
const usePlaces = (shown: ReadonlyArray<Statement>): ReadonlyMap<StatementId, string> => {
  const { latest } = useRoom();
  const segments = useRoomPart(({ record }) => record.segments);
  const invitees = useRoomPart(({ record }) => record.invitees);
  const before = useRef<ReadonlyMap<StatementId, string>>(new Map());
  const spokenIn = new Set(latest().record.statements.flatMap(({ segment }) => segment ?? []));
  const now = placesBetween({ segments, invitees }, shown, spokenIn);
  const isSame = now.size === before.current.size && [...now].every(([id, words]) => before.current.get(id) === words);
  if (!isSame) before.current = now;
  return before.current;
};

/** A line that is not in the record yet, and where it will go. */
interface Draft {
  readonly line: Statement;
  readonly after: StatementId | null | 'last';
}

/** The empty line at the end: the same one until it is used, then a new one that goes on as the last line was. */
const useSpareLine = (section: Section, lines: ReadonlyArray<Statement>, segment: SegmentId | null): Draft => {
  const last = lines.at(-1);
  const id = useRef<{ readonly after: string; readonly id: StatementId }>(undefined);
  const after = `${section}:${last?.id ?? ''}`;
  if (id.current?.after !== after) id.current = { after, id: newId() };
  return { line: newStatement(id.current.id, section, goesOnFrom(lines), segment), after: last?.id ?? 'last' };
};

const editsOf = (line: Statement, { text, ...rest }: Partial<Statement>): ReadonlyArray<StatementEdit> => [
  ...(text === undefined || text === line.text ? [] : [{ edit: 'statement.text', id: line.id, text } as const]),
  ...(Object.keys(rest).length === 0 ? [] : [{ edit: 'statement.change', id: line.id, change: rest } as const]),
];

const stable = (latest: { readonly current: LineActions | undefined }): LineActions => ({
  write: (...asked) => latest.current?.write(...asked),
  paste: (...asked) => latest.current?.paste(...asked),
  newAfter: (...asked) => latest.current?.newAfter(...asked),
  remove: (...asked) => latest.current?.remove(...asked),
  move: (...asked) => latest.current?.move(...asked),
  focused: (...asked) => latest.current?.focused(...asked),
  left: (...asked) => latest.current?.left(...asked),
  change: (...asked) => latest.current?.change(...asked),
});

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '0', flexGrow: 1 },
  list: {
    padding: '8px 16px 48px 12px',
    flexGrow: 1,
    flexBasis: '0',
    minHeight: '120px',
    overflowY: 'auto',
    '@media (max-height: 520px)': { flexBasis: 'auto', overflowY: 'visible' },
  },
  nothing: { margin: '0', padding: '0 28px 24px', color: tokens.colorNeutralForeground2 },
});
