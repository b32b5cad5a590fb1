import type { FamilyId } from '../../core/identifiers.ts';
import { useLive } from '../engine/use-live.ts';
import { useWhyStyles, WhyCount } from './why.tsx';
import { WhyInRow, type WhyInRowProps } from './why-in-row.tsx';

/** By when the core group of a family is due, counted day by day (DL01, T-13, T-14). */
export const WhyOfCoreGroup = ({ familyId, ...row }: Omit<WhyInRowProps, 'children'> & { readonly familyId: FamilyId }) => (
  <WhyInRow {...row}>
    <Counted familyId={familyId} />
  </WhyInRow>
);

const Counted = ({ familyId }: { readonly familyId: FamilyId }) => {
  const styles = useWhyStyles();
  const due = useLive('coreGroup.due', { familyId });
  if (due === undefined) return <p className={styles.words}>Counting …</p>;
  if (!due.ok || due.value === null) return <p className={styles.words}>No core group is due for this family any more.</p>;
  return <WhyCount due={due.value} />;
};
