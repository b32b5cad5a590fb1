import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingLink, SittingView } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { listed, sentenceCase } from '../../words/record-words.ts';

/** The conference this one follows from, and what follows from it by itself: each can be opened, and taken back until it is used (IN04, P-11). */
export const WhatFollows = ({
  view,
  onOpen,
}: {
  readonly view: SittingView;
  readonly onOpen: (sittingId: SittingId) => void;
}) => {
  const styles = useStyles();
  const call = useChange();
  const [fault, setFault] = useState<Message>();
  const { follows, followedBy, owesFollowUp, earlyReview } = view;
  if (follows === null && followedBy.length === 0 && !owesFollowUp && earlyReview === null) return null;
  const takeBack = async (sittingId: SittingId): Promise<void> => {
    const taken = await call('sitting.takeBack', { sittingId });
    setFault(taken.ok ? undefined : messageFor(taken.error));
  };
  const ask = async (): Promise<void> => {
    const asked = await call('sitting.followUp', { sittingId: view.sitting.id });
    setFault(asked.ok ? undefined : messageFor(asked.error));
  };
  const early = async (isEarly: boolean): Promise<void> => {
    const asked = await call('sitting.reviewEarly', { sittingId: view.sitting.id, early: isEarly });
    setFault(asked.ok ? undefined : messageFor(asked.error));
  };
  return (
    <Section title="Before and after">
      {fault !== undefined && <Notice {...fault} />}
      <ul className={styles.list} aria-label="Before and after">
        {follows !== null && (
          <li className={styles.row}>
            <Words link={follows} lead="Follows from" onOpen={onOpen} />
          </li>
        )}
        {followedBy.map((link) => (
          <li key={link.sittingId} className={styles.row}>
            <Words link={link} lead="Then" onOpen={onOpen} />
            {link.mayTakeBack && (
              <Button
                appearance="subtle"
                aria-label={`Take back ${link.reference}`}
                onClick={() => void takeBack(link.sittingId)}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
        {earlyReview !== null && (
          <li className={styles.row}>
            <span className={styles.words}>
              {earlyReview === 'to-consider'
                ? 'It went ahead with too few agencies. Consider an early review: what was decided is looked at again sooner.'
                : 'It went ahead with too few agencies, and an early review is asked for.'}
            </span>
            <Button onClick={() => void early(earlyReview === 'to-consider')}>
              {earlyReview === 'to-consider' ? 'Ask for an early review' : 'Back to the usual review'}
            </Button>
          </li>
        )}
        {owesFollowUp && (
          <li className={styles.row}>
            <span>A child keeps a plan or waits for a decision, and no conference is asked for.</span>
            <Button onClick={() => void ask()}>Ask for it</Button>
          </li>
        )}
      </ul>
    </Section>
  );
};

const Words = ({
  link,
  lead,
  onOpen,
}: {
  readonly link: SittingLink;
  readonly lead: string;
  readonly onOpen: (sittingId: SittingId) => void;
}) => {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <span>
        {lead}:{' '}
        <Link as="button" onClick={() => onOpen(link.sittingId)}>
          {link.reference}
        </Link>
        , {link.kind} for {listed(link.children)}
      </span>
      <span className={styles.when}>
        {link.heldOn === null ? sentenceCase(link.dueInWords) : `${longDate(link.heldOn)}. ${link.dueInWords}`}
      </span>
    </span>
  );
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px 24px', flexWrap: 'wrap' },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 320px' },
  when: { color: tokens.colorNeutralForeground2 },
});
