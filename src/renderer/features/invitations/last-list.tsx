import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { LastList, ListQuestion } from '../../../contract/sitting-answers.ts';
import { leftOff } from '../../../core/conferences/new-invitee.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { useLive } from '../../engine/use-live.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { calledOnList, counted } from '../../words/record-words.ts';
import { useAnsweredListStyles } from './answered-list-styles.ts';
import { candidatesFor, inviteeForSuggestion } from './from-suggestion.ts';
import { useList } from './use-list.tsx';

/**
 * Who is new, who left, who did not answer or come last time: each is answered by one key, I or N, and the next one has the focus
 * (IN04). Those who came are on the list already.
 */
export const LastListQuestions = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const last = useLive('sitting.lastList', { sittingId });
  if (last?.ok !== true || last.value === null) return null;
  return <Questions last={last.value} />;
};

const Questions = ({ last }: { readonly last: LastList }) => {
  const styles = useAnsweredListStyles();
  const { edit } = useList();
  const [answered, setAnswered] = useState<Invitee>();
  const list = useRef<HTMLUListElement>(null);
  const count = last.questions.length;
  const asked = useRef(count);
  useEffect(() => {
    // The question that was answered is gone: the one that stands in its place takes the focus, so that the next key answers it.
    if (count < asked.current && answered !== undefined) focusOn(list.current?.firstElementChild ?? null);
    asked.current = count;
  }, [count, answered]);
  if (count === 0 && last.settled.length === 0) return null;
  const answer = (invitee: Invitee): void => {
    edit({ edit: 'invitee.add', invitee });
    setAnswered(invitee);
  };
  return (
    <div data-field="lastList">
      <Section
        title="Since the last conference"
        lead={
          <>
            {last.carried === 0 ? 'Nobody' : counted(last.carried, 'person', 'people')} of the list of {longDate(last.heldOn)}{' '}
            {last.carried > 1 ? 'are' : 'is'} on this one.{' '}
            {count === 0 ? (
              'Everybody else is answered for.'
            ) : (
              <>
                Say of each of these whether they are invited. <kbd>I</kbd> invites, <kbd>N</kbd> does not.
              </>
            )}
          </>
        }
      >
        {answered !== undefined && (
          <Notice
            tone="info"
            title={
              answered.attendance === 'not-invited'
                ? `${calledOnList(answered)} is not invited.`
                : `${calledOnList(answered)} is on the list.`
            }
            actions={
              <Button
                onClick={() => {
                  edit({ edit: 'invitee.remove', id: answered.id });
                  setAnswered(undefined);
                }}
              >
                Undo
              </Button>
            }
          />
        )}
        {count > 0 && (
          <ul ref={list} className={styles.list} aria-label="Since the last conference">
            {last.questions.map((question) => (
              <Question key={question.id} question={question} onAnswer={answer} />
            ))}
          </ul>
        )}
        {last.settled.length > 0 && <Settled settled={last.settled} heldOn={last.heldOn} />}
      </Section>
    </div>
  );
};

/** What is different from the last list and has been answered, to be read again before the invitations go (CG06). */
const Settled = ({ settled, heldOn }: Pick<LastList, 'settled' | 'heldOn'>) => {
  const styles = useAnsweredListStyles();
  return (
    <details>
      <summary>
        {counted(settled.length, 'difference')} from the list of {longDate(heldOn)}, answered
      </summary>
      <ul className={styles.list} aria-label="Differences that are answered">
        {settled.map(({ id, difference, words, invitee }) => {
          const name = calledOnList(invitee);
          return (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <span className={styles.title}>
                  {name} <Status tone={tones[difference]}>{names[difference]}</Status>{' '}
                  {invitee.attendance === 'not-invited' ? 'Not invited now' : 'On the list now'}
                </span>
                <span className={styles.reason}>{[aboutOf(invitee, name), words].filter((part) => part !== '').join(' · ')}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
};

const Question = ({ question, onAnswer }: { readonly question: ListQuestion; readonly onAnswer: (invitee: Invitee) => void }) => {
  const styles = useAnsweredListStyles();
  const { agencies, joining } = useList();
  const [isDeclining, setDeclining] = useState(false);
  const [why, setWhy] = useState('');
  const { suggestion, difference, words } = question;

  const inviteeOf = (reason: string): Invitee => {
    const how = joining(reason);
    if (suggestion !== null) return inviteeForSuggestion(suggestion, candidatesFor(suggestion, agencies)[0], how);
    if (question.invitee === null) throw new Error('A question of the list is about somebody');
    const { report } = question.invitee;
    return { ...question.invitee, id: newId(), why: reason, report: { ...report, dueOn: how.reportDue } };
  };
  const shown = inviteeOf(words);
  const isFamily = shown.part === 'family' || shown.part === 'child';
  const invite = (): void => onAnswer(inviteeOf(words));
  const decline = (reason: string): void => onAnswer(leftOff(inviteeOf(reason), reason));
  // Of family it has to be said why they are not asked; of practitioners, what happened last time says it.
  const sayNo = (): void => (isFamily && difference !== 'left' ? setDeclining(true) : decline(words));
  const onKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'i') invite();
    else if (key === 'n') sayNo();
    else if (key === 'arrowdown') focusOn(rowOf(event.currentTarget)?.nextElementSibling ?? null);
    else if (key === 'arrowup') focusOn(rowOf(event.currentTarget)?.previousElementSibling ?? null);
    else return;
    event.preventDefault();
  };
  const name = calledOnList(shown);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title}>
          {name} <Status tone={tones[difference]}>{names[difference]}</Status>
        </span>
        <span className={styles.reason}>{[aboutOf(shown, name), words].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {isDeclining ? (
        <div className={styles.why}>
          <TextField label={`Why ${name} is not invited`} most={limits.paragraph} value={why} onChange={setWhy} />
          <Button disabled={why.trim() === ''} onClick={() => decline(why)}>
            Record
          </Button>
          <Button appearance="subtle" onClick={() => setDeclining(false)}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button aria-label={`Invite ${name}`} aria-keyshortcuts="I" onClick={invite} onKeyDown={onKey}>
            Invite
          </Button>
          <Button
            appearance="subtle"
            aria-label={`Do not invite ${name}`}
            aria-keyshortcuts="N"
            onClick={sayNo}
            onKeyDown={onKey}
          >
            Do not invite
          </Button>
        </div>
      )}
    </li>
  );
};

const rowOf = (element: Element): Element | null => element.closest('li');

/** A question has the focus at its first answer: there I and N answer it, and the arrow keys go on to the next. */
const focusOn = (row: Element | null): void => row?.querySelector('button')?.focus();

const aboutOf = ({ role, agencyName }: Invitee, name: string): string =>
  [role, agencyName === name ? '' : agencyName].filter((part) => part !== '').join(', ');

const names: { readonly [D in ListQuestion['difference']]: string } = {
  new: 'New',
  left: 'Left',
  excluded: 'Excluded last time',
  'not-invited': 'Not invited last time',
  apologies: 'Sent apologies',
  'no-reply': 'Never replied',
  'did-not-come': 'Did not come',
};

const tones: { readonly [D in ListQuestion['difference']]: StatusTone } = {
  new: 'brand',
  left: 'late',
  excluded: 'late',
  'not-invited': 'plain',
  apologies: 'soon',
  'no-reply': 'soon',
  'did-not-come': 'soon',
};
