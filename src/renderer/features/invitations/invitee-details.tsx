import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { toldApart } from '../../../core/children/told-apart.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import { isAnswered, withStatus } from '../../../core/conferences/report-status.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { narrow } from '../../ui/theme.ts';
import { TimeField } from '../../ui/time-field.tsx';
import { useToday } from '../../ui/today.ts';
import { ExclusionForm } from './exclusion-form.tsx';
import { InvitationHistory } from './invitation-history.tsx';
import { isAsked, isOnTheWay } from './replies.ts';
import { useList } from './use-list.tsx';

/** Everything else about one entry of the list. */
export const InviteeDetails = ({ invitee, onRemove }: { readonly invitee: Invitee; readonly onRemove: () => void }) => {
  const styles = useStyles();
  const today = useToday();
  const { sitting, file, record, isOpen, edit } = useList();
  const change = (changed: Partial<Omit<Invitee, 'id' | 'presence'>>) =>
    edit({ edit: 'invitee.change', id: invitee.id, change: changed });
  const isAgency = invitee.part === 'agency';
  const isFamily = invitee.part === 'family' || invitee.part === 'child';
  const isOff = invitee.attendance === 'not-invited';
  const cameAlready = Object.keys(record.invitees[invitee.id]?.presence ?? {}).length > 0;
  return (
    <div className={styles.details}>
      <FieldRow>
        {!isFamily && <TextField label="Name" value={invitee.name} disabled={!isOpen} onChange={(name) => change({ name })} />}
        <TextField label="Role here" value={invitee.role} disabled={!isOpen} onChange={(role) => change({ role })} />
        {isAgency && !isOff && (invitee.reply === 'deputy' || invitee.reply === 'declined' || invitee.deputyName !== '') && (
          <TextField
            label="Deputy"
            hint="Their name, once it is known; apologies and the report stand for themselves."
            value={invitee.deputyName}
            disabled={!isOpen}
            onChange={(deputyName) => change({ deputyName })}
          />
        )}
        {isAgency && !isOff && invitee.deputyName !== '' && (
          <Checkbox
            label="The deputy may commit resources"
            checked={invitee.deputyMayCommit === true}
            disabled={!isOpen}
            onChange={(_, { checked }) => change({ deputyMayCommit: checked === true })}
          />
        )}
        {['supporter', 'advocate', 'interpreter'].includes(invitee.part) && (
          <ChoiceField
            label="With whom"
            value={invitee.withPersonId}
            disabled={!isOpen}
            choices={file.people.map((person) => ({ value: person.id, label: toldApart(file, person, today) }))}
            onChange={(withPersonId) => change({ withPersonId })}
          />
        )}
      </FieldRow>
      {isOnTheWay(invitee) && <InvitationHistory invitee={invitee} />}
      {isAgency && !isOff && (
        <>
          <PeopleChips
            label="Which children they work with directly"
            hint="Only agencies with direct contact count for quoracy, child by child."
            people={sitting.conferences.map(({ child }) => ({ id: child.id, name: child.givenName }))}
            chosen={invitee.contactWith}
            disabled={!isOpen}
            onChange={(contactWith) => change({ contactWith })}
          />
          <FieldRow>
            <ChoiceField
              label="Report"
              value={invitee.report.status}
              disabled={!isOpen}
              choices={[
                { value: 'not-requested', label: 'Not asked for' },
                { value: 'requested', label: 'Asked for' },
                { value: 'received', label: 'Received' },
                { value: 'nil-return', label: 'Nothing known' },
              ]}
              onChange={(status) => change({ report: withStatus(invitee.report, status, today) })}
            />
            <DateField
              label="Report due"
              width="full"
              value={invitee.report.dueOn}
              disabled={!isOpen}
              onChange={(dueOn) => change({ report: { ...invitee.report, dueOn } })}
            />
            {isAnswered(invitee.report) && (
              <DateField
                label="Received on"
                width="full"
                value={invitee.report.receivedOn}
                disabled={!isOpen}
                onChange={(receivedOn) => change({ report: { ...invitee.report, receivedOn } })}
              />
            )}
          </FieldRow>
        </>
      )}
      {isFamily && isOff ? (
        <NotInvited invitee={invitee} isOpen={isOpen} onChange={(notInvited) => change({ notInvited })} />
      ) : (
        <TextArea
          label={isOff ? 'Why they are not invited' : 'Why they are on the list'}
          lines={1}
          value={invitee.why}
          disabled={!isOpen}
          onChange={(why) => change({ why })}
        />
      )}
      {isFamily && !isOff && (
        <TimeField
          label="The chair meets them at"
          width="medium"
          field={`talk:${invitee.id}`}
          hint="Before the conference, and not while somebody is there whom they must not meet. It stands in their invitation."
          value={invitee.meetsChairAt ?? null}
          fault={sitting.missing.find(({ field }) => field === `talk:${invitee.id}`)?.sentence}
          disabled={!isOpen}
          onChange={(meetsChairAt) => change({ meetsChairAt })}
        />
      )}
      {isFamily && !isOff && <ExclusionForm invitee={invitee} />}
      {isOpen && (
        <div className={styles.actions}>
          {isAgency && (
            <Checkbox
              label="Member of the core group"
              checked={invitee.coreGroup}
              onChange={(_, { checked }) => change({ coreGroup: checked === true })}
            />
          )}
          {isOff ? (
            <Button onClick={() => change({ attendance: 'expected' })}>Invite after all</Button>
          ) : (
            isAsked(invitee) && <Button onClick={() => change({ attendance: 'not-invited' })}>Do not invite</Button>
          )}
          {isAsked(invitee) && !cameAlready && (
            <Button appearance="subtle" onClick={onRemove}>
              Take off the list
            </Button>
          )}
        </div>
      )}
    </div>
  );
};

/** Nobody of the family is left out in silence: why, and how they are heard instead (PF07). */
const NotInvited = ({
  invitee,
  isOpen,
  onChange,
}: {
  readonly invitee: Invitee;
  readonly isOpen: boolean;
  readonly onChange: (notInvited: { readonly reason: string; readonly heardInstead: string }) => void;
}) => {
  const said = invitee.notInvited ?? { reason: '', heardInstead: '' };
  return (
    <FieldRow>
      <TextArea
        label="Why they are not invited"
        lines={2}
        value={said.reason}
        disabled={!isOpen}
        onChange={(reason) => onChange({ ...said, reason })}
      />
      <TextArea
        label="How they will be heard instead"
        hint="A letter, a talk with the chair, an advocate, a part of their own by video."
        lines={2}
        value={said.heardInstead}
        disabled={!isOpen}
        onChange={(heardInstead) => onChange({ ...said, heardInstead })}
      />
    </FieldRow>
  );
};

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    maxWidth: '920px',
    paddingTop: '8px',
    // The table is wider than a small window and scrolls: what opens below a row stays where it can be read.
    [narrow]: { position: 'sticky', left: '16px', maxWidth: 'calc(100vw - 72px)' },
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});
