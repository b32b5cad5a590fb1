import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import {
  reasonsFor,
  type WithdrawalKind,
  type WithdrawalReason,
  withdrawalReasons,
} from '../../../core/conferences/withdrawal.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { draftOf } from './booking-fields.ts';
import { useBooking } from './use-booking.ts';
import { WhenWhereWho } from './when-where-who.tsx';

export interface WithdrawalFormProps {
  readonly view: SittingView;
  readonly kind: WithdrawalKind;
  /** How many have been told the day. */
  readonly told: number;
  /** It is done; the letters, where there are any, go into this folder. */
  readonly onDone: (folder: string) => void;
  readonly onBack: () => void;
}

/** Why a conference is not held as booked, who decided it, and what comes instead (P-16). */
export const WithdrawalForm = ({ view, kind, told, onDone, onBack }: WithdrawalFormProps) => {
  const styles = useStyles();
  const change = useChange();
  const offered = useLive('documents.folder', {});
  const [reason, setReason] = useState<WithdrawalReason | null>(null);
  const [words, setWords] = useState('');
  const [decidedBy, setDecidedBy] = useState(view.chair?.name ?? '');
  const [agreedBy, setAgreedBy] = useState(view.request.authorisedBy);
  const [picked, setPicked] = useState<string>();
  const [another, setAnother] = useState<'later' | 'now'>('later');
  const [isWorking, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const [wanting, setWanting] = useState(false);
  const late = { lateReason: '', lateApprovedBy: '' };
  const booking = useBooking(view, { ...draftOf(view.sitting, late), heldOn: null, despite: '' }, () => setRefusal(undefined));
  const folder = picked ?? (offered?.ok === true ? offered.value.folder : '');
  const isPostponing = kind === 'postponed';
  const booksNow = isPostponing && another === 'now';

  useEffect(() => focusField({ field: 'withdrawalReason' }), []);

  const gaps = [
    ...(reason === null ? ['withdrawalReason'] : []),
    ...(decidedBy.trim() === '' ? ['decidedBy'] : []),
    ...(agreedBy.trim() === '' ? ['agreedBy'] : []),
    ...(told > 0 && folder.trim() === '' ? ['folder'] : []),
    ...(booksNow ? booking.gaps.map(({ id }) => id) : []),
  ];
  const wants = (field: string, sentence: string): string | undefined => (wanting && gaps.includes(field) ? sentence : undefined);

  const withdraw = async (): Promise<void> => {
    const [first] = gaps;
    setWanting(true);
    if (first !== undefined) focusField({ field: first });
    if (first !== undefined || reason === null || isWorking) return;
    const why = { sittingId: view.sitting.id, reason, words, decidedBy, agreedBy };
    setWorking(true);
    const done = isPostponing
      ? await change('sitting.postpone', { ...why, replacement: booksNow ? booking.asked : null })
      : await change('sitting.cancel', why);
    setWorking(false);
    if (done.ok) onDone(folder);
    else setRefusal(messageFor(done.error));
  };

  const title = isPostponing ? 'Postpone the conference' : 'Cancel the conference';
  return (
    <Section title={title} level={3} look="card">
      <ChoiceField
        label="Reason"
        field="withdrawalReason"
        width="full"
        value={reason}
        choices={reasonsFor(kind).map((one) => ({ value: one, label: withdrawalReasons[one].words }))}
        onChange={setReason}
        fault={wants('withdrawalReason', 'Choose a reason.')}
        hint={reason === null ? undefined : toldWords[withdrawalReasons[reason].tell]}
      />
      <TextArea
        label="In words"
        field="withdrawalWords"
        lines={2}
        value={words}
        onChange={setWords}
        hint="Stays with the conference service. No letter says it."
      />
      <FieldRow>
        <TextField
          label="Chair who decided"
          field="decidedBy"
          value={decidedBy}
          onChange={setDecidedBy}
          fault={wants('decidedBy', 'Name the chair.')}
        />
        <TextField
          label="Team manager who agreed"
          field="agreedBy"
          value={agreedBy}
          onChange={setAgreedBy}
          fault={wants('agreedBy', 'Name the team manager.')}
        />
      </FieldRow>
      {isPostponing && (
        <ChoiceField
          label="Another day"
          field="another"
          as="row"
          value={another}
          choices={[
            { value: 'later', label: 'None yet: it goes back to be booked' },
            { value: 'now', label: 'Book it now' },
          ]}
          onChange={setAnother}
          hint="The time limits run on either way."
        />
      )}
      {booksNow && <WhenWhereWho view={view} booking={booking} />}
      {told > 0 && (
        <TextField
          label="Folder for the letters and calendar files"
          field="folder"
          width="long"
          most={1000}
          value={folder}
          onChange={setPicked}
          fault={wants('folder', 'Say where the letters go.')}
          hint={`${told === 1 ? 'One person was' : `${told} people were`} invited: each gets a letter, and a calendar file that takes the day out of their calendar.`}
        />
      )}
      <div role="status">{refusal !== undefined && <Notice {...refusal} />}</div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isWorking || (booksNow && booking.isRefused)}
          onClick={() => void withdraw()}
        >
          {isPostponing ? 'Postpone it' : 'Cancel it and close the request'}
          {told > 0 && ', and write the letters'}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </Section>
  );
};

const toldWords = {
  everyone: 'Everybody who was invited is told this reason.',
  professionals: 'Only those who work with the family are told this reason.',
  nobody: 'No letter gives a reason.',
} as const;

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
