import { makeStyles, tokens } from '@fluentui/react-components';
import { interimSafetyWords } from '../../../core/conferences/interim-safety.ts';
import type { InterimSafety } from '../../../core/conferences/record.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

const nothingYet: InterimSafety = { what: '', who: '', by: null };

/** Whether this child's card has the interim safety plan: it is asked for, or somebody wrote one. */
export const hasInterimSafety = ({ view, decision }: Pick<CardParts, 'view' | 'decision'>): boolean =>
  view.interimSafety !== null || decision.interimSafety !== null;

/** What keeps this child safe until the conference is held, who does it and by when (IN10). */
export const InterimSafetyFields = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, decision, disabled } = parts;
  const plan = decision.interimSafety ?? nothingYet;
  const change = (part: Partial<InterimSafety>) => changing(parts)({ interimSafety: { ...plan, ...part } });
  const { field, childId } = fieldOf(parts, 'interimSafety');
  const practitioners = Object.values(record.invitees).filter((invitee) => invitee.part === 'agency' && invitee.name !== '');
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      {view.interimSafety !== null && (
        <p className={styles.why}>
          {sentenceCase(interimSafetyWords[view.interimSafety])}. This goes to professionals as the first paper of their pack,
          never to the family.
        </p>
      )}
      <TextArea
        label={`What keeps ${view.child.givenName || 'this child'} safe until the conference`}
        lines={3}
        value={plan.what}
        disabled={disabled}
        onChange={(what) => change({ what })}
      />
      <FieldRow>
        <TextField
          label="Who does it"
          hint="Named people, not only agencies."
          value={plan.who}
          offers={practitioners.map(({ name }) => name)}
          disabled={disabled}
          onChange={(who) => change({ who })}
        />
        <DateField label="In place by" value={plan.by} disabled={disabled} onChange={(by) => change({ by })} />
      </FieldRow>
    </div>
  );
};

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  why: { margin: '0', color: tokens.colorNeutralForeground2 },
});
