import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, LightbulbRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId, PersonId } from '../../../core/identifiers.ts';
import { type OwnerAstray, ownerAstray } from '../../../core/plans/owner-standing.ts';
import type { PlanHint } from '../../../core/plans/plain-wording.ts';
import { timesOver } from '../../../core/plans/repeated-actions.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { card } from '../../ui/looks.ts';
import { PeopleChips, type PersonChoice } from '../../ui/people-chips.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { narrow } from '../../ui/theme.ts';
import { audienceInWords, sentenceCase } from '../../words/record-words.ts';
import { audienceChoices, audienceKey, ownedBy } from './plan-actions.ts';

export interface PlanRowProps {
  readonly action: PlanAction;
  readonly hints: ReadonlyArray<PlanHint>;
  readonly siblings: ReadonlyArray<PersonChoice<PersonId>>;
  readonly invitees: ReadonlyArray<Invitee>;
  /** The lead social worker, who can take over what nobody has; undefined where none is chosen. */
  readonly lead: Invitee | undefined;
  /** Asks who may read it, where nobody has said and it looks private. */
  readonly asked: ReactNode;
  /** In how many plans before this one it stood. */
  readonly carriedOver: number;
  /** At a review each row says how far it is, and what shows it. */
  readonly isReview: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Omit<PlanAction, 'id'>>) => void;
  /** Puts somebody in the core group. */
  readonly onJoin: (id: InviteeId) => void;
  readonly onMove: (way: 'up' | 'down') => void;
  readonly onRemove: () => void;
}

