import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Fragment, type KeyboardEvent, useState } from 'react';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import { invitationHistory, invitationStanding, nextOrder } from '../../../core/conferences/invitation.ts';
import { dayAndWay, invitationStatusNames } from '../../../core/conferences/invitation-words.ts';
import type { Invitee, Reply } from '../../../core/conferences/record.ts';
import { modeNames } from '../../../core/conferences/record-words.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { daysBetween, type LocalDate, shortDate } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { card } from '../../ui/looks.ts';
import { ModeSelect } from '../../ui/mode-select.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Status } from '../../ui/status.tsx';
import { useToday } from '../../ui/today.ts';
import { calledOnList, counted, partNames, replyNames, sentenceCase } from '../../words/record-words.ts';
import { InviteeDetails } from './invitee-details.tsx';
import { isAsked, isOnTheWay } from './replies.ts';
import { useList } from './use-list.tsx';

/** One row for each person on the list: who, what they answered, how they come, and their report; more opens below the row. */
export const InviteeTable = ({
  list,
  chosen,
  onChoose,
  onRemove,
}: {
  readonly list: ReadonlyArray<Invitee>;
  /** Who is ticked. */
  readonly chosen: ReadonlySet<InviteeId>;
  readonly onChoose: (chosen: ReadonlySet<InviteeId>) => void;
  readonly onRemove: (invitee: Invitee) => void;
}) => {
  const styles = useStyles();
  const { isOpen: isListOpen, sitting } = useList();
  // What is missing about somebody is shown: whoever is led here finds the field.
  const asked = new Set(
    sitting.missing.flatMap(({ tab, field }) => (tab === 'invitations' ? [field.slice(field.indexOf(':') + 1)] : [])),
  );
  const [opened, setOpened] = useState<InviteeId>();
  const heads = ['Who', 'Invitation', 'Reply', 'How', 'Report', 'More'];
  return (
    <ScrollArea label="People on the list" className={styles.scroller}>
      <table className={styles.table} aria-label="People on the list">
        <thead>
          <tr>
            {isListOpen && (
              <th scope="col" className={styles.head}>
                Tick
              </th>
            )}
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(list).map((invitee) => {
            const isOpen = opened === invitee.id || asked.has(invitee.id);
            return (
              <Fragment key={invitee.id}>
                <Row
                  invitee={invitee}
                  isOpen={isOpen}
                  tick={
                    isListOpen
                      ? { isOn: chosen.has(invitee.id), onTick: (isOn) => onChoose(ticked(chosen, invitee.id, isOn)) }
                      : null
                  }
                  onToggle={() => setOpened(opened === invitee.id ? undefined : invitee.id)}
                />
                {isOpen && (
                  <tr>
                    <td colSpan={heads.length + (isListOpen ? 1 : 0)} className={styles.more}>
                      <InviteeDetails invitee={invitee} onRemove={() => onRemove(invitee)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const ticked = (chosen: ReadonlySet<InviteeId>, id: InviteeId, isOn: boolean): ReadonlySet<InviteeId> =>
  new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id));

/** The arrow keys go from one box to the next, so that a list is ticked without the mouse. */
const onTickKey = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-tick]') ?? [])];
  boxes[boxes.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
};

const Row = ({
  invitee,
  isOpen,
  tick,
  onToggle,
}: {
  readonly invitee: Invitee;
  readonly isOpen: boolean;
  /** Null where nothing of the list can be changed. */
  readonly tick: { readonly isOn: boolean; readonly onTick: (isOn: boolean) => void } | null;
  readonly onToggle: () => void;
}) => {
  const styles = useStyles();
  const list = useList();
  const today = useToday();
  const supported = list.supportOf(invitee.personId);
  const change = (changed: Partial<Omit<Invitee, 'id' | 'presence'>>) =>
    list.edit({ edit: 'invitee.change', id: invitee.id, change: changed });
  const isOff = invitee.attendance === 'not-invited' || invitee.attendance === 'excluded';
  return (
    <tr className={mergeClasses(styles.row, isOpen && styles.opened)}>
      {tick !== null && (
        <td className={styles.tick}>
          {isOnTheWay(invitee) && (
            <Checkbox
              aria-label={`Tick ${calledOnList(invitee)}`}
              data-tick=""
              checked={tick.isOn}
              onChange={(_, { checked }) => tick.onTick(checked === true)}
              onKeyDown={onTickKey}
            />
          )}
        </td>
      )}
      <th scope="row" className={styles.who}>
        <span className={styles.name}>{calledOnList(invitee)}</span>
        <span className={styles.role}>{aboutOf(invitee)}</span>
        {supported !== '' && <span className={styles.role}>{sentenceCase(supported)}</span>}
      </th>
      <td className={styles.cell}>{invitationInWords(invitee, today)}</td>
      <td className={styles.cell}>
        {isAsked(invitee) && !isOff && !list.isOpen && sentenceCase(replyNames[invitee.reply])}
        {isAsked(invitee) && !isOff && list.isOpen && (
          <Select
            size="small"
            aria-label={`Reply of ${calledOnList(invitee)}`}
            value={invitee.reply}
            onChange={(_, { value }) => isReply(value) && list.edit(...replyEdits(invitee, value, today, list.me))}
          >
            {Object.entries(replyNames).map(([value, words]) => (
              <option key={value} value={value}>
                {sentenceCase(words)}
              </option>
            ))}
          </Select>
        )}
        {isAsked(invitee) && !isOff && <span className={styles.when}>{answeredInWords(invitee, today)}</span>}
      </td>
      <td className={styles.cell}>
        {!isOff && !list.isOpen && invitee.mode !== null && sentenceCase(modeNames[invitee.mode])}
        {!isOff && list.isOpen && (
          <ModeSelect name={calledOnList(invitee)} mode={invitee.mode} onChange={(mode) => change({ mode })} />
        )}
      </td>
      <td className={styles.cell}>{reportInWords(invitee)}</td>
      <td className={styles.cell}>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={`More about ${calledOnList(invitee)}`}
          onClick={onToggle}
        >
          More
        </Button>
      </td>
    </tr>
  );
};

const groups: ReadonlyArray<Invitee['part']> = [
  'chair',
  'minute-taker',
  'family',
  'child',
  'agency',
  'advocate',
  'supporter',
  'interpreter',
  'solicitor',
  'observer',
];

/** The family before the agencies; those who are not invited last (design.md, principle 8). */
const inOrder = (list: ReadonlyArray<Invitee>): ReadonlyArray<Invitee> =>
  [...list].sort(
    (a, b) =>
      Number(a.attendance === 'not-invited') - Number(b.attendance === 'not-invited') ||
      groups.indexOf(a.part) - groups.indexOf(b.part) ||
      a.id.localeCompare(b.id),
  );

const aboutOf = ({ role, agencyName, part, name }: Invitee): string =>
  [sentenceCase(role) || sentenceCase(partNames[part]), agencyName === name || name === '' ? '' : agencyName]
    .filter((words) => words !== '')
    .join(', ');

/** A reply chosen in the row came today; how it came can be said below. Taking it back takes its step with it. */
const replyEdits = (invitee: Invitee, reply: Reply, today: LocalDate, by: string): ReadonlyArray<RecordEdit> => {
  if (reply !== 'none')
    return [
      {
        edit: 'invitation.set',
        id: invitee.id,
        step: newId(),
        said: { kind: reply, on: today, way: null, note: '', by, order: nextOrder(invitee) },
      },
    ];
  const said = invitationHistory(invitee).filter((one) => one.kind === invitee.reply && one.on === invitee.repliedOn);
  return [
    ...said.flatMap(
      ({ id }): ReadonlyArray<RecordEdit> =>
        id === null ? [] : [{ edit: 'invitation.set', id: invitee.id, step: id, said: null }],
    ),
    { edit: 'invitee.change', id: invitee.id, change: { reply } },
  ];
};

/** `3 Apr 2026 by phone`; of a silence, how long it has lasted and who was asked again when. */
const answeredInWords = (invitee: Invitee, today: LocalDate): string => {
  const { answered, silentSince, chased, status } = invitationStanding(invitee, today);
  if (answered !== null) return answered.on === null ? '' : dayAndWay({ on: answered.on, way: answered.way });
  const asked = chased === null ? '' : `asked again ${dayAndWay(chased)}`;
  const silent = silentSince === null || status !== 'no-reply' ? '' : counted(daysBetween(silentSince, today), 'day');
  return [silent === '' ? '' : `silent for ${silent}`, asked].filter((part) => part !== '').join(', ');
};

const invitationInWords = (invitee: Invitee, today: LocalDate) => {
  if (invitee.attendance === 'not-invited') return <Status>Not invited</Status>;
  if (invitee.attendance === 'excluded') return <Status tone="late">Excluded</Status>;
  if (!isAsked(invitee)) return 'Booked';
  const { as, on, way } = invitationStanding(invitee, today).reached;
  if (on === null) return <Status tone="soon">To send</Status>;
  if (as === 'came-back') return <Status tone="late">{`Came back ${shortDate(on)}`}</Status>;
  return `${sentenceCase(invitationStatusNames[as])} ${dayAndWay({ on, way })}`;
};

const reportInWords = ({ part, report, attendance }: Invitee): string => {
  if (part !== 'agency' || attendance === 'not-invited') return '';
  switch (report.status) {
    case 'received':
      return report.receivedOn === null ? 'Received' : `Received ${shortDate(report.receivedOn)}`;
    case 'nil-return':
      return 'Nothing known';
    case 'requested':
      return report.dueOn === null ? 'Asked for' : `Due ${shortDate(report.dueOn)}`;
    case 'not-requested':
      return 'Not asked for';
  }
};

const isReply = (value: string): value is Reply => Object.hasOwn(replyNames, value);

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    ...card,
  },
  table: { width: '100%', minWidth: '760px', borderCollapse: 'collapse' },
  head: {
    padding: '10px 12px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  row: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  opened: { backgroundColor: tokens.colorNeutralBackground1Selected },
  who: { padding: '8px 12px 8px 16px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  role: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tick: { padding: '0 0 0 8px', width: '1px' },
  when: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
  cell: { padding: '8px 12px', verticalAlign: 'middle' },
  more: { padding: '8px 16px 24px', backgroundColor: tokens.colorNeutralBackground2 },
});
