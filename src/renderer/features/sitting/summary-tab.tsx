import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Missing, SittingView } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import type { FieldAddress } from '../../ui/focus-field.ts';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { narrow } from '../../ui/theme.ts';
import { useToday } from '../../ui/today.ts';
import { Why } from '../../ui/why.tsx';
import { useGoTo } from './go-to.tsx';
import { MissingList } from './missing-list.tsx';
import { type NextStep, nextStepOf } from './next-step.ts';
import { SplitOff } from './split-off.tsx';
import { WhatFollows } from './what-follows.tsx';

export interface SummaryTabProps {
  readonly sittingId: SittingId;
  /** The booking, and the request behind it: forms of their own, which stand here. */
  readonly booking: ReactNode;
  /** Asked for a field that belongs to the request or the booking; true where another screen was opened for it. */
  readonly onField?: (field: FieldAddress) => boolean;
  /** Opens another conference: the one it follows from, or one that follows. */
  readonly onSitting: (sittingId: SittingId) => void;
}

/** The one next thing, everything that is missing, and the dates that follow. */
export const SummaryTab = ({ sittingId, booking, onField, onSitting }: SummaryTabProps) => {
  const view = useLive('sitting.get', { sittingId });
  if (view === undefined) return <Loading />;
  if (!view.ok) return <Notice {...messageFor(view.error)} />;
  return <Summary view={view.value} booking={booking} onField={onField} onSitting={onSitting} />;
};

