import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { mostReturnedBytes, type ReadBackAnswer } from '../../../contract/read-back.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { useHandedOver } from '../../engine/handed-over.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { FileField, useFileTaking, wordFiles } from '../../ui/file-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';

interface Chosen extends ReadBackAnswer {
  readonly name: string;
}

/** A paper that somebody changed in Word: each changed line and field to be taken over or left, everything else to be looked at (WD08). */
export const ReadBack = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const [chosen, setChosen] = useState<Chosen>();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();

  const look = async (file: File): Promise<void> => {
    setChosen(undefined);
    setSaid(undefined);
    setWithout(new Set());
    if (file.size > mostReturnedBytes)
      return setSaid({
        tone: 'fault',
        message: {
          title: 'This file is too large to be a paper of ours.',
          next: 'Take large pictures out of it and choose it again.',
        },
      });
    await desk.saves.settled();
    const answer = await desk.call('record.readBack', { sittingId, file: base64Of(await file.arrayBuffer()) });
    if (answer.ok) setChosen({ ...answer.value, name: file.name });
    else setSaid({ tone: 'fault', message: messageFor(answer.error) });
  };
  const { take: takeFile, unreadable } = useFileTaking(look);
  useHandedOver({ is: 'changed-paper', of: sittingId }, (file) => void takeFile(file));
  const take = async (from: Chosen): Promise<void> => {
    const edits = changesIn(from)
      .filter(({ key }) => !without.has(key))
      .map(({ edit }) => edit);
    const done = await change('record.edit', { sittingId, edits });
    if (!done.ok) return setSaid({ tone: 'fault', message: messageFor(done.error) });
    setChosen(undefined);
    const next = 'They stand in the record now. What was only listed is yours to put in.';
    setSaid({ tone: 'good', message: { title: `${counted(edits.length, 'change')} taken over.`, next } });
  };
  const changes = chosen === undefined ? [] : changesIn(chosen);
  const wanted = changes.filter(({ key }) => !without.has(key)).length;

  return (
    <Section
      title="Papers changed in Word"
      lead="Change the words of a decision letter, or of the minutes or a plan that were written for the conference service, in Word, and choose the file here. Nothing is changed before you say so."
    >
      <FileField label="A paper that was changed in Word" accept={wordFiles} onFile={look} />
      {unreadable}
      <div aria-live="polite">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
      {chosen !== undefined && (
        <>
          <h3 className={styles.heading}>
            {changes.length === 0
              ? `Nothing that the record holds was changed in ${chosen.name}.`
              : `${chosen.paper}: ${counted(changes.length, 'change')} in ${chosen.name}`}
          </h3>
          {chosen.hadTrackedChanges && <p className={styles.note}>Its tracked changes are read as accepted.</p>}
          <ul aria-label="Changed in Word" className={styles.list}>
            {changes.map(({ key, where, was, becomes }) => (
              <li key={key} className={styles.line}>
                <Checkbox
                  label={`Take over: ${becomes}`}
                  checked={!without.has(key)}
                  onChange={(_, { checked }) =>
                    setWithout((now) => new Set(checked === true ? [...now].filter((one) => one !== key) : [...now, key]))
                  }
                />
                <div className={styles.was}>
                  {where}. Until now: <del>{was}</del>
                </div>
              </li>
            ))}
          </ul>
          {chosen.others.length > 0 && (
            <>
              <h3 className={styles.heading}>Also different, and taken over nowhere</h3>
              <ul aria-label="Also different" className={styles.others}>
                {chosen.others.map((one) => (
                  <li key={`${one.under} ${one.said} ${one.says}`}>
                    {one.said !== '' && <del>{one.said}</del>} {one.says !== '' && <ins>{one.says}</ins>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {changes.length > 0 && (
            <div>
              <Button appearance="primary" disabledFocusable={wanted === 0 || !chosen.open} onClick={() => void take(chosen)}>
                Take {counted(wanted, 'change')} over
              </Button>
            </div>
          )}
          {!chosen.open && <p className={styles.note}>The record is approved: correct it first, and choose the file again.</p>}
        </>
      )}
    </Section>
  );
};

/** What can be taken over, lines of the record first, each with what that does. */
const changesIn = ({ lines, fields }: ReadBackAnswer) => [
  ...lines.map(({ id, under, was, becomes }) => ({
    ...{ key: String(id), where: under, was, becomes },
    edit: { edit: 'statement.text', id, text: becomes } as const,
  })),
  ...fields.map(({ key, label, was, becomes, edit }) => ({ key, where: label, was, becomes, edit })),
];

const useStyles = makeStyles({
  heading: { margin: '0', fontSize: tokens.fontSizeBase400 },
  note: { margin: '0' },
  list: { margin: '0', padding: '0', listStyleType: 'none', ':empty': { display: 'none' } },
  line: { padding: '4px 0' },
  was: { paddingLeft: '36px', color: tokens.colorNeutralForeground2 },
  others: { margin: '0', paddingLeft: '20px' },
});
