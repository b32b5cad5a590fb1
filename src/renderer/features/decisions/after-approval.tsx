import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AfterApprovalRow } from '../../../contract/after-approval.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { narrow } from '../../ui/theme.ts';
import { useToday } from '../../ui/today.ts';
import { listed } from '../../words/record-words.ts';

/** Beside an approved record, which stays as it is: when each child was told, and who took on the help that follows (DC07, AG11). */
export const AfterApprovalSection = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const change = useChange();
  const rows = useLive('after.list', { sittingId });
  const [fault, setFault] = useState<Message>();
  if (rows === undefined || (rows.ok && rows.value.length === 0)) return null;
  if (!rows.ok) return <Notice {...messageFor(rows.error)} />;
  const tell = async (row: AfterApprovalRow, told: AfterApprovalRow['told']): Promise<void> => {
    const kept = await change('after.tell', { sittingId, conferenceId: row.conferenceId, told });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  const accept = async (row: AfterApprovalRow, accepted: AfterApprovalRow['accepted']): Promise<void> => {
    const kept = await change('after.accept', { sittingId, conferenceId: row.conferenceId, accepted });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <Section
      look="card"
      title="Since the record was approved"
      lead="What is written here stands beside the record and changes nothing in it."
    >
      {fault !== undefined && <Notice {...fault} />}
      {rows.value.map((row) => (
        <div key={row.conferenceId}>
          {row.toTell && <Told key={row.told?.on ?? ''} row={row} onSave={(told) => void tell(row, told)} />}
          {row.helpOf !== null && (
            <Accepted key={`help ${row.accepted?.on ?? ''}`} row={row} onSave={(accepted) => void accept(row, accepted)} />
          )}
        </div>
      ))}
      {rows.value.some(({ accepted }) => accepted !== null) && <CardsToRenew sittingId={sittingId} />}
    </Section>
  );
};

/**
 * Whose card of who is who says that nobody has taken the help on, although somebody has since: they are written a new one (AG11, RD09). The
 * letter and the minutes are the record's, and say it in the version that is approved next.
 */
const CardsToRenew = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const readers = useLive('documents.list', { sittingId });
  if (readers === undefined || !readers.ok) return null;
  const old = readers.value.filter(({ documents }) =>
    documents.some(({ choice, state }) => choice.kind === 'who-is-who' && state === 'out-of-date'),
  );
  if (old.length === 0) return null;
  return (
    <Notice
      tone="info"
      title={`${listed(old.map(({ name }) => name))} ${old.length === 1 ? 'holds' : 'hold'} a card that still asks for this to be accepted.`}
      next="Write a new card for them under Documents. The letter and the minutes say it in their next version."
    />
  );
};

interface ToldProps {
  readonly row: AfterApprovalRow;
  readonly onSave: (told: AfterApprovalRow['told']) => void;
}

const Told = ({ row: { childName, told }, onSave }: ToldProps) => {
  const today = useToday();
  const [on, setOn] = useState<LocalDate | null>(today);
  const [by, setBy] = useState('');
  if (told !== null)
    return (
      <Known words={`${childName} was told on ${longDate(told.on)} by ${told.by}.`} of={childName} onBack={() => onSave(null)} />
    );
  return (
    <FieldRow>
      <TextField label={`Who told ${childName} what was decided`} value={by} onChange={setBy} />
      <DateField label={`${childName} told on`} value={on} onChange={setOn} />
      <Save of={`${childName} was told`} on={on} by={by} onPress={(when, who) => onSave({ on: when, by: who })} />
    </FieldRow>
  );
};

interface AcceptedProps {
  readonly row: AfterApprovalRow;
  readonly onSave: (accepted: AfterApprovalRow['accepted']) => void;
}

const Accepted = ({ row: { childName, helpOf, accepted }, onSave }: AcceptedProps) => {
  const today = useToday();
  const [on, setOn] = useState<LocalDate | null>(today);
  const [by, setBy] = useState('');
  const [startsOn, setStartsOn] = useState<LocalDate | null>(null);
  if (accepted !== null)
    return (
      <Known
        words={`${accepted.by} took on the help for ${childName} on ${longDate(accepted.on)}${accepted.startsOn === null ? '' : `; it starts on ${longDate(accepted.startsOn)}`}.`}
        of={`help for ${childName}`}
        onBack={() => onSave(null)}
      />
    );
  return (
    <FieldRow>
      <TextField
        label={`Who took on the help for ${childName}`}
        hint={helpOf === null || helpOf === '' ? undefined : `Named in the record: ${helpOf}`}
        value={by}
        onChange={setBy}
      />
      <DateField label={`Help for ${childName} accepted on`} value={on} onChange={setOn} />
      <DateField label={`Help for ${childName} starts on`} value={startsOn} onChange={setStartsOn} />
      <Save
        of={`help for ${childName} is accepted`}
        on={on}
        by={by}
        onPress={(when, who) => onSave({ on: when, by: who, startsOn })}
      />
    </FieldRow>
  );
};

interface SaveProps {
  /** What it is that is recorded, for whoever hears the button by itself. */
  readonly of: string;
  readonly on: LocalDate | null;
  readonly by: string;
  readonly onPress: (on: LocalDate, by: string) => void;
}

const Save = ({ of, on, by, onPress }: SaveProps) => {
  const styles = useStyles();
  return (
    <div className={styles.save}>
      <Button
        aria-label={`Record that ${of}`}
        disabledFocusable={on === null || by.trim() === ''}
        onClick={() => {
          if (on !== null) onPress(on, by.trim());
        }}
      >
        Record
      </Button>
    </div>
  );
};

const Known = ({ words, of, onBack }: { readonly words: string; readonly of: string; readonly onBack: () => void }) => (
  <div>
    {words}{' '}
    <Button size="small" appearance="subtle" aria-label={`Take back: ${of}`} onClick={onBack}>
      Take back
    </Button>
  </div>
);

const useStyles = makeStyles({
  // Level with the boxes beside it, which stand below their labels.
  save: { paddingTop: '26px', [narrow]: { paddingTop: '0' } },
});
