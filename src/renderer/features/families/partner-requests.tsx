import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PartnerRequestView } from '../../../contract/partners.ts';
import type { FamilyId, SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { NewPartnerRequest } from './new-partner-request.tsx';
import { AnswerForm, DifferenceForm } from './partner-answers.tsx';

export interface PartnerRequestsProps {
  readonly familyId: FamilyId;
  /** A conference was agreed to: opens its request. */
  readonly onRequest: (sittingId: SittingId) => void;
}

/** Conferences that partner agencies ask for, each with its answer, and a difference about it until it is settled (IN06, P-04). */
export const PartnerRequests = ({ familyId, onRequest }: PartnerRequestsProps) => {
  const styles = useStyles();
  const found = useLive('partner.list', { familyId });
  const [isAsking, setAsking] = useState(false);
  const rows = found?.ok ? found.value : [];
  return (
    <Section
      title="Asked for by partner agencies"
      look="card"
      actions={!isAsking && <Button onClick={() => setAsking(true)}>A partner agency asks for a conference</Button>}
    >
      {rows.length === 0 && !isAsking && (
        <p className={styles.quiet}>Nobody has. Any agency may, in writing, with a senior manager behind it.</p>
      )}
      {isAsking && <NewPartnerRequest familyId={familyId} onClose={() => setAsking(false)} />}
      {rows.length > 0 && (
        <ul className={styles.list} aria-label="Asked for by partner agencies">
          {rows.map((request) => (
            <li key={request.id} className={styles.row}>
              <PartnerRequestRow request={request} onRequest={onRequest} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const PartnerRequestRow = ({
  request,
  onRequest,
}: {
  readonly request: PartnerRequestView;
  readonly onRequest: PartnerRequestsProps['onRequest'];
}) => {
  const styles = useStyles();
  const change = useChange();
  const [form, setForm] = useState<'answer' | 'differ' | 'settle'>();
  const [fault, setFault] = useState<Message>();
  const { agencyName, next, answer, disagreement } = request;
  const mayDiffer = next === 'nothing' && answer?.agreed === false && disagreement === null;
  const stepBack = async (): Promise<void> => {
    const back = await change('partner.stepBack', { partnerRequestId: request.id });
    setFault(back.ok ? undefined : messageFor(back.error));
  };
  const done = (sittingId: SittingId | null): void => {
    setForm(undefined);
    if (sittingId !== null) onRequest(sittingId);
  };
  return (
    <>
      <div>
        <strong>{agencyName}</strong>
        {`, asked on ${longDate(request.askedOn)}${request.askedBy === '' ? '' : ` by ${request.askedBy}`}, backed by ${request.backedBy}.`}
      </div>
      {request.reason !== '' && <div className={styles.quiet}>{request.reason}</div>}
      <div>
        <Status tone={next === 'nothing' ? 'plain' : 'soon'}>{request.words}</Status>
      </div>
      {[answer, disagreement, disagreement?.settled].map((said) =>
        said == null || said.words === '' ? null : (
          <div key={said.words} className={styles.quiet}>
            {said.words}
          </div>
        ),
      )}
      {fault !== undefined && <Notice {...fault} />}
      {form === 'answer' && (
        <AnswerForm request={request} command="partner.answer" onDone={done} onCancel={() => setForm(undefined)} />
      )}
      {form === 'settle' && (
        <AnswerForm request={request} command="partner.settle" onDone={done} onCancel={() => setForm(undefined)} />
      )}
      {form === 'differ' && <DifferenceForm request={request} onDone={() => done(null)} onCancel={() => setForm(undefined)} />}
      {form === undefined && (
        <div className={styles.actions}>
          {next === 'answer' && (
            <Button aria-label={`Answer ${agencyName}`} onClick={() => setForm('answer')}>
              Answer
            </Button>
          )}
          {mayDiffer && (
            <Button aria-label={`${agencyName} disagrees`} onClick={() => setForm('differ')}>
              They disagree
            </Button>
          )}
          {next === 'settle' && (
            <Button aria-label={`Settle with ${agencyName}`} onClick={() => setForm('settle')}>
              Settled
            </Button>
          )}
          {request.requestId === null && (
            <Button appearance="subtle" aria-label={`Take back the last step of ${agencyName}`} onClick={() => void stepBack()}>
              Take back the last step
            </Button>
          )}
        </div>
      )}
    </>
  );
};

const useStyles = makeStyles({
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '20px' },
  row: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