const Summary = ({
  view,
  booking,
  onField,
  onSitting,
}: {
  readonly view: SittingView;
  readonly booking: ReactNode;
  readonly onField: SummaryTabProps['onField'] | undefined;
  readonly onSitting: SummaryTabProps['onSitting'];
}) => {
  const styles = useStyles();
  const goTo = useGoTo();
  const call = useChange();
  const [refused, setRefused] = useState<Refused>();
  const [said, setSaid] = useState<Message>();
  const { sitting, missing, next } = view;
  const sittingId = sitting.id;

  const go = ({ tab, field, childId }: Pick<Missing, 'tab' | 'field' | 'childId'>): void => {
    if (tab !== 'summary' || onField?.({ field, childId }) !== true) goTo(tab, { field, childId });
  };
  const close = async (): Promise<void> => {
    const closed = await call('sitting.close', { sittingId });
    if (closed.ok)
      tell({
        title: 'The conference is closed.',
        next: `The clocks for the letter and the minutes run from the day it was held.${closed.value.made.length === 0 ? '' : ' What follows from it is asked for, below.'}`,
      });
    else refuse('close', closed.error.type === 'NotReady' ? closed.error.missing : [], messageFor(closed.error));
  };
  const approve = async (): Promise<void> => {
    const approved = await call('sitting.approve', { sittingId });
    if (approved.ok)
      tell({
        title: `The record is approved as version ${approved.value.version}.`,
        next: 'It can be read and sent, and no longer changed.',
      });
    else refuse('approve', approved.error.type === 'NotReady' ? approved.error.missing : [], messageFor(approved.error));
  };
  const tell = (message: Message): void => {
    setRefused(undefined);
    setSaid(message);
  };
  const refuse = (what: Refused['what'], items: ReadonlyArray<Missing>, message: Message): void => {
    setSaid(undefined);
    setRefused({ what, missing: items, message });
  };
  const take = (step: NextStep): void => {
    if (step.does === 'go') goTo(step.tab);
    else if (step.does === 'book') go(missing.find(({ holdsUp }) => holdsUp === 'booking') ?? booked);
    else if (step.does === 'close') void close();
    else void approve();
  };

  const step = nextStepOf(view);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <section aria-labelledby="next-thing" className={styles.next}>
          <h2 id="next-thing" className={styles.nextHeading}>
            Next
          </h2>
          <p className={styles.sentence}>{next.sentence}</p>
          <div className={styles.actions}>
            <Button appearance="primary" size="large" onClick={() => take(step)}>
              {step.label}
            </Button>
            <OtherSteps view={view} step={step} onClose={() => void close()} onApprove={() => void approve()} />
          </div>
        </section>
        <div aria-live="polite" className={styles.said}>
          {said !== undefined && <Notice tone="good" {...said} />}
          {refused !== undefined && (
            <Notice tone="warning" {...refused.message}>
              <MissingList label="What is still missing" missing={refused.missing} onGo={go} />
            </Notice>
          )}
        </div>
        <Section title="What is missing">
          <MissingGroups missing={missing} onGo={go} />
        </Section>
        <WhatFollows view={view} onOpen={onSitting} />
        <SplitOff view={view} onOpen={onSitting} />
        <Section title="Request and booking">{booking}</Section>
      </div>
      <aside className={styles.side} aria-label="Dates">
        <Section title="Dates that follow" look="card">
          {view.deadlines.length === 0 ? (
            <p className={styles.quiet}>
              {sitting.progress.cancelledAt === null
                ? 'Dates appear here as soon as the day that starts the clock is known.'
                : 'None: this conference is cancelled.'}
            </p>
          ) : (
            <ul className={styles.dates}>
              {view.deadlines.map((due) => (
                <li key={`${due.rule} ${due.title} ${due.due}`} className={styles.date}>
                  <span className={styles.day}>
                    {longDate(due.due)}
                    {due.dueAt !== null && `, ${due.dueAt.slice(11)}`}
                  </span>
                  <span>{due.title}</span>
                  <span className={styles.quiet}>
                    {due.who} <Why due={due} label="Why this date?" />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </aside>
    </div>
  );
};

/** The first field of the booking. */
const booked = { tab: 'summary', field: 'heldOn', childId: null } as const;

interface Refused {
  readonly what: 'close' | 'approve';
  readonly missing: ReadonlyArray<Missing>;
  readonly message: Message;
}

/** From the day it is held, closing and then approving can be asked for: what holds them up is then said in a list. */
const OtherSteps = ({
  view: { sitting },
  step,
  onClose,
  onApprove,
}: {
  readonly view: SittingView;
  readonly step: NextStep;
  readonly onClose: () => void;
  readonly onApprove: () => void;
}) => {
  const today = useToday();
  const { closedAt, approvedAt } = sitting.progress;
  const isHeld = sitting.heldOn !== null && sitting.heldOn <= today;
  if (isHeld && closedAt === null && step.does !== 'close')
    return (
      <Button size="large" onClick={onClose}>
        Close the conference
      </Button>
    );
  if (closedAt !== null && approvedAt === null && step.does !== 'approve')
    return (
      <Button size="large" onClick={onApprove}>
        Approve the record
      </Button>
    );
  return null;
};

const groups: ReadonlyArray<readonly [Missing['holdsUp'], string]> = [
  ['booking', 'Before it can be booked'],
  ['inviting', 'Before invitations go'],
  ['closing', 'Before the conference can be closed'],
  ['approving', 'Before the record can be approved'],
  ['nothing', 'Worth doing'],
];

const MissingGroups = ({
  missing,
  onGo,
}: {
  readonly missing: ReadonlyArray<Missing>;
  readonly onGo: (missing: Missing) => void;
}) => {
  const styles = useStyles();
  if (missing.length === 0) return <p className={styles.quiet}>Nothing is missing.</p>;
  return (
    <div className={styles.groups}>
      {groups.map(([holdsUp, title]) => {
        const those = missing.filter((item) => item.holdsUp === holdsUp);
        return those.length === 0 ? null : (
          <section key={holdsUp} aria-labelledby={`missing-${holdsUp}`}>
            <h3 id={`missing-${holdsUp}`} className={styles.group}>
              {title}
            </h3>
            <MissingList label={title} missing={those} onGo={onGo} />
          </section>
        );
      })}
    </div>
  );
};

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 344px',
    gap: '32px',
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '32px', minWidth: '0' },
  side: { minWidth: '0' },
  next: {
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  nextHeading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  sentence: {
    margin: '4px 0 16px',
    maxWidth: '52ch',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  said: { ':empty': { display: 'none' } },
  groups: { display: 'flex', flexDirection: 'column', gap: '20px' },
  group: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  dates: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '16px' },
  date: { display: 'flex', flexDirection: 'column' },
  day: { fontWeight: tokens.fontWeightSemibold },
});
