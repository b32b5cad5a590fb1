import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { HeadingsRow } from '../../../contract/headings.ts';
import { paperHeadings } from '../../../core/distribution/paper-headings.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';

type Said = { readonly tone: 'good' | 'fault' | 'info'; readonly message: Message };

/** The headings of papers in the languages that families read: each paper prints them behind the English ones (WD12). */
export const PaperHeadings = () => {
  const headings = useLive('headings.list', {});
  const [said, setSaid] = useState<Said>();
  if (headings === undefined) return <Loading />;
  if (!headings.ok) return <Notice {...messageFor(headings.error)} />;
  return (
    <>
      <AddLanguage onSaid={setSaid} />
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
      {headings.value.length === 0 ? (
        <EmptyState title="No headings are kept in another language.">
          None come with the program: nobody who reads the language would have looked at them.
        </EmptyState>
      ) : (
        <Languages rows={headings.value} onSaid={setSaid} />
      )}
    </>
  );
};

const AddLanguage = ({ onSaid }: { readonly onSaid: (said: Said) => void }) => {
  const styles = useStyles();
  const change = useChange();
  const [language, setLanguage] = useState('');
  const load = async (file: File): Promise<void> => {
    if (file.size > 1_000_000)
      return onSaid({ tone: 'fault', message: { title: 'This file is too large for headings.', next: 'Nothing was kept.' } });
    const loaded = await change('headings.load', { json: await file.text() });
    onSaid(
      loaded.ok
        ? {
            tone: 'good',
            message: {
              title: `The headings in ${loaded.value.language} are kept.`,
              next: 'They stand behind the English ones on every paper of a person to whom that language is offered.',
            },
          }
        : { tone: 'fault', message: messageFor(loaded.error) },
    );
  };
  const writeBlank = useWriteBlank(onSaid);
  return (
    <Section
      title="Headings in another language"
      look="card"
      lead="An interpreter, or somebody else who reads the language, fills the file in and puts their name and the day in it. The text of a paper stays English."
    >
      <div className={styles.blank}>
        <TextField label="Language" value={language} onChange={setLanguage} hint="As it is called here: Polish, Urdu, Welsh." />
        <Button disabled={language.trim() === ''} onClick={() => void writeBlank(language.trim())}>
          Write a file to fill in
        </Button>
      </div>
      <FileField
        label="File of headings, filled in"
        accept=".json,application/json"
        hint="A file with a fault is not read in, and the faults are listed. A heading without words stays in English."
        onFile={load}
      />
    </Section>
  );
};

const useWriteBlank = (onSaid: (said: Said) => void) => {
  const desk = useDesk();
  const change = useChange();
  return async (language: string): Promise<void> => {
    const written = await change('headings.blank', { language });
    if (!written.ok) return onSaid({ tone: 'fault', message: messageFor(written.error) });
    const shown = await desk.shell('shell.showFile', { path: written.value.path });
    onSaid({
      tone: shown?.shown === true ? 'good' : 'info',
      message: { title: 'The file is written.', next: `It is at ${written.value.path}.` },
    });
  };
};

const Languages = ({ rows, onSaid }: { readonly rows: ReadonlyArray<HeadingsRow>; readonly onSaid: (said: Said) => void }) => {
  const change = useChange();
  const writeBlank = useWriteBlank(onSaid);
  const remove = async ({ language }: HeadingsRow): Promise<void> => {
    const removed = await change('headings.remove', { language });
    onSaid(
      removed.ok
        ? { tone: 'good', message: { title: `The headings in ${language} are taken out.` } }
        : { tone: 'fault', message: messageFor(removed.error) },
    );
  };
  return (
    <Section title="Languages">
      <DataTable
        label="Languages of headings"
        rows={rows}
        rowKey={({ language }) => language}
        columns={[
          {
            id: 'language',
            header: 'Language',
            cell: ({ language, tag }) => `${language} (${tag})`,
            under: ({ checked }) => `Checked by ${checked.by}, ${shortDate(checked.on)}`,
          },
          { id: 'known', header: 'Headings', cell: ({ known }) => `${known} of ${paperHeadings.length}` },
          { id: 'missing', header: 'Still in English', cell: (row) => <Missing {...row} />, width: '26%' },
          {
            id: 'do',
            header: 'Do',
            cell: (row) => (
              <>
                <Link as="button" onClick={() => void writeBlank(row.language)} aria-label={`Write the file of ${row.language}`}>
                  Write the file
                </Link>
                {' · '}
                <Link as="button" onClick={() => void remove(row)} aria-label={`Take ${row.language} out`}>
                  Take out
                </Link>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Missing = ({ language, missing }: HeadingsRow) => {
  const styles = useStyles();
  if (missing.length === 0) return 'None';
  return (
    <details>
      <summary className={styles.summary}>{counted(missing.length, 'heading')}</summary>
      <ul aria-label={`Headings not in ${language}`} className={styles.missing}>
        {missing.map((english) => (
          <li key={english}>{english}</li>
        ))}
      </ul>
    </details>
  );
};

const useStyles = makeStyles({
  blank: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' },
  summary: { cursor: 'pointer', width: 'fit-content' },
  missing: { margin: '4px 0 0', paddingLeft: '20px' },
});
