import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isReview } from '../../../core/conferences/clock.ts';
import { keepsPlan } from '../../../core/conferences/decide.ts';
import { countedInWords, nextReviewFaults, nextReviewLimit, proposedReview } from '../../../core/conferences/next-review.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useCalendar } from '../../engine/use-calendar.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Why } from '../../ui/why.tsx';
import { type CardParts, fieldOf } from './card-parts.ts';

/**
 * The date of the next review, offered and checked on the card before the chair confirms (DL02, DL08). It is one date for all the
 * children with a plan: setting it on one card sets it on each.
 */
export const NextReview = (parts: CardParts) => {
  const styles = useStyles();
  const { sitting, view, record, disabled, edit } = parts;
  const calendar = useCalendar();
  const { nextConferenceOn } = record.plan;
  const limit = limitOf(parts);
  const faults = useNextReviewFaults(parts);
  const isOpen = sitting.sitting.progress.closedAt === null && !disabled;
  const offered = limit === undefined || calendar === undefined ? null : proposedReview(limit, calendar);
  const set = (on: LocalDate | null): void => edit({ edit: 'plan.change', change: { nextConferenceOn: on } });
  const name = isReview(view.conference.kind) ? 'Next review on' : 'First review on';
  return (
    <div className={styles.review}>
      <DateField
        {...fieldOf(parts, 'nextConferenceOn')}
        label={name}
        value={nextConferenceOn}
        disabled={!isOpen}
        fault={isOpen ? faults[0] : undefined}
        onChange={set}
      />
      {isOpen && offered !== null && (nextConferenceOn === null || faults.length > 0) && (
        <div>
          <Button onClick={() => set(offered)}>Take {longDate(offered)}</Button>
        </div>
      )}
      {limit !== undefined && (
        <p className={styles.rule}>
          By {longDate(limit.due)}. {countedInWords(limit)} <Why due={limit} />
        </p>
      )}
    </div>
  );
};

/** What is wrong with the date that is set; empty while none is, which the list of missing things says. */
export const useNextReviewFaults = (parts: Pick<CardParts, 'sitting' | 'record' | 'decision'>): ReadonlyArray<string> => {
  const calendar = useCalendar();
  const { nextConferenceOn } = parts.record.plan;
  if (calendar === undefined || nextConferenceOn === null || !keepsPlan(parts.decision.outcome)) return [];
  return nextReviewFaults(nextConferenceOn, limitOf(parts), parts.sitting.sitting.heldOn, calendar);
};

/** The earliest limit of the children who have a plan after this sitting (D-07). */
const limitOf = ({ sitting, record }: Pick<CardParts, 'sitting' | 'record'>) =>
  nextReviewLimit(
    sitting.deadlines,
    sitting.conferences
      .map(({ conference }) => conference)
      .filter((conference) => keepsPlan(record.decisions[conference.id]?.outcome ?? null)),
  );

const useStyles = makeStyles({
  review: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: '0' },
  rule: { margin: '0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});
