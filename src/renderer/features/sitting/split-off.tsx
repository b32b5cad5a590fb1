import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingView, SplitLink } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { listed, sentenceCase } from '../../words/record-words.ts';

export interface SplitOffProps {
  readonly view: SittingView;
  readonly onOpen: (sittingId: SittingId) => void;
}

/** The children of one sitting: one of them can be given a sitting of their own, and be put back (SC06). */
export const SplitOff = ({ view, onOpen }: SplitOffProps) => {
  const { conferences, sitting, splitFrom, splitOff } = view;
  const [isSplitting, setSplitting] = useState(false);
  const isOpen = sitting.progress.closedAt === null && sitting.progress.cancelledAt === null;
  const maySplit = isOpen && conferences.length > 1;
  if (!maySplit && splitFrom === null && splitOff.length === 0) return null;
  return (
    <Section
      title="Children of this conference"
      lead={`${listed(conferences.map(({ child }) => child.givenName))}. Each child is decided separately.`}
      actions={
        maySplit && !isSplitting && <Button onClick={() => setSplitting(true)}>Give one child a conference of their own</Button>
      }
    >
      {isSplitting && <SplitForm view={view} onDone={onOpen} onCancel={() => setSplitting(false)} />}
      <Links from={splitFrom} off={splitOff} ownId={sitting.id} onOpen={onOpen} />
    </Section>
  );
};

const SplitForm = ({
  view,
  onDone,
  onCancel,
}: {
  readonly view: SittingView;
  readonly onDone: (sittingId: SittingId) => void;
  readonly onCancel: () => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const [childId, setChild] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [decidedBy, setDecidedBy] = useState(view.chair?.name ?? '');
  const [fault, setFault] = useState<Message>();
  const chosen = view.conferences.find(({ child }) => child.id === childId)?.child;
  const split = async (): Promise<void> => {
    if (chosen === undefined) return;
    const made = await change('sitting.splitOff', { sittingId: view.sitting.id, childId: chosen.id, why, decidedBy });
    if (made.ok) onDone(made.value.sittingId);
    else setFault(messageFor(made.error));
  };
  return (
    <Group aria-label="Give one child a conference of their own" className={styles.form}>
      <ChoiceField
        label="Which child"
        as="row"
        value={childId}
        choices={view.conferences.map(({ child }) => ({ value: child.id, label: child.givenName }))}
        onChange={setChild}
      />
      <FieldRow>
        <TextField label="Why" value={why} onChange={setWhy} />
        <TextField label="Decided by" value={decidedBy} onChange={setDecidedBy} hint="The chair, by name." />
      </FieldRow>
      <p className={styles.quiet}>
        The child's clock runs on, and whoever comes for this child alone goes with them. It can be put back until it is booked.
      </p>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={chosen === undefined || decidedBy.trim() === ''} onClick={() => void split()}>
          {chosen === undefined ? 'Make the conference' : `Make a conference for ${chosen.givenName}`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </Group>
  );
};

const Links = ({
  from,
  off,
  ownId,
  onOpen,
}: {
  readonly from: SplitLink | null;
  readonly off: ReadonlyArray<SplitLink>;
  readonly ownId: SittingId;
  readonly onOpen: (sittingId: SittingId) => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const putBack = async (sittingId: SittingId): Promise<void> => {
    const back = await change('sitting.putBack', { sittingId });
    if (!back.ok) setFault(messageFor(back.error));
    else if (back.value.sittingId !== ownId) onOpen(back.value.sittingId);
  };
  const rows = [
    ...(from === null ? [] : [{ link: from, lead: 'Split off from', splitId: ownId }]),
    ...off.map((link) => ({ link, lead: 'Split off', splitId: link.sittingId })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      <ul className={styles.list} aria-label="Split off">
        {rows.map(({ link, lead, splitId }) => (
          <li key={link.sittingId} className={styles.row}>
            <span>
              {lead}:{' '}
              <Link as="button" onClick={() => onOpen(link.sittingId)}>
                {link.reference}
              </Link>
              , {link.kind} for {listed(link.children)}.{' '}
              {link.heldOn === null ? sentenceCase(link.dueInWords) : longDate(link.heldOn)}
            </span>
            {link.mayPutBack && (
              <Button appearance="subtle" onClick={() => void putBack(splitId)}>
                Put back together
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px 24px', flexWrap: 'wrap' },
});
