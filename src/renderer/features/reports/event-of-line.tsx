import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TimeLineEvent } from '../../../contract/chronology.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { Invitee, Statement } from '../../../core/conferences/record.ts';
import type { InviteeId, StatementId } from '../../../core/identifiers.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { whenInWords } from '../../../core/returned/told-events.ts';
import { newId } from '../../engine/new-id.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SourceMark, type SourceOf, useHue } from './source-mark.tsx';

export interface EventOfLineProps {
  readonly event: TimeLineEvent;
  /** Undefined where its agency is not on the list any more. */
  readonly source: SourceOf | undefined;
  /** Whether the year is said above it. */
  readonly isFirstOfYear: boolean;
  /** What does not go together with it, as questions. */
  readonly questions: ReadonlyArray<string>;
  /** Everybody who may say otherwise. */
  readonly list: ReadonlyArray<Invitee>;
}

/** One event as its source tells it, with what others say of it beside it: both versions stay. */
export const EventOfLine = ({ event, source, isFirstOfYear, questions, list }: EventOfLineProps) => {
  const styles = useStyles();
  const hue = useHue(source?.place ?? 0);
  const change = useChange();
  const { view, edit } = useRecord();
  const [isSaying, setSaying] = useState(false);
  const [said, setSaid] = useState<Message & { readonly tone: 'good' | 'fault' }>();
  const when = whenInWords(event.when);
  const takeBack = async (id: TimeLineEvent['otherwise'][number]['id']): Promise<void> => {
    const gone = await change('chronology.takeBack', { id });
    if (!gone.ok) setSaid({ tone: 'fault', ...messageFor(gone.error) });
  };
  const intoMinutes = (): void => {
    edit(...bothIntoMinutes(event));
    setSaid({ tone: 'good', title: 'Both versions stand in the minutes, as disputed, for professionals.' });
  };
  return (
    <li>
      {isFirstOfYear && <h3 className={styles.year}>{event.when.from.slice(0, 4)}</h3>}
      <div className={mergeClasses(styles.event, hue)}>
        <div className={styles.when}>
          <SourceMark {...(source ?? { name: 'An agency that is no longer on the list', letter: '?', place: 0 })} />
          <span>{when}</span>
        </div>
        <div className={styles.told}>
          <div className={styles.words}>{event.text}</div>
          {questions.map((question) => (
            <div key={question} className={styles.question}>
              <WarningRegular aria-hidden /> {question}
            </div>
          ))}
          {event.otherwise.length > 0 && (
            <ul aria-label={`Said otherwise about ${when}`} className={styles.otherwise}>
              {event.otherwise.map((one) => (
                <li key={one.id}>
                  <strong>Disputed.</strong> {one.saidBy}
                  {one.saidOn === null ? '' : `, of ${shortDate(one.saidOn)}`}:{' '}
                  <span className={styles.words}>“{one.words}”</span>{' '}
                  <Link as="button" aria-label={`Take back what ${one.saidBy} says`} onClick={() => void takeBack(one.id)}>
                    Take back
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            <Link
              as="button"
              aria-expanded={isSaying}
              aria-label={`Somebody says otherwise about ${when}`}
              onClick={() => setSaying(!isSaying)}
            >
              Somebody says otherwise
            </Link>
            {event.otherwise.length > 0 && view?.open === true && (
              <Link as="button" aria-label={`Take both versions of ${when} into the minutes`} onClick={intoMinutes}>
                Take both into the minutes
              </Link>
            )}
          </div>
          <div role="status">{said !== undefined && <Notice {...said} />}</div>
          {isSaying && (
            <SayOtherwise
              event={event}
              list={list}
              onDone={(fault) => {
                setSaying(fault !== undefined);
                setSaid(fault === undefined ? undefined : { tone: 'fault', ...fault });
              }}
            />
          )}
        </div>
      </div>
    </li>
  );
};

const SayOtherwise = ({
  event,
  list,
  onDone,
}: {
  readonly event: TimeLineEvent;
  readonly list: ReadonlyArray<Invitee>;
  /** With the reason where it was not kept; without, also where nobody wants to. */
  readonly onDone: (fault?: Message) => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const [who, setWho] = useState<InviteeId | null>(null);
  const [saidOn, setSaidOn] = useState<LocalDate | null>(null);
  const [words, setWords] = useState('');
  const keep = async (): Promise<void> => {
    if (who === null) return;
    const { reportId, part, from, until } = event;
    const kept = await change('chronology.sayOtherwise', { reportId, part, from, until, inviteeId: who, saidOn, words });
    onDone(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <div className={styles.form}>
      <ChoiceField
        label="Who says otherwise"
        value={who}
        choices={list.map(({ id, name, agencyName }) => ({ value: id, label: [name, agencyName].filter(Boolean).join(', ') }))}
        onChange={setWho}
      />
      <DateField label="On what day, if another" value={saidOn} onChange={setSaidOn} />
      <TextArea label="What they say, in their words" value={words} onChange={setWords} lines={2} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={who === null || words.trim() === ''} onClick={() => void keep()}>
          Keep both versions
        </Button>
        <Button onClick={() => onDone()}>Cancel</Button>
      </div>
    </div>
  );
};

/** The report's version and everybody else's, each a line of its own with whose it is; none of them is said to be right. */
const bothIntoMinutes = ({ inviteeId, when, text, otherwise }: TimeLineEvent): ReadonlyArray<RecordEdit> => {
  const lines: ReadonlyArray<Pick<Statement, 'speaker' | 'source' | 'text'>> = [
    { speaker: inviteeId, source: 'report', text: `${whenInWords(when)}: ${text}` },
    ...otherwise.map((one) => ({
      speaker: one.inviteeId,
      source: 'about the chronology',
      text: `${one.saidOn === null ? whenInWords(when) : whenInWords({ from: one.saidOn, until: one.saidOn })}: ${one.words}`,
    })),
  ];
  return lines.map((line) => ({
    edit: 'statement.add',
    statement: {
      id: newId<StatementId>(),
      section: 'agency-information',
      kind: 'disputed',
      children: [],
      about: null,
      segment: null,
      // A report may not be open to the family: whoever takes the minutes widens it.
      audience: { to: 'professionals' },
      sensitivity: null,
      summary: '',
      ...line,
    },
    after: 'last',
  }));
};

const useStyles = makeStyles({
  year: { margin: '8px 0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  event: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: '4px 16px',
    padding: '8px 16px',
    borderLeftWidth: '6px',
    borderLeftStyle: 'solid',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  when: { display: 'flex', gap: '8px', alignItems: 'start' },
  told: { display: 'flex', flexDirection: 'column', gap: '4px' },
  words: { maxWidth: '80ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  question: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground3,
  },
  otherwise: { margin: '0', paddingLeft: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '80ch' },
});
