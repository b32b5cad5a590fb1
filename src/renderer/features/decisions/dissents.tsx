import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Dissent } from '../../../core/conferences/record.ts';
import type { DissentId, InviteeId } from '../../../core/identifiers.ts';
import { atTime, dateOf, type LocalDate, type LocalTime, parseLocalTime, timeOf } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { boxed } from '../../ui/looks.ts';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { calledIn } from './agency-views.ts';
import type { CardParts } from './card-parts.ts';
import { dissentInWords, dissentLimitInWords } from './decision-sentences.ts';

/** Formal professional dissent about this child's decision: not a complaint and not a private doubt. */
export const Dissents = (parts: CardParts) => {
  const styles = useStyles();
  const { sitting, view, record, disabled, edit } = parts;
  const limit = sitting.deadlines.find((due) => due.source.rule === 'T-23');
  const dissents = Object.values(record.dissents)
    .filter((dissent) => dissent.conferenceId === view.conference.id)
    .sort((a, b) => a.id.localeCompare(b.id));
  const agencies = Object.values(record.invitees).filter((invitee) => invitee.part === 'agency');
  const add = (inviteeId: InviteeId): void =>
    edit({
      edit: 'dissent.add',
      dissent: {
        id: newId<DissentId>(),
        conferenceId: view.conference.id,
        inviteeId,
        raisedAt: null,
        inMeeting: false,
        reason: '',
        passedTo: '',
        passedOn: null,
        outcome: '',
        closedOn: null,
      },
    });
  const first = agencies[0];
  return (
    <div className={styles.frame}>
      {dissents.length === 0 && <p className={styles.none}>No agency has formally dissented. {dissentLimitInWords(limit)}</p>}
      {dissents.map((dissent) => (
        <OneDissent key={dissent.id} {...parts} dissent={dissent} />
      ))}
      {first !== undefined && !disabled && (
        <div>
          <Button size="small" icon={<AddRegular />} onClick={() => add(first.id)}>
            Record a dissent about {view.child.givenName}
          </Button>
        </div>
      )}
    </div>
  );
};

const OneDissent = ({ sitting, record, dissent, disabled, edit }: CardParts & { readonly dissent: Dissent }) => {
  const styles = useStyles();
  const limit = sitting.deadlines.find((due) => due.source.rule === 'T-23');
  const change = (part: Partial<Omit<Dissent, 'id'>>): void => edit({ edit: 'dissent.change', id: dissent.id, change: part });
  const on = dissent.raisedAt === null ? null : dateOf(dissent.raisedAt);
  const at = dissent.raisedAt === null ? null : timeOf(dissent.raisedAt);
  const raise = (date: LocalDate | null, time: LocalTime | null): void =>
    change({ raisedAt: date === null ? null : atTime(date, time ?? midday) });
  return (
    <div className={styles.dissent}>
      <FieldRow>
        <ChoiceField
          label="Who dissents"
          width="full"
          value={dissent.inviteeId}
          disabled={disabled}
          choices={Object.values(record.invitees)
            .filter((invitee) => invitee.part === 'agency')
            .map((invitee) => ({ value: invitee.id, label: `${calledIn(invitee)}, ${invitee.agencyName}` }))}
          onChange={(inviteeId) => change({ inviteeId })}
        />
        <DateField label="Raised on" value={on} disabled={disabled} onChange={(date) => raise(date, at)} />
        <TimeField label="At what time" value={at} disabled={disabled || on === null} onChange={(time) => raise(on, time)} />
      </FieldRow>
      <p className={styles.words}>{dissentInWords(dissent, limit)}</p>
      <Checkbox
        label="Said in the meeting"
        checked={dissent.inMeeting}
        disabled={disabled}
        onChange={(_, data) => change({ inMeeting: data.checked === true })}
      />
      <TextArea
        label="Their reason"
        lines={2}
        value={dissent.reason}
        disabled={disabled}
        onChange={(reason) => change({ reason })}
      />
      <FieldRow>
        <TextField
          label="Passed on to"
          hint="Who looks at it: a formal dissent goes beyond the chair at once."
          value={dissent.passedTo ?? ''}
          disabled={disabled}
          onChange={(passedTo) => change({ passedTo })}
        />
        <DateField
          label="Passed on"
          value={dissent.passedOn ?? null}
          disabled={disabled}
          onChange={(passedOn) => change({ passedOn })}
        />
      </FieldRow>
      <FieldRow>
        <TextArea
          label="What came of it"
          hint="Who looked at it, and what they said."
          lines={2}
          value={dissent.outcome}
          disabled={disabled}
          onChange={(outcome) => change({ outcome })}
        />
        <DateField label="Closed on" value={dissent.closedOn} disabled={disabled} onChange={(closedOn) => change({ closedOn })} />
      </FieldRow>
      {!disabled && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => edit({ edit: 'dissent.remove', id: dissent.id })}
          >
            Remove this dissent
          </Button>
        </div>
      )}
    </div>
  );
};

/** The day was said before the time was: noon until somebody says. */
const midday = parseLocalTime('12:00') ?? ('12:00' as LocalTime);

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '12px' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  words: { margin: '0' },
  dissent: boxed,
});
