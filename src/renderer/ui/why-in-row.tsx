import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import { useWhyStyles, whyPositioning } from './why.tsx';

export interface WhyInRowProps {
  readonly dueOn: LocalDate;
  /** What is due, for a screen reader: several rows have the same button. */
  readonly about: string;
  /** The count; it is drawn, and asked for, only once it is opened. */
  readonly children: ReactNode;
}

/** The button of a row that says where its date comes from. */
export const WhyInRow = ({ dueOn, about, children }: WhyInRowProps) => {
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
        {isOpen && children}
      </PopoverSurface>
    </Popover>
  );
};
