import { Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { absenceInWords } from '../../../core/attendance/absence.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import { openSegment } from '../../../core/conferences/in-the-room.ts';
import { withStays } from '../../../core/conferences/movements.ts';
import type { Attendance, ConferenceRecord, Invitee, Segment } from '../../../core/conferences/record.ts';
import { modeNames } from '../../../core/conferences/record-words.ts';
import { partOf, partsInOrder, type Stay, staysIn, stretchesOf } from '../../../core/conferences/stretches.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { ModeSelect } from '../../ui/mode-select.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { useLocalText } from '../../ui/use-local-text.ts';
import { attendanceNames, calledOnList, partNames, sentenceCase } from '../../words/record-words.ts';
import { PartsList } from './parts-list.tsx';
import { TimeBox } from './time-box.tsx';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** Who came, how, and from when until when in each part; the same facts as the one-key list, to be put right by hand. */
export const ArrivalsPanel = () => {
  const styles = useStyles();
  const { people } = useRoom();
  const record = useRoomRecord();
  const parts = partsInOrder(record);
  const [chosen, setChosen] = useState<string>();
  const open = openSegment(record);
  const part = parts.find(({ id }) => id === chosen) ?? (open === undefined ? parts.at(-1) : partOf(record, open));
  return (
    <div className={styles.panel}>
      <PartsList parts={parts} />
      {people.length > 0 && (
        <section aria-labelledby="attendance-heading" className={styles.section}>
          <div className={styles.top}>
            <h3 id="attendance-heading" className={styles.heading}>
              Attendance
            </h3>
            {parts.length > 1 && (
              <label className={styles.choice} htmlFor="attendance-part">
                Times in
                <Select id="attendance-part" size="small" value={part?.id ?? ''} onChange={(_, { value }) => setChosen(value)}>
                  {parts.map((one) => (
                    <option key={one.id} value={one.id}>
                      {partName(one)}
                    </option>
                  ))}
                </Select>
              </label>
            )}
          </div>
          <ScrollArea label="Attendance, person by person" className={styles.scroller}>
            <table className={styles.table} aria-labelledby="attendance-heading">
              <thead>
                <tr>
                  {['Who', 'Attendance', 'How', ...(part === undefined ? [] : ['Arrived', 'Left'])].map((head) => (
                    <th key={head} scope="col" className={styles.head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map(({ invitee }) => (
                  <PersonRow key={invitee.id} invitee={invitee} part={part} record={record} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </section>
      )}
    </div>
  );
};

const partName = ({ label, title, restricted }: Segment): string =>
  restricted ? `${label}, restricted part` : `Part ${label}${title === '' ? '' : `, ${title}`}`;

const PersonRow = ({
  invitee,
  part,
  record,
}: {
  readonly invitee: Invitee;
  readonly part: Segment | undefined;
  readonly record: ConferenceRecord;
}) => {
  const styles = useStyles();
  const { isOpen, edit, sitting } = useRoom();
  const stays = part === undefined ? [] : staysIn(record, invitee, part);
  // Whoever was not in the room has a line to say that they were.
  const shown: ReadonlyArray<Stay> = stays.length === 0 ? [{ from: null, until: null }] : stays;
  const end = part === undefined ? null : (stretchesOf(record, part).at(-1)?.until ?? null);
  const change = (changed: Partial<Omit<Invitee, 'id' | 'presence'>>) =>
    edit({ edit: 'invitee.change', id: invitee.id, change: changed });
  const set = (next: ReadonlyArray<Stay>): void => {
    if (part === undefined) return;
    const came: ReadonlyArray<RecordEdit> =
      next.length === 0 || invitee.attendance === 'attended'
        ? []
        : [{ edit: 'invitee.change', id: invitee.id, change: { attendance: 'attended', mode: invitee.mode ?? 'in-person' } }];
    edit(...came, ...withStays(record, invitee.id, part, next, sitting.sitting.heldOn, newId));
  };
  const arrived = (place: number, from: LocalTime | null): void =>
    set(
      from === null
        ? stays.toSpliced(place, 1)
        : shown.with(place, { from, until: shown[place]?.until === end ? null : (shown[place]?.until ?? null) }),
    );
  const left = (place: number, until: LocalTime | null): void =>
    // Where they did not leave they were there until they left the next time.
    set(until === null ? joinedAt(stays, place) : stays.with(place, { from: stays[place]?.from ?? null, until }));
  return (
    <tr>
      <th scope="row" className={styles.who}>
        <span className={styles.name}>{calledOnList(invitee)}</span>
        <span className={styles.role}>
          {sentenceCase((invitee.name === '' ? '' : invitee.agencyName) || invitee.role || partNames[invitee.part])}
          {invitee.part === 'agency' &&
            (invitee.attendance === 'apologies' || invitee.attendance === 'did-not-attend') &&
            `: ${absenceInWords(invitee)}`}
        </span>
      </th>
      <td className={styles.cell}>
        {!isOpen && sentenceCase(attendanceNames[invitee.attendance])}
        {isOpen && (
          <Select
            size="small"
            aria-label={`Attendance of ${calledOnList(invitee)}`}
            value={invitee.attendance}
            disabled={invitee.attendance === 'excluded'}
            onChange={(_, { value }) => isAttendance(value) && change({ attendance: value })}
          >
            {attendances(invitee.attendance).map((value) => (
              <option key={value} value={value}>
                {sentenceCase(attendanceNames[value])}
              </option>
            ))}
          </Select>
        )}
        {isOpen && invitee.part === 'agency' && <DeputyBox invitee={invitee} onChange={(deputyName) => change({ deputyName })} />}
        {isOpen && invitee.deputyName !== '' && (
          <Checkbox
            label="May commit resources"
            aria-label={`The deputy for ${calledOnList(invitee)} may commit resources`}
            checked={invitee.deputyMayCommit === true}
            onChange={(_, { checked }) => change({ deputyMayCommit: checked === true })}
          />
        )}
      </td>
      <td className={styles.cell}>
        {!isOpen && invitee.mode !== null && sentenceCase(modeNames[invitee.mode])}
        {isOpen && <ModeSelect name={calledOnList(invitee)} mode={invitee.mode} onChange={(mode) => change({ mode })} />}
      </td>
      {part !== undefined && !isOpen && (
        <>
          <td className={styles.time}>
            {stays.map(({ from }) => (
              <div key={from}>{from}</div>
            ))}
          </td>
          <td className={styles.time}>
            {stays.map(({ from, until }) => (
              <div key={from}>{until}</div>
            ))}
          </td>
        </>
      )}
      {part !== undefined && isOpen && (
        <>
          <td className={styles.time}>
            <div className={styles.stays}>
              {shown.map(({ from }, place) => (
                <TimeBox
                  // biome-ignore lint/suspicious/noArrayIndexKey: a stay is known by its place; its time is what is typed.
                  key={place}
                  label={`${calledOnList(invitee)} arrived${again(place)}`}
                  value={from}
                  isWholeOnly
                  onChange={(time) => arrived(place, time)}
                />
              ))}
            </div>
          </td>
          <td className={styles.time}>
            <div className={styles.stays}>
              {shown.map(({ until }, place) => (
                <TimeBox
                  // biome-ignore lint/suspicious/noArrayIndexKey: a stay is known by its place; its time is what is typed.
                  key={place}
                  label={`${calledOnList(invitee)} left${again(place)}`}
                  disabled={stays.length === 0}
                  value={until === end ? null : until}
                  isWholeOnly
                  onChange={(time) => left(place, time)}
                />
              ))}
            </div>
          </td>
        </>
      )}
    </tr>
  );
};

const again = (place: number): string => (place === 0 ? '' : `, ${place === 1 ? 'the second time' : `time ${place + 1}`}`);

/** The times without a break after one of them: it goes on until the end of the next. */
const joinedAt = (stays: ReadonlyArray<Stay>, place: number): ReadonlyArray<Stay> =>
  stays.toSpliced(place, 2, { from: stays[place]?.from ?? null, until: stays[place + 1]?.until ?? null });

/** Who came, or should have come, in place of the person who was asked: a fact of its own beside apologies and the report (AT05). */
const DeputyBox = ({ invitee, onChange }: { readonly invitee: Invitee; readonly onChange: (name: string) => void }) => {
  const styles = useStyles();
  const local = useLocalText(invitee.deputyName, onChange);
  return (
    <Input
      size="small"
      className={styles.deputy}
      aria-label={`Deputy for ${calledOnList(invitee)}`}
      placeholder="Deputy, if there is one"
      autoComplete="off"
      maxLength={limits.line}
      value={local.text}
      onChange={(_, { value }) => local.type(value)}
      onFocus={local.focus}
      onBlur={local.blur}
    />
  );
};

/** Being excluded or not invited is decided under Invitations, with its ground; here it can only be seen. */
const attendances = (held: Attendance): ReadonlyArray<Attendance> => [
  'expected',
  'attended',
  'apologies',
  'did-not-attend',
  ...(held === 'excluded' || held === 'not-invited' ? [held] : []),
];

const isAttendance = (value: string): value is Attendance => Object.hasOwn(attendanceNames, value);

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    padding: '0 28px 32px 16px',
    overflowY: 'auto',
    minHeight: '0',
  },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '16px', flexWrap: 'wrap' },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
  scroller: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    padding: '6px 12px 6px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: {
    width: '100%',
    minWidth: '160px',
    padding: '8px 16px 8px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  role: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: '6px 12px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  stays: { display: 'flex', flexDirection: 'column', gap: '4px' },
  deputy: { marginTop: '4px', width: '100%' },
  time: { padding: '6px 12px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});
