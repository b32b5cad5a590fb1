import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import {
  type InvitationStepKind,
  type InvitationWay,
  invitationStanding,
  invitationStepKinds,
  invitationWays,
  nextOrder,
} from '../../../core/conferences/invitation.ts';
import { invitationStepNames, invitationWayNames } from '../../../core/conferences/invitation-words.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { useChange } from '../../engine/use-draft.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { card } from '../../ui/looks.ts';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { calledOnList, counted, sentenceCase } from '../../words/record-words.ts';
import { isOnTheWay } from './replies.ts';
import { useList } from './use-list.tsx';

/** What became of the invitations of everybody who is ticked, said once for all of them: what, on which day and how (AG03). */
export const RecordSteps = ({
  list,
  chosen,
  onChoose,
}: {
  readonly list: ReadonlyArray<Invitee>;
  readonly chosen: ReadonlySet<InviteeId>;
  readonly onChoose: (chosen: ReadonlySet<InviteeId>) => void;
}) => {
  const styles = useStyles();
  const today = useToday();
  const asked = list.filter(isOnTheWay);
  const people = asked.filter(({ id }) => chosen.has(id));
  const choices = [
    ['Everybody', asked],
    ['To send', asked.filter(({ invitedOn }) => invitedOn === null)],
    ['Waiting for a reply', asked.filter((one) => invitationStanding(one, today).silentSince !== null)],
    ['No reply for a week', asked.filter((one) => invitationStanding(one, today).status === 'no-reply')],
    ['Nobody', []],
  ] as const;
  const [first] = people;
  return (
    <section aria-label="What became of the invitations" className={styles.panel}>
      <div className={styles.choices}>
        <span className={styles.label}>Tick</span>
        {choices
          .filter(([name, who]) => who.length > 0 || (name === 'Nobody' && people.length > 0))
          .map(([name, who]) => (
            <Button key={name} size="small" onClick={() => onChoose(new Set(who.map(({ id }) => id)))}>
              {name === 'Nobody' ? name : `${name} (${who.length})`}
            </Button>
          ))}
        <span className={styles.chosen} aria-live="polite">
          {people.length === 1 && first !== undefined
            ? `${calledOnList(first)} is ticked.`
            : people.length === 0
              ? 'Nobody is ticked. Space ticks in the list, the arrow keys go from one to the next.'
              : `${people.length} are ticked.`}
        </span>
      </div>
      {people.length > 0 && <StepForm people={people} onRecorded={() => onChoose(new Set())} />}
    </section>
  );
};

/** One step for each of these people: what became of their invitation, when and how. */
export const StepForm = ({
  people,
  onRecorded,
}: {
  readonly people: ReadonlyArray<Invitee>;
  readonly onRecorded: () => void;
}) => {
  const { sitting, edit, me } = useList();
  const today = useToday();
  const call = useChange();
  const [kind, setKind] = useState<InvitationStepKind>('delivered');
  const [way, setWay] = useState<InvitationWay | null>(null);
  const [on, setOn] = useState<LocalDate | null>(today);
  const [note, setNote] = useState('');
  const styles = useStyles();
  const isToCome = on !== null && on > today;

  const say = (one: Invitee, day: LocalDate) =>
    edit({
      edit: 'invitation.set',
      id: one.id,
      step: newId(),
      said: { kind, on: day, way, note, by: me, order: nextOrder(one) },
    });
  const record = async (): Promise<void> => {
    if (on === null) return;
    // What comes back is kept with the address, so that nothing goes there again; where there is none, it is still a step (AG06).
    if (kind === 'came-back')
      for (const one of people) {
        const back = await call('mail.returned', { sittingId: sitting.sitting.id, reader: one.id, on, why: note });
        if (!back.ok || one.reply !== 'none' || one.invitedOn === null) say(one, on);
      }
    else for (const one of people) say(one, on);
    setNote('');
    onRecorded();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isToCome) void record();
      }}
    >
      <FieldRow>
        <ChoiceField
          label="What became of it"
          width="full"
          value={kind}
          choices={invitationStepKinds.map((value) => ({ value, label: sentenceCase(invitationStepNames[value]) }))}
          onChange={setKind}
        />
        <DateField
          label="On"
          width="full"
          value={on}
          fault={isToCome ? 'That day is still to come.' : undefined}
          onChange={setOn}
        />
        <ChoiceField
          label="How"
          width="full"
          value={way ?? ''}
          choices={[
            { value: '', label: 'Not said' },
            ...invitationWays.map((value) => ({ value, label: sentenceCase(invitationWayNames[value]) })),
          ]}
          onChange={(value) => setWay(value === '' ? null : value)}
        />
        <TextField label="Note" most={limits.line} value={note} onChange={setNote} />
      </FieldRow>
      <div>
        <Button type="submit" disabled={on === null || isToCome}>
          {people.length === 1 ? 'Record' : `Record for ${counted(people.length, 'person', 'people')}`}
        </Button>
      </div>
    </form>
  );
};

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  choices: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  label: { fontWeight: tokens.fontWeightSemibold },
  chosen: { color: tokens.colorNeutralForeground2 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    ...card,
  },
});