/** One row of the plan: what needs to change, who does what by when, and how we will know (domain.md 6.6). */
export const PlanRow = (props: PlanRowProps) => {
  const {
    action,
    hints,
    siblings,
    invitees,
    lead,
    asked,
    carriedOver,
    isReview,
    isFirst,
    isLast,
    disabled,
    onChange,
    onJoin,
    onMove,
    onRemove,
  } = props;
  const astray = hints.some(({ about }) => about === 'owner') ? null : ownerAstray(action.owner, invitees);
  const styles = useStyles();
  const id = useId();
  const adults = invitees.filter((invitee) => invitee.part === 'family' && invitee.personId !== null);
  const nameOf = (person: PersonId): string =>
    adults.find((invitee) => invitee.personId === person)?.name ??
    siblings.find((child) => child.id === person)?.name ??
    'someone';
  const choices = audienceChoices(
    action.audience,
    adults.flatMap((invitee) => (invitee.personId === null ? [] : [invitee.personId])),
  );

  const moveByKey = (event: KeyboardEvent): void => {
    const way = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    if (!event.altKey || (way !== 'up' && way !== 'down')) return;
    event.preventDefault();
    onMove(way);
  };

  return (
    <li aria-labelledby={id} className={styles.row} data-action={action.id} onKeyDown={moveByKey}>
      <div className={styles.top}>
        <h3 id={id} className={styles.title}>
          Action {action.number}
        </h3>
        <span className={styles.carried}>{timesOver(carriedOver)}</span>
        {!disabled && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              data-move="up"
              disabledFocusable={isFirst}
              onClick={() => onMove('up')}
            >
              Move up
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              data-move="down"
              disabledFocusable={isLast}
              onClick={() => onMove('down')}
            >
              Move down
            </Button>
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
              Remove
            </Button>
          </>
        )}
      </div>
      <div className={styles.fields}>
        <div className={styles.column}>
          <TextArea
            label="What needs to change"
            field={`goal:${action.id}`}
            lines={1}
            value={action.goal}
            disabled={disabled}
            onChange={(goal) => onChange({ goal })}
          />
          <TextArea
            label="What will be done"
            field={`action:${action.id}`}
            lines={2}
            value={action.action}
            disabled={disabled}
            onChange={(text) => onChange({ action: text })}
          />
        </div>
        <div className={styles.column}>
          <TextArea
            label="How we will know"
            field={`measure:${action.id}`}
            lines={2}
            value={action.measure}
            disabled={disabled}
            onChange={(measure) => onChange({ measure })}
          />
          <PeopleChips
            label="Whose plan"
            field={`children:${action.id}`}
            people={siblings}
            chosen={action.children}
            disabled={disabled}
            onChange={(chosen) => onChange({ children: chosen })}
          />
        </div>
        <div className={styles.column}>
          <TextField
            label="Who"
            field={`owner:${action.id}`}
            value={action.owner}
            offers={invitees.filter((invitee) => canOwn.has(invitee.part) && invitee.name !== '').map((invitee) => invitee.name)}
            hint={wholeOwner(action)}
            disabled={disabled}
            onChange={(owner) => onChange(ownedBy(owner, invitees, action.agency))}
          />
          <DateField
            label="By when"
            field={`dueOn:${action.id}`}
            width="full"
            value={action.dueOn}
            disabled={disabled}
            onChange={(dueOn) => onChange({ dueOn })}
          />
          <ChoiceField
            label="Who may see this row"
            field={`audience:${action.id}`}
            width="full"
            value={audienceKey(action.audience)}
            disabled={disabled}
            choices={choices.map(({ value, audience }) => ({ value, label: sentenceCase(audienceInWords(audience, nameOf)) }))}
            onChange={(value) => {
              const chosen = choices.find((choice) => choice.value === value);
              if (chosen !== undefined) onChange({ audience: chosen.audience });
            }}
          />
        </div>
      </div>
      {asked}
      {isReview && <Progress action={action} disabled={disabled} onChange={onChange} />}
      {astray !== null && !disabled && <Astray action={action} astray={astray} lead={lead} onChange={onChange} onJoin={onJoin} />}
      {hints.length > 0 && (
        <ul aria-label={`Hints for action ${action.number}`} className={styles.hints}>
          {hints.map((hint) => (
            <li key={hint.about + hint.words} className={styles.hint}>
              <LightbulbRegular aria-hidden className={styles.bulb} />
              {hint.words}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

interface AstrayProps extends Pick<PlanRowProps, 'action' | 'lead' | 'onChange' | 'onJoin'> {
  readonly astray: OwnerAstray;
}

/** Says that an action is in nobody's hands of the core group, and mends it with one press (PL09). */
const Astray = ({ action, astray, lead, onChange, onJoin }: AstrayProps) => {
  const styles = useStyles();
  return (
    <div className={styles.astray}>
      <span className={styles.hint}>
        <LightbulbRegular aria-hidden className={styles.bulb} />
        {astray.astray === 'outside'
          ? `${astray.name} is not in the core group`
          : `Nobody called ${action.owner.trim()} is on the list: they may have left`}
      </span>
      {astray.astray === 'outside' ? (
        <Button size="small" onClick={() => onJoin(astray.inviteeId)}>
          Put them in the core group
        </Button>
      ) : (
        lead !== undefined && (
          <Button size="small" onClick={() => onChange({ owner: lead.name, agency: lead.agencyName })}>
            Give it to {lead.name}
          </Button>
        )
      )}
    </div>
  );
};

const Progress = ({ action, disabled, onChange }: Pick<PlanRowProps, 'action' | 'disabled' | 'onChange'>) => {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <div className={styles.column}>
        <ChoiceField
          label="How far it is"
          field={`status:${action.id}`}
          width="full"
          value={action.status}
          disabled={disabled}
          choices={statuses}
          onChange={(status) => onChange({ status })}
        />
        {action.status === 'done' && (
          <DateField
            label="Done on"
            field={`doneOn:${action.id}`}
            width="full"
            value={action.doneOn ?? null}
            disabled={disabled}
            onChange={(doneOn) => onChange({ doneOn })}
          />
        )}
        {action.status === 'not-needed' && (
          <TextField
            label="Why it is no longer needed"
            width="full"
            value={action.notNeededBecause ?? ''}
            disabled={disabled}
            onChange={(notNeededBecause) => onChange({ notNeededBecause })}
          />
        )}
      </div>
      <TextArea
        label="What shows it"
        field={`evidence:${action.id}`}
        lines={1}
        value={action.evidence}
        disabled={disabled}
        onChange={(evidence) => onChange({ evidence })}
      />
    </div>
  );
};

const statuses: ReadonlyArray<{ readonly value: PlanAction['status']; readonly label: string }> = [
  { value: 'not-started', label: 'Not started' },
  { value: 'on-track', label: 'On track' },
  { value: 'late', label: 'Late' },
  { value: 'done', label: 'Done' },
  { value: 'not-needed', label: 'No longer needed' },
];

/** Those who can be asked to do something; a chair, a minute taker or an interpreter cannot. */
const canOwn: ReadonlySet<Invitee['part']> = new Set(['agency', 'family', 'child', 'advocate']);

/** The field is narrower than two names: below it stands all of it. */
const wholeOwner = ({ owner, agency }: PlanAction): string | undefined =>
  [owner.length > shownOfOwner ? owner : '', agency].filter((words) => words !== '').join(', ') || undefined;
const shownOfOwner = 24;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px 20px 20px',
    ...card,
  },
  top: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
  title: {
    margin: '0',
    marginRight: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  carried: { marginRight: 'auto', color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr)',
    gap: '12px 24px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  progress: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 10fr)',
    gap: '12px 24px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: '0' },
  astray: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  hints: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '4px 24px' },
  hint: { display: 'flex', gap: '6px', alignItems: 'start', color: tokens.colorNeutralForeground2 },
  bulb: { flexShrink: '0', marginTop: '3px', color: tokens.colorStatusWarningForeground3 },
});
