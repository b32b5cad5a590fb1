import { Button, Checkbox, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular, FolderOpenRegular, OpenRegular, PeopleRegular, PrintRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { DocumentChoice, WriteFault, WrittenFile } from '../../../contract/documents.ts';
import type { CommonFault } from '../../../contract/procedure.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusedWriting } from '../../ui/refused-writing.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';
import { fileNameOf, shortHash, writeWords } from './choices.ts';
import { CountPages } from './pack-pages.tsx';

export interface WriteDocumentsProps {
  readonly sittingId: SittingId;
  readonly chosen: ReadonlyArray<DocumentChoice>;
  readonly all: number;
  /** What a family gets with its invitation: printed as packs by one button (AG09). */
  readonly familyPacks: ReadonlyArray<DocumentChoice>;
}

/** Where the Word files go, and the one button that writes them; each file whole or not at all. */
export const WriteDocuments = ({ sittingId, chosen, all, familyPacks }: WriteDocumentsProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const offered = useLive('documents.folder', {});
  const [picked, setPicked] = useState<string>();
  const [choosesFolders, setChoosesFolders] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [written, setWritten] = useState<ReadonlyArray<WrittenFile>>();
  const [fault, setFault] = useState<WriteFault | CommonFault>();
  const [wantsDrafts, setWantsDrafts] = useState<boolean>();
  const [pdf, setPdf] = useState(false);
  const printsPdf = useLive('documents.printsPdf', {});
  // Invitations go out by email as a rule; what is written later is often handed over or filed.
  const drafts = wantsDrafts ?? chosen.some(({ kind }) => kind === 'invitation');
  const folder = picked ?? (offered?.ok === true ? offered.value.folder : '');

  useEffect(() => {
    void desk.shell('shell.about', {}).then((about) => setChoosesFolders(about?.choosesFolders ?? false));
  }, [desk]);

  const choose = async (): Promise<void> => {
    const answer = await desk.shell('shell.chooseFolder', {});
    if (answer?.folder != null) setPicked(answer.folder);
  };
  const write = async (how: 'files' | 'run', choices = chosen): Promise<void> => {
    setWriting(true);
    setFault(undefined);
    await desk.saves.settled();
    const asked = { sittingId, choices: [...choices], folder };
    const answer =
      how === 'files'
        ? await desk.call('documents.write', { ...asked, drafts, pdf })
        : await desk.call('documents.printRun', { ...asked, pdf });
    setWriting(false);
    setFault(answer.ok ? undefined : answer.error);
    setWritten(answer.ok ? answer.value : answer.error.type === 'CannotWrite' ? answer.error.written : undefined);
  };

  const canPrintPdf = printsPdf?.ok === true && printsPdf.value.printsPdf;
  // A folder that is offered a moment after somebody began to type one would mix with it, and the files would go astray.
  if (offered === undefined) return <Loading label="Looking for the folder" />;
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          icon={isWriting ? <Spinner size="tiny" /> : <DocumentMultipleRegular />}
          disabledFocusable={isWriting || chosen.length === 0 || folder.trim() === ''}
          onClick={() => void write('files')}
        >
          {chosen.length === 0 ? 'Choose what to write' : writeWords(chosen.length, all)}
        </Button>
        <Button
          icon={<PrintRegular />}
          disabledFocusable={isWriting || !chosen.some(({ reader }) => reader !== null) || folder.trim() === ''}
          onClick={() => void write('run')}
        >
          Make a print run
        </Button>
        {familyPacks.length > 0 && (
          <Button
            icon={<PeopleRegular />}
            disabledFocusable={isWriting || folder.trim() === ''}
            onClick={() => void write('run', familyPacks)}
          >
            Make the family packs
          </Button>
        )}
        <CountPages sittingId={sittingId} choices={chosen} />
      </div>
      <div className={styles.bar}>
        <div className={styles.folder}>
          <TextField label="Folder for the Word files" field="folder" most={1000} value={folder} onChange={setPicked} />
        </div>
        {choosesFolders && (
          <Button icon={<FolderOpenRegular />} onClick={() => void choose()}>
            Choose folder
          </Button>
        )}
        <Checkbox
          label="An email for each, not sent"
          checked={drafts}
          onChange={(_, { checked }) => setWantsDrafts(checked === true)}
        />
        {canPrintPdf && (
          <Checkbox label="PDFs beside them" checked={pdf} onChange={(_, { checked }) => setPdf(checked === true)} />
        )}
      </div>
      <details>
        <summary className={styles.summary}>What a print run, the emails and the PDFs are</summary>
        <p className={styles.explained}>
          A print run is one file for each recipient: a cover, their papers behind it in order, every page counted for them by
          name; and a list to tick off beside the printer. It is on plain pages, without the letterhead.
        </p>
        <p className={styles.explained}>
          The emails carry each recipient’s papers. Nothing is sent: open them in Outlook and press Send.
        </p>
        <p className={styles.explained}>
          {canPrintPdf
            ? 'Each paper, and each pack of a print run, is also printed as a PDF beside its Word file, with LibreOffice. Emails then carry the PDFs, except to whoever wants Word files.'
            : 'PDFs are printed by LibreOffice, which is not on this computer. Word can save each of these files as a PDF.'}
        </p>
      </details>
      {fault !== undefined && <RefusedWriting fault={fault} />}
      {written !== undefined && written.length > 0 && <WrittenFiles files={written} />}
    </div>
  );
};

const WrittenFiles = ({ files }: { readonly files: ReadonlyArray<WrittenFile> }) => {
  const styles = useStyles();
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const [unshown, setUnshown] = useState<string>();
  useEffect(() => {
    if (files.length > 0) place.current?.focus();
  }, [files]);
  const show = async (path: string): Promise<void> => {
    const answer = await desk.shell('shell.showFile', { path });
    setUnshown(answer?.shown === true ? undefined : path);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.written}>
      <Notice
        tone="good"
        title={`${counted(new Set(files.map(({ path }) => path)).size, 'file')} written.`}
        next="Each is whole, and logged below with its fingerprint."
      />
      {unshown !== undefined && (
        <Notice tone="info" title="Word could not be opened from here." next={`The file is at ${unshown}.`} />
      )}
      <ul aria-label="Files written" className={styles.files}>
        {[...new Map(files.map((file) => [file.path, file])).values()].map((file) => (
          <li key={file.documentId} className={styles.file}>
            <span className={styles.fileName}>{fileNameOf(file.path)}</span>
            <span className={styles.forWhom}>{file.recipient}</span>
            <code className={styles.hash} title={file.sha256}>
              {shortHash(file.sha256)}
            </code>
            <Link as="button" className={styles.show} onClick={() => void show(file.path)}>
              <OpenRegular aria-hidden /> Show in Word
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '8px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' },
  folder: { flex: '1 1 320px', maxWidth: '560px' },
  summary: { cursor: 'pointer', width: 'fit-content', color: tokens.colorNeutralForeground2 },
  explained: { margin: '4px 0 0', maxWidth: '90ch', color: tokens.colorNeutralForeground2 },
  written: { display: 'flex', flexDirection: 'column', gap: '8px', outlineStyle: 'none' },
  files: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    maxHeight: '320px',
    overflowY: 'auto',
    ...card,
  },
  file: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    alignItems: 'baseline',
    padding: '8px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  fileName: { flex: '2 1 280px', minWidth: '0', overflowWrap: 'anywhere' },
  forWhom: { flex: '1 1 160px', color: tokens.colorNeutralForeground2 },
  hash: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  show: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
});
