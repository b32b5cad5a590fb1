import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TimeLine as Line, TimeLineEvent } from '../../../contract/chronology.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId, SittingId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { dateQuestionsInWords } from '../../../core/returned/date-question-accuracy.ts';
import { conflictInWords } from '../../../core/returned/time-line.ts';
import { whenInWords } from '../../../core/returned/told-events.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';
import { EventOfLine } from './event-of-line.tsx';
import { SourceMark, type SourceOf } from './source-mark.tsx';

/** The chronologies of all agencies as one, each event in the words and under the mark of its source (RP08). */
export const TimeLine = ({ sittingId, list }: { readonly sittingId: SittingId; readonly list: ReadonlyArray<Invitee> }) => {
  const styles = useStyles();
  const line = useLive('chronology.get', { sittingId });
  const [onlyConflicts, setOnlyConflicts] = useState(false);
  if (line === undefined) return <Loading label="Putting the chronologies together" />;
  if (!line.ok) return <Notice {...messageFor(line.error)} />;
  const { events, undated, leftBehind } = line.value;
  if (events.length === 0 && undated.length === 0 && leftBehind.length === 0)
    return (
      <EmptyState title="No report tells of a dated event yet.">
        What a kept report has in lines or rows that begin with a date is put together here.
      </EmptyState>
    );
  const sources = sourcesOf(line.value, list);
  const questions = events.filter(isInQuestion).length;
  const shown = events.map((event, at) => ({ event, at })).filter(({ event }) => !onlyConflicts || isInQuestion(event));
  return (
    <div className={styles.line}>
      <p className={styles.standing}>
        {counted(events.length, 'event')} from {counted(sources.size, 'agency', 'agencies')}
        {questions === 0 ? ', none in question.' : `, ${questions} in question.`}{' '}
        {questions > 0 && (
          <label>
            <input type="checkbox" checked={onlyConflicts} onChange={(event) => setOnlyConflicts(event.target.checked)} /> Show
            only those
          </label>
        )}
      </p>
      <p className={styles.accuracy}>{dateQuestionsInWords}</p>
      <ul aria-label="Sources" className={styles.sources}>
        {[...sources.values()].map((source) => (
          <li key={source.letter}>
            <SourceMark {...source} withName />
          </li>
        ))}
      </ul>
      <ol aria-label="Time line" className={styles.events}>
        {shown.map(({ event, at }) => (
          <EventOfLine
            key={`${event.reportId} ${event.part} ${event.from}`}
            event={event}
            source={sources.get(event.inviteeId)}
            isFirstOfYear={shown.find((other) => yearOf(other.event) === yearOf(event))?.at === at}
            questions={event.conflicts.map((conflict) => {
              const other = 'with' in conflict ? events[conflict.with] : undefined;
              const name = other === undefined ? undefined : sources.get(other.inviteeId)?.name;
              return conflictInWords(
                conflict.type,
                other === undefined || name === undefined ? null : { name, when: other.when },
              );
            })}
            list={list}
          />
        ))}
      </ol>
      <Undated undated={undated} sources={sources} />
      {leftBehind.length > 0 && (
        <section aria-label="Said about words that are no longer there">
          <h3 className={styles.title}>Said about words that the newest version does not have any more</h3>
          <ul className={styles.rest}>
            {leftBehind.map((one) => (
              <li key={one.id}>
                {sources.get(one.reportOf)?.name ?? 'A report'}, version {one.version}: “{one.quote}” {one.saidBy}
                {one.saidOn === null ? '' : `, of ${shortDate(one.saidOn)}`}: “{one.words}”
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const Undated = ({
  undated,
  sources,
}: {
  readonly undated: Line['undated'];
  readonly sources: ReadonlyMap<InviteeId, SourceOf>;
}) => {
  const styles = useStyles();
  if (undated.length === 0) return null;
  return (
    <section aria-label="On no day">
      <h3 className={styles.title}>On no day</h3>
      <ul className={styles.rest}>
        {undated.map(({ inviteeId, text, why }) => (
          <li key={`${inviteeId} ${text}`}>
            {sources.get(inviteeId)?.name ?? 'An agency'}: {text} <span className={styles.quiet}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const isInQuestion = ({ conflicts, otherwise }: TimeLineEvent): boolean => conflicts.length + otherwise.length > 0;
const yearOf = ({ when }: TimeLineEvent): string => whenInWords({ ...when, until: when.from }).slice(-4);

/** Each source with a letter and a colour of its own, by name, so that they stay the same while events come and go. */
const sourcesOf = ({ events, undated, leftBehind }: Line, list: ReadonlyArray<Invitee>): ReadonlyMap<InviteeId, SourceOf> => {
  const ids = new Set([
    ...events.map(({ inviteeId }) => inviteeId),
    ...undated.map(({ inviteeId }) => inviteeId),
    ...leftBehind.map(({ reportOf }) => reportOf),
  ]);
  const named = [...ids].map((id) => {
    const invitee = list.find((one) => one.id === id);
    return { id, name: invitee?.agencyName || invitee?.name || 'An agency that is no longer on the list' };
  });
  return new Map(
    named
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .map(({ id, name }, place) => [id, { name, place, letter: letterOf(place) }]),
  );
};

/** `A` to `Z`, then `A2`. */
const letterOf = (place: number): string =>
  `${String.fromCharCode(65 + (place % 26))}${place < 26 ? '' : Math.floor(place / 26) + 1}`;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: '16px' },
  accuracy: { margin: '0', color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  standing: { margin: '0', fontSize: tokens.fontSizeBase400, display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  sources: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '8px 24px' },
  events: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  rest: { margin: '0', paddingLeft: '20px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});
