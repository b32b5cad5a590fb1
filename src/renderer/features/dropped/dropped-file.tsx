import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { mostDroppedBytes } from '../../../contract/dropped.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { isReadHere, type ReadingPlace, readHere } from '../../engine/handed-over.ts';
import { lookIntoScan } from '../../engine/look-into-scan.ts';
import { useConferenceOf } from '../../engine/use-conference-of.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Modal, ModalActions, ModalTitle } from '../../ui/modal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  type Choice,
  carried,
  choicesFor,
  choiceWords,
  fileOf,
  isOfConference,
  type Reading,
  readingOf,
  sheetOf,
} from './dropped-words.ts';

interface Found {
  readonly readings: ReadonlyArray<Reading>;
  readonly why: string;
  /** PDFs of an email that do not say where they belong. */
  readonly unplaced?: ReadonlyArray<File>;
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
  /** `inside` likewise. */
  readonly onSignedSheet: (inside?: File) => void;
  readonly onClose: () => void;
}) => {
  const desk = useDesk();
  const [found, setFound] = useState<Found>();
  const look = useEffectEvent(async (isGone: () => boolean): Promise<void> => {
    const seen = await lookInto(file, desk);
    if (isGone()) return;
    if (seen === 'signed-sheet') return onSignedSheet();
    const [first] = seen.readings;
    if (first !== undefined && first.place.is !== 'signed-sheet' && isReadHere(first.place))
      return onRead(first.place, first.inside);
    const here =
      seen.readings.length === 0 && seen.why === '' && seen.unplaced === undefined ? readHere(choicesFor(file.name)) : undefined;
    // A PDF that names nobody: where reports are taken it is one.
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
  if (/\.(png|jpe?g)$/i.test(file.name)) {
    const { reference } = await lookIntoScan(file);
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
  const { meanings, pdfs = [], why } = seen.value;
  if (/\.pdf$/i.test(file.name)) {
    if (why !== '') return { readings: [], why };
    const readings = await pdfMeans(file, desk);
    return readings[0]?.place.is === 'signed-sheet' ? 'signed-sheet' : { readings, why };
  }
  if (meanings.some(({ is }) => is === 'case-file')) return { readings: [], why: caseFileWords };
  const readings = meanings.flatMap((meaning) => readingOf(meaning) ?? []);
  if (pdfs.length === 0) return { readings, why };
  const unplaced: File[] = [];
  for (const inside of pdfs.map(fileOf)) {
    const means = await pdfMeans(inside, desk);
    readings.unshift(...means.map((one) => carried(one, inside)));
    if (means.length === 0) unplaced.push(inside);
  }
  return { readings, why, unplaced };
};

/** What a PDF says of where it belongs, once the engine found nothing dangerous in it. */
const pdfMeans = async (file: File, desk: ReturnType<typeof useDesk>): Promise<ReadonlyArray<Reading>> => {
  const { reference, words } = await lookIntoScan(file);
  if (reference !== undefined) return [sheetOf(reference)];
  const seen = words === '' ? undefined : await desk.call('dropped.recogniseWords', { words });
  return seen?.ok === true ? seen.value.meanings.flatMap((meaning) => readingOf(meaning) ?? []) : [];
};

const unknownWords = 'does not say what it is.';

const list: Reading = { words: 'is a list.', doing: 'Bring it in as a list', place: { is: 'table', of: '' } };

const caseFileWords =
  'It is a case file of Conference Desk, with whole records in it. It is brought in from the command line, into records of its own.';

const WhatItIs = ({
  file,
  found: { readings, why, unplaced = [] },
  onRead,
  onSignedSheet,
}: {
  readonly file: File;
  readonly found: Found;
  readonly onRead: (place: ReadingPlace, inside?: File) => void;
  readonly onSignedSheet: (inside?: File) => void;
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
            <Button
              appearance={at === 0 ? 'primary' : 'secondary'}
              onClick={() => (place.is === 'signed-sheet' ? onSignedSheet(inside) : onRead(place, inside))}
            >
              {doing}
            </Button>
          </div>
        </div>
      ))}
      {unplaced.map((inside) => (
        <div key={inside.name} className={styles.part}>
          <p className={styles.line}>
            <strong>{file.name}</strong> carries {inside.name}, which does not say where it belongs.
          </p>
          <SayWhat
            isAsked
            choices={choicesFor(inside.name)}
            onRead={(place) => onRead(place, inside)}
            onSignedSheet={() => onSignedSheet(inside)}
          />
        </div>
      ))}
      {readings.length === 0 && unplaced.length === 0 && (
        <p className={styles.line}>
          <strong>{file.name}</strong>
          {why === '' ? ` ${unknownWords}` : ` cannot be placed. ${why}`}
        </p>
      )}
      {choices.length > 0 && why === '' && unplaced.length === 0 && (
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
