import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { RequestSeen } from '../../../contract/request-forms.ts';
import type { RequestId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { FileButton } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';
import type { useRequestFile } from './use-request-file.ts';

type Reading = ReturnType<typeof useRequestFile>;

/** What an email or form says of this request: each thing is accepted by a press of its own, or left (IN09). */
export const RequestFile = ({ requestId, reading }: { readonly requestId: RequestId; readonly reading: Reading }) => {
  const styles = useStyles();
  const change = useChange();
  const list = useRef<HTMLDivElement>(null);
  const { open } = reading;
  if (open === undefined) return <Chooser reading={reading} />;
  const { proposals, unclear } = open.seen;
  const accept = async (id: string): Promise<void> => {
    const { fileName, file } = open;
    const done = await change('request.accept', { fileName, file, requestId, accepted: [id] });
    if (!done.ok) return reading.refuse(messageFor(done.error));
    // The button that was pressed goes away with its line.
    list.current?.focus();
    await reading.again();
  };
  return (
    <Section
      title={`What ${open.fileName} says`}
      lead={
        proposals.length === 0
          ? 'The request says all that could be made out of it.'
          : 'What is listed is not in the request yet. Accept what is right, one by one.'
      }
      look="card"
      actions={<Button onClick={reading.putAway}>Put the file away</Button>}
    >
      {reading.fault !== undefined && <Notice {...reading.fault} />}
      <div ref={list} tabIndex={-1} className={styles.list}>
        <ul aria-label="Proposed from the file" className={styles.proposals}>
          {proposals.map(({ id, about, words, now, doubt }) => (
            <li key={id} className={styles.proposal}>
              <div className={styles.words}>
                <div className={styles.about}>{about}</div>
                <div className={styles.said}>{words}</div>
                {now !== '' && <div className={styles.about}>Now: {now}</div>}
                {doubt !== '' && <div>Look first whether it is the same person: {doubt}</div>}
              </div>
              <Button aria-label={`Accept ${about}: ${words.slice(0, 60)}`} onClick={() => void accept(id)}>
                Accept
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {unclear.length > 0 && (
        <ul aria-label="Not understood" className={styles.plain}>
          {unclear.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Rest seen={open.seen} />
    </Section>
  );
};

/** What else stands in the file, so that nothing of it goes unseen. */
export const Rest = ({ seen: { email, notes, unread } }: { readonly seen: RequestSeen }) => {
  const styles = useStyles();
  return (
    <>
      {email !== null && (
        <p className={styles.line}>
          An email from {email.from === '' ? 'somebody who is not named' : email.from}
          {email.subject === '' ? '.' : `: ${email.subject}.`}
        </p>
      )}
      {notes.map((words) => (
        <p key={words} className={styles.line}>
          {words}
        </p>
      ))}
      {unread.length > 0 && (
        <details>
          <summary className={styles.summary}>
            Read through what else it says: {counted(unread.length, 'answer')} with no field here
          </summary>
          <dl className={styles.unread}>
            {unread.map(({ label, text }, at) => (
              <div key={`${String(at)} ${label}`}>
                <dt className={styles.about}>{label}</dt>
                <dd className={styles.said}>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
};

/** For whoever does not drag: the same by choosing the file. */
export const Chooser = ({ reading }: { readonly reading: Reading }) => {
  const styles = useStyles();
  return (
    <div className={styles.chooser}>
      <span className={styles.about}>A request came as an email or a Word form? Drop it anywhere on the window, or</span>
      <FileButton label="Request as an email or a Word form" accept=".eml,.msg,.docx,.csv" onFile={reading.look}>
        Choose the file
      </FileButton>
      <div role="status" className={styles.status}>
        {reading.fault !== undefined && <Notice {...reading.fault} />}
        {reading.unreadable}
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  list: { outlineStyle: 'none' },
  proposals: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  proposal: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { flex: '1 1 320px', minWidth: '0' },
  about: { color: tokens.colorNeutralForeground2 },
  said: { margin: '0', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '80ch' },
  plain: { margin: '0', paddingLeft: '20px' },
  line: { margin: '0', maxWidth: '80ch' },
  summary: { cursor: 'pointer', width: 'fit-content' },
  unread: { margin: '8px 0 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  chooser: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  status: { flexBasis: '100%' },
});
