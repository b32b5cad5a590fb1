import { makeStyles, tokens } from '@fluentui/react-components';
import { helpKindOf, helpKindsFor, stepDownInWords, stepDownOf } from '../../../core/conferences/next-help.ts';
import type { HelpKind, Invitee, NextHelp } from '../../../core/conferences/record.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { calledIn } from './agency-views.ts';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { helpNames } from './help-names.ts';

/** What help follows where there is no plan, who owns it, and who took it on in the room (DC07, AG11). */
export const NextHelpFields = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, profile, decision, disabled } = parts;
  const help = decision.nextHelp ?? noHelp;
  const name = view.child.givenName;
  const kind = helpKindOf(decision.outcome, help);
  const change = (part: Partial<NextHelp>) => changing(parts)({ nextHelp: { ...help, kind, ...part } });
  const agencies = profile?.agencies ?? [];
  const able = stepDownOf(kind, agencies, record);
  const practitioners = able.concat(Object.values(record.invitees).filter((one) => one.part === 'agency' && !able.includes(one)));
  const { field, childId } = fieldOf(parts, 'nextHelp');
  const presence = stepDownInWords(kind, agencies, record);
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      <ChoiceField<HelpKind>
        label={`What help ${name} gets next`}
        as="column"
        value={kind}
        disabled={disabled}
        choices={helpKindsFor(decision.outcome).map((value) => ({ value, label: helpNames[value] }))}
        onChange={(chosen) => change({ kind: chosen, ...(chosen === 'none' ? { accepted: false, acceptedBy: null } : {}) })}
      />
      {kind !== null && (
        <FieldRow>
          <TextField
            label={kind === 'none' ? 'Of which agency' : 'Which agency'}
            value={help.agency}
            offers={[...new Set(practitioners.map((one) => one.agencyName))].filter((agency) => agency !== '')}
            disabled={disabled}
            onChange={(agency) => change({ agency })}
          />
          <TextField
            label={kind === 'none' ? 'Who the family can turn to' : 'Named person'}
            hint={kind === 'none' ? undefined : 'Whoever owns the next step, not only an agency.'}
            value={help.owner}
            offers={practitioners.map((one) => one.name).filter((owner) => owner !== '')}
            disabled={disabled}
            onChange={(owner) => change({ owner })}
          />
          {kind !== 'none' && (
            <DateField
              label="Starts on"
              value={help.startsOn}
              disabled={disabled}
              onChange={(startsOn) => change({ startsOn })}
            />
          )}
        </FieldRow>
      )}
      {kind === 'none' && (
        <TextArea
          label={`Why no more help is planned for ${name}`}
          lines={2}
          value={help.whyNone ?? ''}
          disabled={disabled}
          onChange={(whyNone) => change({ whyNone })}
        />
      )}
      {kind !== null && kind !== 'none' && (
        <>
          {presence !== '' && <p className={styles.words}>{presence}</p>}
          <ChoiceField<InviteeId | 'not-yet' | 'earlier'>
            label={`Who accepts this in the room`}
            hint="It is printed on the letter and on the family’s card before people leave."
            width="full"
            value={help.accepted ? (help.acceptedBy ?? 'earlier') : 'not-yet'}
            disabled={disabled}
            choices={[
              { value: 'not-yet', label: 'Nobody has accepted yet' },
              ...(help.accepted && help.acceptedBy == null
                ? [{ value: 'earlier' as const, label: 'Accepted; who is not recorded' }]
                : []),
              ...practitioners.filter(isHere).map((one) => ({ value: one.id, label: `${calledIn(one)}, ${one.agencyName}` })),
            ]}
            onChange={(by) => {
              if (by !== 'earlier')
                change(by === 'not-yet' ? { accepted: false, acceptedBy: null } : { accepted: true, acceptedBy: by });
            }}
          />
        </>
      )}
    </div>
  );
};

const noHelp: NextHelp = { kind: null, agency: '', owner: '', startsOn: null, accepted: false, acceptedBy: null, whyNone: '' };

const isHere = ({ attendance }: Invitee): boolean => attendance === 'attended';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
});
