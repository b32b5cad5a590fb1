import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { mostDroppedBytes } from '../../../contract/dropped.ts';
import { barCodeIn } from '../../engine/bar-code-in.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { isReadHere, type ReadingPlace, readHere } from '../../engine/handed-over.ts';
import { useConferenceOf } from '../../engine/use-conference-of.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Modal, ModalActions, ModalTitle } from '../../ui/modal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Choice, choicesFor, choiceWords, isOfConference, type Reading, readingOf } from './dropped-words.ts';

interface Found {
  readonly readings: ReadonlyArray<Reading>;
  readonly why: string;
}

/**
 * A file that was dropped on the window: what it says tells where it belongs, a person says yes or what it is instead, and only then is
 * it read there (IE08). What the open screen reads itself goes to it at once: it asks before it keeps anything.
 */
export const DroppedFile = ({
  file,
  onRead,
  onSignedSheet,
  onClose,
}: {
  readonly file: File;
  /** `inside` is what is read in place of the file, where an email carries it. */
  readonly onRead: (place: ReadingPlace, inside?: File) => void;
  readonly onSignedSheet: () => void;
  readonly onClose: () => void;
}) => {
  const desk = useDesk();
  const [found, setFound] = useState<Found>();
  const look = useEffectEvent(async (isGone: () => boolean): Promise<void> => {
    const seen = await lookInto(file, desk);
    if (isGone()) return;
    if (seen === 'signed-sheet') return onSignedSheet();
    const [first] = seen.readings;
    if (first !== undefined && isReadHere(first.place)) return onRead(first.place, first.inside);
    const here = seen.readings.length === 0 && seen.why === '' ? readHere(choicesFor(file.name)) : undefined;
    // A PDF says nothing of itself: where reports are taken it is one.
    if (here !== undefined && /\.pdf$/i.test(file.name)) return onRead(here);
    setFound(
      here === undefined ? seen : { ...seen, readings: [{ words: unknownWords, doing: 'Read it on this screen', place: here }] },
    );
  });
  useEffect(() => {
    let isGone = false;
    void look(() => isGone);
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <Modal label="A file came in" onClose={onClose}>
      <ModalTitle>A file came in</ModalTitle>
      {found === undefined ? (
        <Loading label={`Looking into ${file.name}`} />
      ) : (
        <WhatItIs file={file} found={found} onRead={onRead} onSignedSheet={onSignedSheet} />
      )}
      <ModalActions>
        <Button onClick={onClose}>Leave it</Button>
      </ModalActions>
    </Modal>
  );
};

const lookInto = async (file: File, desk: ReturnType<typeof useDesk>): Promise<Found | 'signed-sheet'> => {
  if (/\.(pdf|png|jpe?g)$/i.test(file.name)) {
    const reference = await barCodeIn(file).catch(() => undefined);
    return reference === undefined ? { readings: [], why: '' } : 'signed-sheet';
  }
  const isTable = /\.(xlsx|csv|txt)$/i.test(file.name);
  if (/\.xlsx$/i.test(file.name) || (isTable && file.size > mostDroppedBytes)) return { readings: [list], why: '' };
  if (file.size > mostDroppedBytes) return { readings: [], why: 'It is larger than 3.5 megabytes. Make its pictures smaller.' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined)
    return { readings: [], why: 'It could not be read. Close it in other programs, or copy it to this computer.' };
  await desk.saves.settled();
  const seen = await desk.call('dropped.recognise', { fileName: file.name, file: base64Of(bytes) });
  if (!seen.ok) return { readings: [], why: 'It could not be looked into.' };
  const { meanings, why } = seen.value;
  if (meanings.some(({ is }) => is === 'case-file')) return { readings: [], why: caseFileWords };
  return { readings: meanings.flatMap((meaning) => readingOf(meaning) ?? []), why };
};

const unknownWords = 'does not say what it is.';

const list: Reading = { words: 'is a list.', doing: 'Bring it in as a list', place: { is: 'table', of: '' } };

const caseFileWords =
  'It is a case file of Conference Desk, with whole records in it. It is brought in from the command line, into records of its own.';

const WhatItIs = ({
  file,
  found: { readings, why },
  onRead,
  onSignedSheet,
}: {
  readonly file: File;
  readonly found: Found;
  readonly onRead: (place: ReadingPlace, inside?: File) => void;
  readonly onSignedSheet: () => void;
}) => {
  const styles = useStyles();
  // A report can still be one for another conference; a request can be nothing else than what is offered.
  const choices = choicesFor(file.name).filter((one) => isOfConference(one) || !readings.some(({ place }) => place.is === one));
  return (
    <div className={styles.parts}>
      {readings.map(({ words, doing, place, inside }, at) => (
        <div key={`${place.is} ${place.of} ${inside?.name ?? ''}`} className={styles.part}>
          <p className={styles.line}>
            <strong>{file.name}</strong> {words}
          </p>
          <div>
            <Button appearance={at === 0 ? 'primary' : 'secondary'} onClick={() => onRead(place, inside)}>
              {doing}
            </Button>
          </div>
        </div>
      ))}
      {readings.length === 0 && (
        <p className={styles.line}>
          <strong>{file.name}</strong>
          {why === '' ? ` ${unknownWords}` : ` cannot be placed. ${why}`}
        </p>
      )}
      {choices.length > 0 && why === '' && (
        <SayWhat isAsked={readings.length === 0} choices={choices} onRead={onRead} onSignedSheet={onSignedSheet} />
      )}
      <p className={styles.line}>Nothing of it is kept until you have seen it there.</p>
    </div>
  );
};

/** Somebody says what it is; for a conference by its reference. */
const SayWhat = ({
  isAsked,
  choices,
  onRead,
  onSignedSheet,
}: {
  readonly isAsked: boolean;
  readonly choices: ReadonlyArray<Choice>;
  readonly onRead: (place: ReadingPlace) => void;
  readonly onSignedSheet: () => void;
}) => {
  const styles = useStyles();
  const [is, setIs] = useState<Choice | null>(null);
  const [reference, setReference] = useState('');
  const conference = useConferenceOf(reference);
  const needsConference = is !== null && isOfConference(is);
  const sittingId = conference?.sittingId ?? null;
  const read = (): void => {
    if (is === 'signed-sheet') onSignedSheet();
    else if (is === 'request' || is === 'table' || is === 'letterhead') onRead({ is, of: '' });
    else if (is !== null && sittingId !== null) onRead({ is, of: sittingId });
  };
  return (
    <div className={styles.part}>
      <ChoiceField
        label={isAsked ? 'What is it?' : 'Or is it something else?'}
        as="column"
        value={is}
        choices={choices.map((value) => ({ value, label: choiceWords[value] }))}
        onChange={setIs}
      />
      {needsConference && (
        <>
          <TextField label="Reference of the conference" width="medium" value={reference} onChange={setReference} />
          <p className={styles.line} role="status">
            {conference?.words ?? ''}
          </p>
        </>
      )}
      <div>
        <Button
          appearance={isAsked ? 'primary' : 'secondary'}
          disabledFocusable={is === null || (needsConference && sittingId === null)}
          onClick={read}
        >
          Read it as that
        </Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '16px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: '0', maxWidth: '80ch', overflowWrap: 'anywhere' },
});
