import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { isReview } from '../../../core/conferences/clock.ts';
import { keepsPlan, needsNextHelp } from '../../../core/conferences/decide.ts';
import type { NextHelp } from '../../../core/conferences/record.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Why } from '../../ui/why.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { NextReview } from './next-review.tsx';

/** The help that follows where there is no plan, the dates that follow where there is one, and the legal planning meeting. */
export const WhatFollows = (parts: CardParts) => {
  const { decision } = parts;
  return (
    <>
      {offersHelp(decision.outcome) && <NextHelpFields {...parts} />}
      {keepsPlan(decision.outcome) && <DatesThatFollow {...parts} />}
      <LegalPlanning {...parts} />
    </>
  );
};

/** Where nothing more is offered, the family is still told whom they can turn to (DC07, P-24). */
const offersHelp = (outcome: CardParts['decision']['outcome']): boolean =>
  needsNextHelp(outcome) || outcome === 'no-plan-nfa' || outcome === 'end-nfa';

const noHelp: NextHelp = { agency: '', owner: '', startsOn: null, accepted: false };

const NextHelpFields = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, decision, disabled } = parts;
  const help = decision.nextHelp ?? noHelp;
  const isOffered = needsNextHelp(decision.outcome);
  const change = (part: Partial<NextHelp>) => changing(parts)({ nextHelp: { ...help, ...part } });
  const practitioners = Object.values(record.invitees).filter((invitee) => invitee.part === 'agency');
  const agencies = [...new Set(practitioners.map((invitee) => invitee.agencyName))];
  const { field, childId } = fieldOf(parts, 'nextHelp');
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      <FieldRow>
        <TextField
          label={isOffered ? `What help ${view.child.givenName} gets next, and from whom` : 'Who the family can turn to'}
          value={help.agency}
          offers={agencies}
          disabled={disabled}
          onChange={(agency) => change({ agency })}
        />
        <TextField
          label="Named person"
          hint={isOffered ? 'Whoever owns the next step, not only an agency.' : undefined}
          value={help.owner}
          offers={practitioners.map((invitee) => invitee.name).filter((name) => name !== '')}
          disabled={disabled}
          onChange={(owner) => change({ owner })}
        />
        {isOffered && (
          <DateField label="Starts on" value={help.startsOn} disabled={disabled} onChange={(startsOn) => change({ startsOn })} />
        )}
      </FieldRow>
      {isOffered && (
        <Checkbox
          label="Accepted in the room: it is printed before people leave"
          checked={help.accepted}
          disabled={disabled}
          onChange={(_, data) => change({ accepted: data.checked === true })}
        />
      )}
    </div>
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
        onChange={(_, data) => change({ legalPlanning: data.checked === true ? { recommendedOn: null, rationale: '' } : null })}
      />
      {legalPlanning !== null && (
        <>
          <DateField
            label="Recommended on"
            value={legalPlanning.recommendedOn}
            disabled={disabled}
            onChange={(recommendedOn) => change({ legalPlanning: { ...legalPlanning, recommendedOn } })}
          />
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

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  dates: { display: 'flex', flexWrap: 'wrap', gap: '16px 48px', margin: '0' },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  date: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  limit: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
