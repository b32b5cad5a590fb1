import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  type PositioningProps,
  tokens,
} from '@fluentui/react-components';
import { longDate, shortDate } from '../../core/local-date.ts';
import type { Step } from '../../core/procedures/count-steps.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { calculatedHolidaysInWords } from '../../core/procedures/due-words.ts';
import { ScrollArea } from './scroll-area.tsx';

/** "Why this date?": the count day by day, and the rule it rests on (DL01). */
export const Why = ({ due, label = 'Why this date?' }: { readonly due: Due; readonly label?: string }) => {
  const styles = useWhyStyles();
  return (
    <Popover trapFocus withArrow positioning={whyPositioning}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-label={`${label} ${due.title}, ${longDate(due.due)}`}
        >
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface tabIndex={-1} aria-label={`Why ${longDate(due.due)}`} className={styles.surface}>
        <WhyCount due={due} />
      </PopoverSurface>
    </Popover>
  );
};

/** Below the words it explains, and as high as the window lets it be. */
export const whyPositioning: PositioningProps = {
  position: 'below',
  align: 'start',
  fallbackPositions: ['above', 'after'],
  autoSize: 'height',
  overflowBoundaryPadding: 8,
};

/** The count itself, for whatever opens over a page. */
export const WhyCount = ({ due }: { readonly due: Due }) => {
  const styles = useWhyStyles();
  const calculated = calculatedHolidaysInWords(due);
  return (
    <>
      <p className={styles.title}>
        {due.title}: {longDate(due.due)}
      </p>
      <ScrollArea label="The count, day by day" className={styles.count}>
        <ol className={styles.steps} aria-label="The count, day by day">
          {due.steps.map((step) => (
            <li key={step.date} className={step.counted === null ? styles.skipped : styles.step}>
              <span className={styles.number}>{step.counted === null || step.why !== null ? '' : step.counted}</span>
              <span>
                {longDate(step.date)}
                {step.why !== null && <span className={styles.why}>{aside(step)}</span>}
              </span>
            </li>
          ))}
        </ol>
      </ScrollArea>
      {due.holdByWhy !== null && <p className={styles.words}>{due.holdByWhy}.</p>}
      {calculated !== null && <p className={styles.words}>{calculated}</p>}
      <p className={styles.source}>
        {due.source.document}, rule {due.source.rule}. Checked {shortDate(due.source.checked)}.
        {due.source.confirmLocally && ' Not yet confirmed with the partnership.'}
        {due.source.note !== undefined && ` ${due.source.note}`}
      </p>
    </>
  );
};

/** Why a day was not counted; a step that is no day of a count says how it was reckoned. */
const aside = ({ counted, why }: Step): string => {
  if (counted !== null || why === null || why.startsWith('Day 0')) return `: ${why}`;
  return `, not counted: ${why === 'Saturday' || why === 'Sunday' ? 'weekend' : why}`;
};

export const useWhyStyles = makeStyles({
  button: {
    minWidth: '0',
    padding: '0 2px',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
  },
  surface: {
    maxWidth: 'min(440px, 90vw)',
    maxHeight: '70vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  title: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  count: { maxHeight: '280px', overflowY: 'auto' },
  steps: { margin: '0', padding: '0 4px 0 0', listStyleType: 'none' },
  step: { display: 'flex', gap: '8px' },
  skipped: { display: 'flex', gap: '8px', color: tokens.colorNeutralForeground3 },
  number: { minWidth: '24px', textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground3 },
  words: { margin: '0' },
  source: {
    margin: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
