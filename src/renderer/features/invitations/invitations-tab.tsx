import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type InvitationWay, invitationWays } from '../../../core/conferences/invitation.ts';
import { invitationWayNames } from '../../../core/conferences/invitation-words.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId, SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { useToday } from '../../ui/today.ts';
import { calledOnList, counted } from '../../words/record-words.ts';
import { AddPeople } from './add-people.tsx';
import { AwayThatDay } from './away-that-day.tsx';
import { InviteeTable } from './invitee-table.tsx';
import { LastListQuestions } from './last-list.tsx';
import { QuoracyForecast } from './quoracy-forecast.tsx';
import { RecordSteps } from './record-steps.tsx';
import { repliesInWords, repliesOf } from './replies.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { ListProvider, useList } from './use-list.tsx';

/** Who is invited and who is not, what they answered, and the one call to make first. */
export const InvitationsTab = ({
  sittingId,
  chasing,
  onFamily,
  onDocuments,
}: {
  readonly sittingId: SittingId;
  /** Whom to ask again; it shows nothing where there is nobody. */
  readonly chasing: ReactNode;
  readonly onFamily: () => void;
  readonly onDocuments: () => void;
}) => (
  <ListProvider sittingId={sittingId} onFamily={onFamily} onDocuments={onDocuments}>
    <Invitations chasing={chasing} />
  </ListProvider>
);

const Invitations = ({ chasing }: { readonly chasing: ReactNode }) => {
  const styles = useStyles();
  const { record, sitting, isOpen, edit } = useList();
  const [removed, setRemoved] = useState<Invitee>();
  const [chosen, setChosen] = useState<ReadonlySet<InviteeId>>(new Set());
  const list = Object.values(record.invitees);
  return (
    <div className={styles.tab}>
      <Standing list={list} />
      {isOpen && sitting.sitting.heldOn !== null && <AwayThatDay sitting={sitting} />}
      {removed !== undefined && (
        <Notice
          tone="info"
          title={`${calledOnList(removed)} is off the list.`}
          actions={
            <Button
              onClick={() => {
                edit({ edit: 'invitee.add', invitee: removed });
                setRemoved(undefined);
              }}
            >
              Undo
            </Button>
          }
        />
      )}
      {isOpen && chasing}
      {isOpen && <LastListQuestions sittingId={sitting.sitting.id} />}
      {list.length === 0 ? (
        <EmptyState title="Nobody is on the list yet.">
          Start with the suggestions below: each says why. Whoever is not invited is recorded with the reason.
        </EmptyState>
      ) : (
        <div className={styles.list}>
          {isOpen && <RecordSteps list={list} chosen={chosen} onChoose={setChosen} />}
          <InviteeTable
            list={list}
            chosen={chosen}
            onChoose={setChosen}
            onRemove={(invitee) => {
              edit({ edit: 'invitee.remove', id: invitee.id });
              setRemoved(invitee);
            }}
          />
        </div>
      )}
      {isOpen && <SuggestionList sittingId={sitting.sitting.id} />}
      {isOpen && <AddPeople />}
    </div>
  );
};

const Standing = ({ list }: { readonly list: ReadonlyArray<Invitee> }) => {
  const styles = useStyles();
  const { sitting, isOpen, onDocuments } = useList();
  const log = useLive('documents.log', { sittingId: sitting.sitting.id });
  const areWritten = log?.ok === true && log.value.some(({ kind }) => kind === 'invitation');
  const call = useChange();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();
  const today = useToday();
  const [way, setWay] = useState<InvitationWay | null>(null);
  const replies = repliesOf(list, today);
  const gone = async (): Promise<void> => {
    const marked = await call('sitting.markInvited', { sittingId: sitting.sitting.id, way });
    setSaid(
      marked.ok
        ? { tone: 'good', message: { title: `${counted(marked.value.invited, 'invitation')} marked as sent today.` } }
        : { tone: 'fault', message: messageFor(marked.error) },
    );
  };
  return (
    <section aria-label="How the list stands" className={styles.standing}>
      <div className={styles.words}>
        <p className={styles.counts}>{repliesInWords(replies)}</p>
        {list.length > 0 && <QuoracyForecast sittingId={sitting.sitting.id} />}
      </div>
      {isOpen && replies.toSend > 0 && (
        <div className={styles.steps}>
          <Button appearance={areWritten ? 'secondary' : 'primary'} size="large" onClick={onDocuments}>
            Write the invitations
          </Button>
          <Select
            size="large"
            aria-label="How the invitations went"
            value={way ?? ''}
            onChange={(_, { value }) => setWay(invitationWays.find((one) => one === value) ?? null)}
          >
            <option value="">By email or post</option>
            {invitationWays
              .filter((one) => one !== 'reply-form')
              .map((one) => (
                <option key={one} value={one}>
                  {`All ${invitationWayNames[one]}`}
                </option>
              ))}
          </Select>
          <Button appearance={areWritten ? 'primary' : 'secondary'} size="large" onClick={() => void gone()}>
            Invitations have gone
          </Button>
        </div>
      )}
      <div aria-live="polite" className={styles.said}>
        {said !== undefined && <Notice tone={said.tone} {...said.message} />}
      </div>
    </section>
  );
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '32px' },
  list: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  standing: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px 24px', flexWrap: 'wrap' },
  words: { flex: '1 1 420px' },
  counts: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  said: { flexBasis: '100%', ':empty': { display: 'none' } },
});
