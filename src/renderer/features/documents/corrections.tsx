import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type CorrectionKind, correctionKinds } from '../../../core/conferences/correction.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

const kinds = (Object.entries(correctionKinds) as ReadonlyArray<[CorrectionKind, string]>).map(([value, label]) => ({
  value,
  label,
}));

/** Puts something right in a record that the chair approved, and says what was put right before (RD09). */
export const Corrections = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const change = useChange();
  const before = useLive('record.corrections', { sittingId });
  const sitting = useLive('sitting.get', { sittingId });
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<CorrectionKind | null>(null);
  const [note, setNote] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const [fault, setFault] = useState<Message>();
  const list = before?.ok === true ? before.value : [];
  if (sitting?.ok !== true) return null;
  const approved = sitting.value.sitting.progress.approvedAt !== null;
  if (!approved && list.length === 0) return null;
  const correct = async (chosen: CorrectionKind): Promise<void> => {
    const opened = await change('record.correct', { sittingId, kind: chosen, note, askedBy });
    setFault(opened.ok ? undefined : messageFor(opened.error));
    if (opened.ok) setOpen(false);
  };
  return (
    <Section
      title="Corrections"
      lead="An approved version is never changed. A correction is the next version; whoever holds the earlier one is written a slip."
    >
      {list.length > 0 && (
        <ul aria-label="Corrections" className={styles.list}>
          {list.map((one) => (
            <li key={one.of}>
              Version {one.of} was opened again on {longDate(dateOf(one.at))} by {one.by}, asked by {one.askedBy}.{' '}
              {correctionKinds[one.kind]} {one.note}
            </li>
          ))}
        </ul>
      )}
      {!approved && (
        <Notice
          tone="info"
          title="The record is open for a correction."
          next="Change the lines in the Room, then the chair approves the next version. Nobody is told before that."
        />
      )}
      {approved && !isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>Correct the approved record</Button>
        </div>
      )}
      {approved && isOpen && (
        <Group aria-label="Correct the approved record" className={styles.form}>
          <ChoiceField
            label="What was wrong"
            as="column"
            value={kind}
            choices={kinds}
            onChange={setKind}
            hint="This sentence is printed on every slip: it names nobody."
          />
          <TextField label="What exactly" value={note} onChange={setNote} hint="For the service alone; it is printed nowhere." />
          <TextField label="Who asked for it" value={askedBy} onChange={setAskedBy} />
          <div className={styles.bar}>
            <Button
              appearance="primary"
              disabledFocusable={kind === null || note.trim() === '' || askedBy.trim() === ''}
              onClick={() => kind !== null && void correct(kind)}
            >
              Open the record
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </div>
        </Group>
      )}
      <div aria-live="polite">{fault !== undefined && <Notice {...fault} />}</div>
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '20px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
});
