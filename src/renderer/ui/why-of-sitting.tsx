import type { SittingView } from '../../contract/sitting-answers.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { useLive } from '../engine/use-live.ts';
import { useWhyStyles, WhyCount } from './why.tsx';
import { WhyInRow, type WhyInRowProps } from './why-in-row.tsx';

export interface WhyOfSittingProps extends Omit<WhyInRowProps, 'children'> {
  readonly sittingId: SittingId;
}

/** "Why this date?" in the row of a list: the count is asked for when it is opened, and the list stays where it is (DL01). */
export const WhyOfSitting = ({ sittingId, ...row }: WhyOfSittingProps) => (
  <WhyInRow {...row}>
    <Counted sittingId={sittingId} dueOn={row.dueOn} />
  </WhyInRow>
);

const Counted = ({ sittingId, dueOn }: Pick<WhyOfSittingProps, 'sittingId' | 'dueOn'>) => {
  const styles = useWhyStyles();
  const view = useLive('sitting.get', { sittingId });
  if (view === undefined) return <p className={styles.words}>Counting …</p>;
  const due = view.ok ? dueOnThatDay(view.value, dueOn) : undefined;
  if (due === undefined && view.ok && view.value.sitting.heldOn === dueOn)
    return <p className={styles.words}>The conference is held on {longDate(dueOn)}: it has to be done by then.</p>;
  return due === undefined ? (
    <p className={styles.words}>This conference counts no rule to {longDate(dueOn)}. Open it to see where the day comes from.</p>
  ) : (
    <WhyCount due={due} />
  );
};

/** The rule of the sitting that ends on that day, a child's own limit first. */
const dueOnThatDay = ({ conferences, deadlines }: SittingView, dueOn: LocalDate): Due | undefined =>
  [...conferences.flatMap(({ due }) => due ?? []), ...deadlines].find(({ due, holdBy }) => due === dueOn || holdBy === dueOn);
