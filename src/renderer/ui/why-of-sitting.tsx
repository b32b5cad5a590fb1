import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingView } from '../../contract/sitting-answers.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { useLive } from '../engine/use-live.ts';
import { useWhyStyles, WhyCount, whyPositioning } from './why.tsx';

export interface WhyOfSittingProps {
  readonly sittingId: SittingId;
  readonly dueOn: LocalDate;
  /** What is due, for a screen reader: several rows have the same button. */
  readonly about: string;
}

/** "Why this date?" in the row of a list: the count is asked for when it is opened, and the list stays where it is (DL01). */
export const WhyOfSitting = ({ sittingId, dueOn, about }: WhyOfSittingProps) => {
  const styles = useWhyStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover trapFocus withArrow positioning={whyPositioning} open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-label={`Why this date? ${about}, ${longDate(dueOn)}`}
        >
          Why?
        </Button>
      </PopoverTrigger>
      <PopoverSurface tabIndex={-1} aria-label={`Why ${longDate(dueOn)}`} className={styles.surface}>
        {isOpen && <Counted sittingId={sittingId} dueOn={dueOn} />}
      </PopoverSurface>
    </Popover>
  );
};

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
