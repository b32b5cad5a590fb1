import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PartnerRequestView } from '../../../contract/partners.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

type Result = 'conference' | 'no-conference';

/** Whether there is a conference, who says so, and why: the answer to a request, and what settles a difference about it. */
export const AnswerForm = ({
  request,
  command,
  onDone,
  onCancel,
}: {
  readonly request: PartnerRequestView;
  readonly command: 'partner.answer' | 'partner.settle';
  /** With the conference that was asked for, or null where there is none. */
  readonly onDone: (sittingId: SittingId | null) => void;
  readonly onCancel: () => void;
}) => {
  const change = useChange();
  const today = useToday();
  const [result, setResult] = useState<Result | null>(null);
  const [on, setOn] = useState<LocalDate | null>(today);
  const [by, setBy] = useState('');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Message>();
  const save = async (): Promise<void> => {
    if (on === null || result === null) return;
    const kept = await change(command, { partnerRequestId: request.id, agreed: result === 'conference', on, by, words });
    if (kept.ok) onDone(kept.value.sittingId);
    else setFault(messageFor(kept.error));
  };
  return (
    <Form
      label={command === 'partner.answer' ? `Answer to ${request.agencyName}` : `Settled with ${request.agencyName}`}
      isWhole={result !== null && on !== null && by.trim() !== ''}
      fault={fault}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <ChoiceField<Result>
        label="Is there a conference?"
        as="row"
        value={result}
        choices={[
          { value: 'conference', label: 'Yes: ask for it now' },
          { value: 'no-conference', label: 'No' },
        ]}
        onChange={setResult}
      />
      <FieldRow>
        <TextField
          label="Decided by"
          value={by}
          onChange={setBy}
          hint="The service manager or child protection adviser, who answers in writing."
        />
        <DateField label="On" width="full" value={on} onChange={setOn} />
      </FieldRow>
      <TextArea label="Why" value={words} onChange={setWords} />
    </Form>
  );
};

/** The agency differs with a refusal: who says so, why, and by when it is settled (T-24). */
export const DifferenceForm = ({
  request,
  onDone,
  onCancel,
}: {
  readonly request: PartnerRequestView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) => {
  const change = useChange();
  const today = useToday();
  const [raisedOn, setRaisedOn] = useState<LocalDate | null>(today);
  const [raisedBy, setRaisedBy] = useState(request.backedBy);
  const [dueOn, setDueOn] = useState<LocalDate | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Message>();
  const save = async (): Promise<void> => {
    if (raisedOn === null) return;
    const kept = await change('partner.differ', { partnerRequestId: request.id, raisedOn, raisedBy, words, dueOn });
    if (kept.ok) onDone();
    else setFault(messageFor(kept.error));
  };
  return (
    <Form
      label={`${request.agencyName} disagrees`}
      isWhole={raisedOn !== null && raisedBy.trim() !== ''}
      fault={fault}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <FieldRow>
        <TextField label="Raised by" value={raisedBy} onChange={setRaisedBy} />
        <DateField label="Raised on" width="full" value={raisedOn} onChange={setRaisedOn} />
        <DateField
          label="To settle by"
          width="full"
          value={dueOn}
          onChange={setDueOn}
          hint="Leave it empty for the last day of your procedures."
        />
      </FieldRow>
      <TextArea label="What they say" value={words} onChange={setWords} />
    </Form>
  );
};

const Form = ({
  label,
  isWhole,
  fault,
  onSave,
  onCancel,
  children,
}: {
  readonly label: string;
  readonly isWhole: boolean;
  readonly fault: Message | undefined;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <Group aria-label={label} className={styles.form}>
      {children}
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!isWhole} onClick={onSave}>
          Write it down
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
