import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import type { Invitee, Reply } from '../../../core/conferences/record.ts';
import { modeNames } from '../../../core/conferences/record-words.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { ModeSelect } from '../../ui/mode-select.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Status } from '../../ui/status.tsx';
import { calledOnList, partNames, replyNames, sentenceCase } from '../../words/record-words.ts';
import { InviteeDetails } from './invitee-details.tsx';
import { isAsked } from './replies.ts';
import { useList } from './use-list.tsx';

/** One row for each person on the list: who, what they answered, how they come, and their report; more opens below the row. */
export const InviteeTable = ({
  list,
  onRemove,
}: {
  readonly list: ReadonlyArray<Invitee>;
  readonly onRemove: (invitee: Invitee) => void;
}) => {
  const styles = useStyles();
  const [opened, setOpened] = useState<InviteeId>();
  return (
    <ScrollArea label="People on the list" className={styles.scroller}>
      <table className={styles.table} aria-label="People on the list">
        <thead>
          <tr>
            {['Who', 'Invitation', 'Reply', 'How', 'Report', 'More'].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(list).map((invitee) => {
            const isOpen = opened === invitee.id || (invitee.attendance === 'excluded' && invitee.exclusion === null);
            return (
              <Fragment key={invitee.id}>
                <Row
                  invitee={invitee}
                  isOpen={isOpen}
                  onToggle={() => setOpened(opened === invitee.id ? undefined : invitee.id)}
                />
                {isOpen && (
                  <tr>
                    <td colSpan={6} className={styles.more}>
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

const Row = ({
  invitee,
  isOpen,
  onToggle,
}: {
  readonly invitee: Invitee;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) => {
  const styles = useStyles();
  const list = useList();
  const change = (changed: Partial<Omit<Invitee, 'id' | 'presence'>>) =>
    list.edit({ edit: 'invitee.change', id: invitee.id, change: changed });
  const isOff = invitee.attendance === 'not-invited' || invitee.attendance === 'excluded';
  return (
    <tr className={mergeClasses(styles.row, isOpen && styles.opened)}>
      <th scope="row" className={styles.who}>
        <span className={styles.name}>{calledOnList(invitee)}</span>
        <span className={styles.role}>{aboutOf(invitee)}</span>
      </th>
      <td className={styles.cell}>{invitationInWords(invitee)}</td>
      <td className={styles.cell}>
        {isAsked(invitee) && !isOff && !list.isOpen && sentenceCase(replyNames[invitee.reply])}
        {isAsked(invitee) && !isOff && list.isOpen && (
          <Select
            size="small"
            aria-label={`Reply of ${calledOnList(invitee)}`}
            value={invitee.reply}
            onChange={(_, { value }) => isReply(value) && change({ reply: value })}
          >
            {Object.entries(replyNames).map(([value, words]) => (
              <option key={value} value={value}>
                {sentenceCase(words)}
              </option>
            ))}
          </Select>
        )}
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

const invitationInWords = (invitee: Invitee) => {
  if (invitee.attendance === 'not-invited') return <Status>Not invited</Status>;
  if (invitee.attendance === 'excluded') return <Status tone="late">Excluded</Status>;
  if (!isAsked(invitee)) return 'Booked';
  return invitee.invitedOn === null ? <Status tone="soon">To send</Status> : `Sent ${shortDate(invitee.invitedOn)}`;
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
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
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
  cell: { padding: '8px 12px', verticalAlign: 'middle' },
  more: { padding: '8px 16px 24px', backgroundColor: tokens.colorNeutralBackground2 },
});
