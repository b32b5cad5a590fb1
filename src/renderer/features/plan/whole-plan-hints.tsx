import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { type Called, wholePlanHints } from '../../../core/plans/whole-plan.ts';
import { useLive } from '../../engine/use-live.ts';

/** What would make the plan as a whole clearer; it stops nobody (PL02). */
export const WholePlanHints = ({
  familyId,
  record,
  planned,
}: {
  readonly familyId: FamilyId;
  readonly record: ConferenceRecord;
  /** The children who have a plan after this conference. */
  readonly planned: ReadonlyArray<Called>;
}) => {
  const styles = useStyles();
  const family = useLive('family.get', { familyId });
  if (family?.ok !== true) return null;
  const isPlanned = (id: Called['id']): boolean => planned.some((child) => child.id === id);
  const parental = new Set(
    family.value.relationships.filter((one) => one.parental && isPlanned(one.childId)).map(({ adultId }) => adultId),
  );
  const hints = wholePlanHints({
    ...record.plan,
    children: planned,
    parents: family.value.people.filter(({ id }) => parental.has(id)).map(({ id, givenName }) => ({ id, name: givenName })),
    inDanger: record.statements.filter(({ kind }) => kind === 'danger').flatMap(({ children }) => children),
  });
  return hints.map((hint) => (
    <p key={hint} className={styles.hint}>
      {hint}
    </p>
  ));
};

const useStyles = makeStyles({ hint: { margin: '0', color: tokens.colorNeutralForeground2 } });
