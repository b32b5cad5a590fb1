import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CommonFault } from '../../../contract/procedure.ts';
import type { Missing, SittingView } from '../../../contract/sitting-answers.ts';
import { heldUp } from '../../../core/conferences/missing.ts';
import { longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted, listed } from '../../words/record-words.ts';
import { momentInWords } from './decision-sentences.ts';
import { MissingList } from './missing-list.tsx';

type Refusal =
  | CommonFault
  | { readonly type: 'NotHere'; readonly what: string }
  | { readonly type: 'NotReady'; readonly missing: ReadonlyArray<Missing> }
  | { readonly type: 'AlreadyClosed' }
  | { readonly type: 'ConferenceCancelled' };

/** The end of the conference: refused until every child's decision is whole and confirmed, with the list of what is missing (DC01). */
export const Closing = ({ sitting, onGo }: { readonly sitting: SittingView; readonly onGo: (missing: Missing) => void }) => {
  const styles = useStyles();
  const desk = useDesk();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isClosing, setClosing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { closedAt } = sitting.sitting.progress;
  const missing = heldUp(sitting.missing, 'closing');

  useEffect(() => {
    if (refusal !== undefined) place.current?.focus();
  }, [refusal]);

  const close = async (): Promise<void> => {
    setClosing(true);
    await desk.saves.settled();
    const closed = await desk.call('sitting.close', { sittingId: sitting.sitting.id });
    setClosing(false);
    setRefusal(closed.ok ? undefined : closed.error);
  };

  if (closedAt !== null) return <Closed sitting={sitting} at={momentInWords(closedAt)} />;
  return (
    <Section
      look="card"
      title="Close the conference"
      lead="The letter and the minutes are counted from here. Nobody’s decision can be left out."
    >
      {refusal !== undefined && (missing.length > 0 || refusal.type !== 'NotReady') && (
        <div ref={place} tabIndex={-1} role="alert" className={styles.refusal}>
          <Notice tone="warning" {...messageFor(refusal.type === 'NotReady' ? { type: 'NotReady', missing } : refusal)} />
        </div>
      )}
      {missing.length > 0 && (
        <div>
          {refusal === undefined && <p className={styles.lead}>{counted(missing.length, 'thing')} still missing:</p>}
          <MissingList label="Missing before the conference can be closed" missing={missing} onGo={onGo} />
        </div>
      )}
      <div>
        <Button
          appearance={missing.length === 0 ? 'primary' : 'secondary'}
          size="large"
          disabled={isClosing}
          onClick={() => void close()}
        >
          Close the conference
        </Button>
      </div>
    </Section>
  );
};

const Closed = ({ sitting, at }: { readonly sitting: SittingView; readonly at: string }) => {
  const styles = useStyles();
  const next = sitting.deadlines.filter((due) => afterClosing.has(due.source.rule));
  return (
    <Section look="card" title="The conference is closed" lead={`Closed ${at}.`}>
      <ul className={styles.next}>
        {next.map((due) => (
          <li key={due.source.rule}>
            {due.title}: by {longDate(due.due)}
          </li>
        ))}
        {sitting.followedBy.map((after) => (
          <li key={after.sittingId}>
            {after.reference} is asked for: {after.kind} for {listed(after.children)}. {after.dueInWords}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The letter, the minutes, the first core group, and how long dissent may be raised. */
const afterClosing: ReadonlySet<string> = new Set(['T-11', 'T-12', 'T-13', 'T-23']);

const useStyles = makeStyles({
  refusal: { outlineStyle: 'none' },
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  next: { margin: '0', paddingLeft: '20px' },
});
