import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DoorArrowLeftRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isLimited, whatTheyMayDo } from '../../../core/attendance/what-they-may-do.ts';
import { openSegment, type Standing, standingOf } from '../../../core/conferences/in-the-room.ts';
import { modeNames } from '../../../core/conferences/record-words.ts';
import { readsByPresence, standingNow } from '../../../core/conferences/stretches.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { newId } from '../../engine/new-id.ts';
import { listButtonWithBar } from '../../ui/looks.ts';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { attendanceNames, calledOnList, partNames, sentenceCase, underName } from '../../words/record-words.ts';
import { AskToLeave } from './ask-to-leave.tsx';
import { arriveOrLeave } from './model/presence.ts';
import { TwoLaptopsDiffer } from './two-laptops-differ.tsx';
import { type NumberedPerson, now, useRoom, useRoomPart } from './use-room.tsx';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Everyone who is expected, with one key to arrive or leave; beyond the ninth it is Alt+0, the beginning of the name and Enter (AT01). */
export const WhoIsHere = () => {
  const styles = useStyles();
  const room = useRoom();
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<InviteeId>();
  const segments = useRoomPart(({ record }) => record.segments);
  const segment = openSegment({ segments });
  const isOver = segment === undefined && Object.values(segments).some(({ until }) => until !== null);
  const here = room.people.filter(({ invitee }) => standingOf(invitee, segment).here).length;

  const toggle = ({ invitee }: NumberedPerson): void => {
    if (room.isOpen) room.edit(...arriveOrLeave(room.latest().record, invitee.id, now(), newId));
  };
  const typed = useRef({ text: '', at: 0 });
  const cameFrom = useRef<HTMLElement>(undefined);
  const goToList = (): void => {
    typed.current = { text: '', at: 0 };
    if (document.activeElement instanceof HTMLElement && list.current?.contains(document.activeElement) === false)
      cameFrom.current = document.activeElement;
    list.current?.querySelector('button')?.focus();
  };
  useShortcut('Alt+0', 'Go to the list of who is here: type a name, Enter arrives or leaves, Escape goes back', goToList, {
    group: 'Room',
  });

  /** The first whose name, or a word of it, begins with what was typed without a pause of a second. */
  const find = (key: string): void => {
    const isGoingOn = performance.now() - typed.current.at < 1000;
    const text = (isGoingOn ? typed.current.text : '') + key.toLowerCase();
    typed.current = { text, at: performance.now() };
    const names = room.people.map(({ invitee }) => calledOnList(invitee).toLowerCase());
    const at = names.findIndex((name) => name.startsWith(text));
    const place = at >= 0 ? at : names.findIndex((name) => name.split(/\s+/).some((word) => word.startsWith(text)));
    list.current?.querySelectorAll<HTMLElement>('[data-person]')[place]?.focus();
  };

  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) buttons[at + step]?.focus();
    else if (event.key === 'Escape' && cameFrom.current !== undefined) cameFrom.current.focus();
    else if (/^\p{L}$/u.test(event.key)) find(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <section aria-labelledby="who-is-here" data-field="attendance" className={styles.section}>
      {digits.map((digit) => (
        <ArriveKey key={digit} person={room.people[digit - 1]} digit={digit} onToggle={toggle} />
      ))}
      <h2 id="who-is-here" className={styles.heading}>
        {isOver ? 'Who came' : 'Who is here'}
        <span className={styles.count}>
          {here} of {room.people.length}
        </span>
      </h2>
      {room.people.length === 0 && <p className={styles.empty}>Nobody is invited yet. Invite people under Invitations.</p>}
      <TwoLaptopsDiffer />
      <ul ref={list} className={styles.list} onKeyDown={press}>
        {room.people.map((person) => {
          const standing = standingNow({ segments }, person.invitee);
          return (
            <li key={person.invitee.id} className={styles.entry}>
              <button
                type="button"
                data-person=""
                disabled={!room.isOpen}
                className={mergeClasses(styles.person, standing.here && styles.here)}
                onClick={() => toggle(person)}
              >
                <span className={mergeClasses(styles.number, person.number !== null && styles.key)}>{person.number ?? ''}</span>
                <span className={styles.words}>
                  <span className={styles.name}>{calledOnList(person.invitee)}</span>
                  <span className={styles.role}>
                    <span className={standing.here ? styles.in : undefined}>{standingInWords(standing, person, isOver)}</span>
                    {` · ${roleOf(person)}`}
                  </span>
                  {standing.here && isLimited(person.invitee.part) && (
                    <span className={styles.role}>{whatTheyMayDo[person.invitee.part]}</span>
                  )}
                </span>
              </button>
              {room.isOpen && standing.here && segment?.restricted === false && readsByPresence(person.invitee) && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DoorArrowLeftRegular />}
                  aria-label={`Ask ${calledOnList(person.invitee)} to leave`}
                  title="Ask to leave"
                  onClick={() => setAsked(person.invitee.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {asked !== undefined && <AskToLeave id={asked} onDone={() => setAsked(undefined)} />}
      {room.isOpen && room.people.length > 0 && (
        <p className={styles.keys}>
          Alt and a number: arrives or leaves. For somebody without a number: Alt+0, the beginning of the name, Enter. Escape goes
          back.
        </p>
      )}
    </section>
  );
};

const ArriveKey = ({
  person,
  digit,
  onToggle,
}: {
  readonly person: NumberedPerson | undefined;
  readonly digit: number;
  readonly onToggle: (person: NumberedPerson) => void;
}) => {
  useShortcut(
    `Alt+${digit}`,
    `${person === undefined ? '' : calledOnList(person.invitee)} arrives or leaves`,
    () => person !== undefined && onToggle(person),
    {
      group: 'Room',
      isOn: person !== undefined,
    },
  );
  return null;
};

const roleOf = ({ invitee }: NumberedPerson): string =>
  [
    underName(invitee) || (invitee.name === '' ? 'agency' : partNames[invitee.part]),
    invitee.deputyName === '' ? '' : `deputy ${invitee.deputyName}`,
  ]
    .filter((words) => words !== '')
    .join(' · ');

const standingInWords = (standing: Standing, { invitee }: NumberedPerson, isOver: boolean): string => {
  if (standing.here) {
    const mode = invitee.mode === null || invitee.mode === 'in-person' ? '' : ` ${modeNames[invitee.mode]}`;
    if (isOver) return `Came${mode}`;
    return standing.since === null ? `Here${mode}` : `Here${mode} since ${standing.since}`;
  }
  if (standing.came && isOver) return 'Came';
  if (standing.came) {
    const { leftAt } = standing;
    if (leftAt === null) return 'Not in this part';
    const wasAsked = invitee.exclusion?.askedToLeave?.some(({ at }) => at === leftAt) === true;
    return `${wasAsked ? 'Asked to leave' : 'Left'} at ${leftAt}`;
  }
  return sentenceCase(attendanceNames[standing.attendance]);
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', minHeight: '0' },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: '0',
    padding: '0 8px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  person: {
    ...listButtonWithBar,
    gap: '8px',
    width: '100%',
    padding: '4px 8px',
    ':disabled': { cursor: 'default' },
  },
  entry: { display: 'flex', alignItems: 'start' },
  here: {
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
    '@media (forced-colors: active)': { borderLeftColor: 'CanvasText' },
  },
  number: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  key: {
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: '0' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  role: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  in: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  empty: { margin: '0', padding: '0 8px', color: tokens.colorNeutralForeground2 },
  keys: {
    margin: '8px 0 0',
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
