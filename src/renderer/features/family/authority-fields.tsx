import { makeStyles, tokens } from '@fluentui/react-components';
import {
  type AuthorityOrder,
  type AuthorityResponsibility,
  authorityInWords,
  authorityOrders,
  besideAuthority,
  newAuthority,
} from '../../../core/children/authority-responsibility.ts';
import { sentenceCase } from '../../../core/words.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** That a local authority shares parental responsibility for a child, under which order, and what was seen of it (PF01). */
export const AuthorityFields = ({
  name,
  authority: held,
  onChange,
}: {
  readonly name: string;
  readonly authority: AuthorityResponsibility | null;
  readonly onChange: (authority: AuthorityResponsibility | null) => void;
}) => {
  const styles = useStyles();
  const orders: ReadonlyArray<AuthorityOrder> = ['care-order', 'interim-care-order', 'emergency-protection'];
  return (
    <section className={styles.group} aria-label={`Order that gives an authority parental responsibility for ${name}`}>
      <ChoiceField<AuthorityOrder | 'none'>
        label="A local authority has parental responsibility"
        value={held?.order ?? 'none'}
        choices={[
          { value: 'none', label: 'No order that is known' },
          ...orders.map((value) => ({ value, label: `Under an order: ${authorityOrders[value]}` })),
        ]}
        onChange={(order) => onChange(order === 'none' ? null : { ...(held ?? newAuthority(order)), order })}
      />
      {held !== null && (
        <>
          <FieldRow>
            <TextField
              label="Which authority"
              hint="Empty where it is this council."
              value={held.authority}
              onChange={(authority) => onChange({ ...held, authority })}
            />
            <DateField label="Order from" width="full" value={held.from} onChange={(from) => onChange({ ...held, from })} />
            <DateField label="Order until" width="full" value={held.until} onChange={(until) => onChange({ ...held, until })} />
          </FieldRow>
          <FieldRow>
            <TextField
              label="What was seen of the order"
              value={held.evidence}
              offers={['sealed court order']}
              onChange={(evidence) => onChange({ ...held, evidence })}
            />
            <DateField
              label="Order seen on"
              width="full"
              value={held.seenOn}
              onChange={(seenOn) => onChange({ ...held, seenOn })}
            />
            <TextField label="Order seen by" value={held.seenBy} onChange={(seenBy) => onChange({ ...held, seenBy })} />
          </FieldRow>
          <p className={styles.words}>
            {sentenceCase(authorityInWords(held))}. {besideAuthority(held.order)}
          </p>
        </>
      )}
    </section>
  );
};

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
});
