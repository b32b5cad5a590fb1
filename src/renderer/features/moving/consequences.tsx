import { makeStyles, tokens } from '@fluentui/react-components';
import type { MovePreview } from '../../../contract/moving.ts';
import { longDate, shortDate } from '../../../core/local-date.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';

/** Everything that follows from a move: its limits, the dates that move with it, and everybody it touches (DL06). */
export const Consequences = ({ preview }: { readonly preview: MovePreview }) => {
  const styles = useStyles();
  const { from, to, dates, reports, people, limits, hints } = preview;
  const rows = [
    ...reports.map(({ inviteeId, name, ...rest }) => ({
      key: inviteeId as string,
      title: `Report from ${name}`,
      rule: '',
      ...rest,
    })),
    ...dates.map((date) => ({ key: `${date.rule} ${date.title}`, ...date })),
  ];
  return (
    <div className={styles.all}>
      <dl className={styles.change}>
        <Change name="When" before={whenOf(from)} after={whenOf(to)} />
        <Change name="Where" before={from.place || 'No place'} after={to.place || 'No place'} />
        <Change name="Chair" before={from.chairName || 'No chair'} after={to.chairName} />
      </dl>
      {hints.length > 0 && <Notice tone="warning" title={hints.join(' ')} />}
      {limits.map(({ words, late }) => (
        <Notice key={words} tone={late ? 'warning' : 'good'} title={words} />
      ))}
      {rows.length > 0 && (
        <Section title="Dates that move" level={3}>
          <DataTable
            label="Dates that move"
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { id: 'title', header: 'What', cell: (row) => row.title, under: (row) => row.rule },
              { id: 'before', header: 'Before', cell: (row) => shortDate(row.before), width: '108px' },
              { id: 'after', header: 'After', cell: (row) => shortDate(row.after), width: '108px' },
              {
                id: 'by',
                header: 'By how much',
                cell: (row) => (row.isPast ? <Status tone="late">Already past</Status> : row.byHowMuch),
                width: '148px',
              },
            ]}
          />
        </Section>
      )}
      {people.length > 0 && (
        <Section title="Who is affected" level={3} lead={invitationsInWords(preview)}>
          <ul className={styles.people} aria-label="Who is affected">
            {people.map(({ key, name, role, effects, warns }) => (
              <li key={key} className={styles.person}>
                <div>
                  <strong>{name}</strong>
                  {role !== '' && role !== name && `, ${role}`} {warns && <Status tone="soon">Check with them</Status>}
                </div>
                <div className={styles.effects}>{effects.join(' ')}</div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
};

const Change = ({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.words}>
        {before === after ? (
          `${after}, as before`
        ) : (
          <>
            <strong>{after}</strong>, before: {before}
          </>
        )}
      </dd>
    </div>
  );
};

const whenOf = ({ heldOn, startsAt, endsAt }: MovePreview['from']): string => `${longDate(heldOn)}, ${startsAt} to ${endsAt}`;

const invitationsInWords = ({ invitations }: MovePreview): string => {
  if (invitations === 0) return 'No invitation has to go again.';
  return invitations === 1 ? 'One invitation goes again.' : `${invitations} invitations go again.`;
};

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '16px' },
  change: { margin: '0', display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    gap: '0 12px',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  words: { margin: '0', overflowWrap: 'anywhere' },
  people: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '12px' },
  person: { overflowWrap: 'anywhere' },
  effects: { color: tokens.colorNeutralForeground2 },
});
