import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChaseRow } from '../../../contract/chasing.ts';
import { type InvitationWay, invitationWays } from '../../../core/conferences/invitation.ts';
import { invitationWayNames } from '../../../core/conferences/invitation-words.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { rowsInCard } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { listed, sentenceCase } from '../../words/record-words.ts';
import { ChaseWords } from './chase-words.tsx';

/** Whom to ask again, what changes most first, each with why, the words for them and a place to say that it was done (AG05). */
export const ChaseList = ({
  rows,
  onSitting,
}: {
  readonly rows: ReadonlyArray<ChaseRow>;
  /** Opens the conference of a row; left out where all of them are of the one that is open. */
  readonly onSitting?: (sittingId: SittingId) => void;
}) => {
  const styles = useStyles();
  const [opened, setOpened] = useState<string>();
  return (
    <ol aria-label="Whom to chase" className={styles.list}>
      {rows.map((row) => {
        const key = `${row.sittingId} ${row.people.map(({ id }) => id).join(' ')}`;
        const isOpen = opened === key;
        const name = nameOf(row);
        return (
          <li key={key} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.title}>
                {name} <Status tone={row.effects.length > 0 ? 'brand' : 'plain'}>{asks[row.asksFor]}</Status>
              </span>
              {onSitting !== undefined && (
                <span className={styles.about}>
                  {row.familyName}, {longDate(row.heldOn)}, {daysInWords(row.daysLeft)}
                </span>
              )}
              <span className={styles.about}>{row.reason}</span>
            </div>
            <div className={styles.actions}>
              {onSitting !== undefined && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`Open the conference: ${name}`}
                  onClick={() => onSitting(row.sittingId)}
                >
                  Open
                </Button>
              )}
              {row.asksFor !== 'invitation' && (
                <Button
                  size="small"
                  aria-expanded={isOpen}
                  aria-label={`Chase ${name}`}
                  onClick={() => setOpened(isOpen ? undefined : key)}
                >
                  Chase
                </Button>
              )}
            </div>
            {isOpen && (
              <div className={styles.more}>
                {row.people.map((person) => (
                  <ChaseWords key={person.id} sittingId={row.sittingId} person={person} />
                ))}
                <AskedAgain row={row} name={name} onRecorded={() => setOpened(undefined)} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** That they were asked again: on which day and how. */
const AskedAgain = ({
  row,
  name,
  onRecorded,
}: {
  readonly row: ChaseRow;
  readonly name: string;
  readonly onRecorded: () => void;
}) => {
  const styles = useStyles();
  const today = useToday();
  const call = useChange();
  const [on, setOn] = useState<LocalDate | null>(today);
  const [way, setWay] = useState<InvitationWay>('phone');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<Message>();
  const record = async (): Promise<void> => {
    if (on === null) return;
    const recorded = await call('chase.record', {
      sittingId: row.sittingId,
      invitees: row.people.map(({ id }) => id),
      on,
      way,
      note,
    });
    if (recorded.ok) onRecorded();
    else setFault(messageFor(recorded.error));
  };
  return (
    <form
      className={styles.form}
      aria-label={`Record that ${name} was asked again`}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <FieldRow>
        <ChoiceField
          label="Asked again"
          width="full"
          value={way}
          choices={invitationWays
            .filter((value) => value !== 'reply-form')
            .map((value) => ({ value, label: sentenceCase(invitationWayNames[value]) }))}
          onChange={setWay}
        />
        <DateField label="On" width="full" value={on} onChange={setOn} />
        <TextField label="Note" value={note} onChange={setNote} />
      </FieldRow>
      <div>
        <Button type="submit" appearance="primary" disabled={on === null}>
          Record
        </Button>
      </div>
      {fault !== undefined && <Notice {...fault} />}
    </form>
  );
};

const nameOf = ({ people, team }: ChaseRow): string => {
  const names = listed(people.map(({ name }) => name));
  return team === '' || names === team ? names : `${names} (${team})`;
};

const asks: { readonly [A in ChaseRow['asksFor']]: string } = {
  reply: 'No reply yet',
  deputy: 'Cannot come',
  report: 'Report late',
  invitation: 'Not reached',
};

const daysInWords = (days: number): string => (days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`);

const useStyles = makeStyles({
  list: {
    ...rowsInCard,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 24px',
    padding: '8px 12px 8px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { flex: '1 1 320px', display: 'flex', flexDirection: 'column', gap: '2px', maxWidth: '84ch' },
  title: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px' },
  more: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 0 16px' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
});
