import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { isReview } from '../../../core/conferences/clock.ts';
import { keepsPlan } from '../../../core/conferences/decide.ts';
import { needsNextHelp } from '../../../core/conferences/next-help.ts';
import type { LegalPlanning as LegalPlanningOfRecord } from '../../../core/conferences/record.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Why } from '../../ui/why.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { EndingDoubts } from './ending-doubts.tsx';
import { FurtherStepsFields } from './further-steps-fields.tsx';
import { LookedAfterFields } from './looked-after-fields.tsx';
import { NextHelpFields } from './next-help-fields.tsx';
import { NextReview } from './next-review.tsx';

/** The help that follows where there is no plan, the dates that follow where there is one, and the legal planning meeting. */
export const WhatFollows = (parts: CardParts) => {
  const { decision, disabled } = parts;
  // An approved record is read: its card says what follows in words.
  if (disabled) return keepsPlan(decision.outcome) ? <DatesThatFollow {...parts} /> : null;
  return (
    <>
      <EndingDoubts {...parts} />
      {needsNextHelp(decision.outcome) && <NextHelpFields {...parts} />}
      {keepsPlan(decision.outcome) && <DatesThatFollow {...parts} />}
      <LookedAfterFields {...parts} />
      <LegalPlanning {...parts} />
      <FurtherStepsFields {...parts} />
    </>
  );
};

const DatesThatFollow = (parts: CardParts) => {
  const styles = useStyles();
  const { sitting, view, record } = parts;
  return (
    <>
      {!isReview(view.conference.kind) && (
        <dl className={styles.dates}>
          <OneDate
            name="First core group"
            set={record.plan.coreGroupOn}
            limit={sitting.deadlines.find((due) => due.source.rule === 'T-13')}
          />
        </dl>
      )}
      <NextReview {...parts} />
    </>
  );
};

const OneDate = ({
  name,
  set,
  limit,
}: {
  readonly name: string;
  readonly set: LocalDate | null;
  readonly limit: Due | undefined;
}) => {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.date}>
        {set === null ? 'Not set yet' : longDate(set)}
        {limit !== undefined && (
          <span className={styles.limit}>
            {set !== null && set > limit.due ? 'after the limit, ' : 'by '}
            {longDate(limit.due)} <Why due={limit} />
          </span>
        )}
      </dd>
    </div>
  );
};

const LegalPlanning = (parts: CardParts) => {
  const styles = useStyles();
  const { decision, disabled } = parts;
  const change = changing(parts);
  const { legalPlanning } = decision;
  const { field, childId } = fieldOf(parts, 'legalPlanning');
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      <Checkbox
        label="Recommend a legal planning meeting: the chair recommends, the service decides"
        checked={legalPlanning !== null}
        disabled={disabled}
        onChange={(_, data) =>
          change({ legalPlanning: data.checked === true ? newRecommendation(parts.sitting.sitting.heldOn) : null })
        }
      />
      {legalPlanning !== null && (
        <>
          <FieldRow>
            <DateField
              label="Recommended on"
              value={legalPlanning.recommendedOn}
              disabled={disabled}
              onChange={(recommendedOn) => change({ legalPlanning: { ...legalPlanning, recommendedOn } })}
            />
            <TextField
              label="Who takes it to the service"
              value={legalPlanning.owner ?? ''}
              offers={practitionerNames(parts)}
              disabled={disabled}
              onChange={(owner) => change({ legalPlanning: { ...legalPlanning, owner } })}
            />
            <DateField
              label="By"
              value={legalPlanning.by ?? null}
              hint="Today asks from that day on what came of it."
              disabled={disabled}
              onChange={(by) => change({ legalPlanning: { ...legalPlanning, by } })}
            />
          </FieldRow>
          <TextArea
            label="Why a legal planning meeting"
            lines={2}
            value={legalPlanning.rationale}
            disabled={disabled}
            onChange={(rationale) => change({ legalPlanning: { ...legalPlanning, rationale } })}
          />
        </>
      )}
    </div>
  );
};

const newRecommendation = (heldOn: LocalDate | null): LegalPlanningOfRecord => ({
  recommendedOn: heldOn,
  rationale: '',
  owner: '',
  by: null,
});

const practitionerNames = ({ record }: CardParts): ReadonlyArray<string> =>
  Object.values(record.invitees).flatMap(({ part, name }) => (part === 'agency' && name !== '' ? [name] : []));

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  dates: { display: 'flex', flexWrap: 'wrap', gap: '16px 48px', margin: '0' },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  date: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  limit: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
