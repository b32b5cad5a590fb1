import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldErrorRegular } from '@fluentui/react-icons';
import { isInForce, type WarningNote, warningKinds } from '../../core/children/warnings.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { longDate } from '../../core/local-date.ts';
import { useLive } from '../engine/use-live.ts';
import { useToday } from './today.ts';

/** The warnings about a family, wherever it is open; nothing where there are none. It is never in the view for the big screen (PF08). */
export const WarningsBand = ({ familyId, only }: { readonly familyId: FamilyId; readonly only?: PersonId }) => {
  const styles = useStyles();
  const today = useToday();
  const found = useLive('warning.ofFamily', { familyId });
  const file = useLive('family.get', { familyId });
  if (found?.ok !== true || file?.ok !== true) return null;
  const shown = found.value.filter((one) => isInForce(one) && (only === undefined || one.personId === only));
  if (shown.length === 0) return null;
  const about = ({ personId }: WarningNote): string => {
    const person = file.value.people.find(({ id }) => id === personId);
    return person === undefined ? 'the whole family' : `${person.givenName} ${person.familyName}`.trim();
  };
  return (
    <aside aria-label="Warnings, for staff only" className={styles.band}>
      <ShieldErrorRegular aria-hidden className={styles.icon} />
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.id}>
            <strong>
              {warningKinds[one.kind]}: {about(one)}.
            </strong>{' '}
            {one.words}{' '}
            <span className={one.reviewOn < today ? styles.late : undefined}>
              {one.reviewOn < today ? `Review was due by ${longDate(one.reviewOn)}.` : `Review by ${longDate(one.reviewOn)}.`}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
};

const useStyles = makeStyles({
  band: {
    display: 'flex',
    gap: '10px',
    alignItems: 'start',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusLarge,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
  late: { fontWeight: tokens.fontWeightSemibold },
});
