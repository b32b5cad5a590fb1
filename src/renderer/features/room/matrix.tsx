import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { calledOnList, underName } from '../../words/record-words.ts';
import { useRoom } from './use-room.tsx';

export interface MatrixProps {
  readonly label: string;
  readonly rows: ReadonlyArray<Invitee>;
  readonly cell: (invitee: Invitee, conferenceId: ConferenceId, childName: string) => ReactNode;
}

/** People down, children across; Enter goes to the same child one person further down. */
export const Matrix = ({ label, rows, cell }: MatrixProps) => {
  const styles = useStyles();
  const { sitting, nameOf } = useRoom();
  return (
    <ScrollArea label={label} className={styles.scroller}>
      <table className={styles.table} aria-label={label} onKeyDown={goBelow}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Who
            </th>
            {sitting.conferences.map(({ conference, child }) => (
              <th key={conference.id} scope="col" className={styles.head}>
                {nameOf(child.id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((a, b) => Number(b.attendance === 'attended') - Number(a.attendance === 'attended'))
            .map((invitee) => (
              <tr key={invitee.id}>
                <th scope="row" className={styles.who}>
                  <span className={styles.name}>{calledOnList(invitee)}</span>
                  <span className={styles.role}>{underName(invitee)}</span>
                </th>
                {sitting.conferences.map(({ conference, child }) => (
                  <td key={conference.id} data-column={conference.id} className={styles.cell}>
                    {cell(invitee, conference.id, nameOf(child.id))}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

/** Enter goes to the same child one person further down. */
const goBelow = (event: KeyboardEvent<HTMLTableElement>): void => {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
  const column = event.target.closest('td')?.dataset.column;
  const below = event.target.closest('tr')?.nextElementSibling;
  if (column === undefined || below === null || below === undefined) return;
  below.querySelector<HTMLElement>(`td[data-column="${CSS.escape(column)}"] :is(input, select)`)?.focus();
  event.preventDefault();
};

const useStyles = makeStyles({
  scroller: { overflow: 'auto', minHeight: '0', padding: '0 28px 32px 16px' },
  table: { borderCollapse: 'collapse' },
  head: {
    padding: '8px 16px 8px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: {
    padding: '10px 24px 10px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '148px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: { padding: '8px 16px 8px 0', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  role: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
