import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fullName } from '../../../core/children/people.ts';
import { isConfirmed } from '../../../core/conferences/decide.ts';
import { kindName } from '../../../core/conferences/sitting.ts';
import { useLive } from '../../engine/use-live.ts';
import { ReadOnly } from '../../ui/read-only.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import type { CardParts } from './card-parts.ts';
import { ChildsPart } from './childs-part.tsx';
import { ConfirmDecision } from './confirmation.tsx';
import { Decided } from './decided.tsx';
import { decidedFacts, followingFacts } from './decided-facts.ts';
import { DecisionFields } from './decision-fields.tsx';
import { bornInWords } from './decision-sentences.ts';
import { Dissents } from './dissents.tsx';
import { hasInterimSafety, InterimSafetyFields } from './interim-safety.tsx';
import { ReadAgain } from './read-again.tsx';
import { givenNow } from './voice-edits.ts';
import { VoicesTable } from './voices-table.tsx';
import { WhatFollows } from './what-follows.tsx';
import { WhatItRestsOn } from './what-it-rests-on.tsx';

/** One child's decision: what was said, what the chair decides, what follows. Brothers and sisters never share one (D-04). */
export const DecisionCard = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, decision, voices, quoracy, profile, disabled, edit } = parts;
  const { child, conference } = view;
  const reported = useLive('report.list', { sittingId: conference.sittingId });
  const isClosed = parts.sitting.sitting.progress.closedAt !== null;
  const isSettled = parts.disabled || isClosed;
  const age = view.ageInYears === null ? '' : `, aged ${view.ageInYears}`;
  return (
    <Section
      look="card"
      title={fullName(child)}
      lead={
        <>
          {sentenceCase(bornInWords(child.birth))}
          {age} · {kindName(conference.kind)}
          {view.dueInWords === '' ? '' : ` · ${view.dueInWords}`}
        </>
      }
      actions={
        <Status tone={isConfirmed(decision) ? 'good' : 'soon'}>{isConfirmed(decision) ? 'Confirmed' : 'Not confirmed'}</Status>
      }
    >
      {quoracy !== undefined && <p className={styles.quoracy}>{quoracy.words}</p>}
      {hasInterimSafety(parts) && (
        <Part title="Until the conference is held">
          <ReadOnly isOn={isClosed}>
            <InterimSafetyFields {...parts} disabled={parts.disabled || isClosed} />
          </ReadOnly>
        </Part>
      )}
      <Part title="What agencies and family said">
        <VoicesTable
          childName={child.givenName}
          conference={conference}
          voices={voices}
          scaling={profile?.scale}
          reports={reported?.ok ? reported.value.recommendations : []}
          disabled={disabled}
          onEdit={(...edits) => edit(...givenNow(record, edits))}
        />
      </Part>
      <Part title="The decision">
        {isSettled ? <Decided {...parts} about="outcome" facts={decidedFacts(decision)} /> : <DecisionFields {...parts} />}
      </Part>
      {decision.outcome !== null && (
        <Part title="What it rests on">
          <WhatItRestsOn {...parts} />
        </Part>
      )}
      {decision.outcome !== null && (
        <Part title="What follows">
          {parts.disabled && <Decided {...parts} about="follows" facts={followingFacts(decision, record.invitees)} />}
          <WhatFollows {...parts} />
        </Part>
      )}
      <Part title={`${child.givenName}’s part`}>
        <ChildsPart {...parts} />
      </Part>
      <Part title="Dissent">
        <div data-field={`dissent:${conference.id}`}>
          <Dissents {...parts} />
        </div>
      </Part>
      <Part title="The chair confirms">
        {!isSettled && <ReadAgain {...parts} />}
        <ConfirmDecision {...parts} disabled={parts.disabled || isClosed} />
      </Part>
    </Section>
  );
};

/** A heading and what stands under it; not a region, because every child's card has the same ones. */
const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </div>
  );
};

const useStyles = makeStyles({
  quoracy: { margin: '0', color: tokens.colorNeutralForeground2 },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    paddingTop: '20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: '0',
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});
