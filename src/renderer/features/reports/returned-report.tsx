import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { type LookedAt, mostReportBytes } from '../../../contract/reports.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { InviteeId, PersonId, SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import type { Result } from '../../../core/result.ts';
import { namedInText } from '../../../core/returned/named-in-text.ts';
import { isPdf, type ReportFile } from '../../../core/returned/report-file.ts';
import { isPicture, partsOfPages, type ReportPage } from '../../../core/returned/report-page.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { wordsOfPdf } from '../../pdf/open-pdf.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileButton, useFileTaking } from '../../ui/file-field.tsx';
import { intoView } from '../../ui/into-view.ts';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { listed } from '../../words/record-words.ts';
import { AnnexCame, type CameAnnex } from './annex-came.tsx';

/** A child whom the conference is about. */
interface AboutChild {
  readonly id: PersonId;
  readonly name: string;
}

interface Seen {
  readonly fileName: string;
  readonly file: string;
  readonly found: LookedAt;
  /** What a PDF says, null for any other file; or why it cannot be read. */
  readonly pages: Result<ReadonlyArray<ReportPage>, string> | null;
}

/** A report or reply that came back: dropped anywhere on the window or chosen, looked at by a person, then kept (RP03, AG10). */
export const ReturnedReport = ({
  sittingId,
  agencies,
  list,
  versions,
  came,
  onKept,
}: {
  readonly sittingId: SittingId;
  readonly agencies: ReadonlyArray<Invitee>;
  readonly list: ReadonlyArray<AboutChild>;
  /** What is kept already, of all of them. */
  readonly versions: ReadonlyArray<ReportFile>;
  /** One that was dropped on the window. */
  readonly came: File | undefined;
  /** With what is said of it. */
  readonly onKept: (report: ReportFile, title: string) => void;
}) => {
  const styles = useStyles();
  const desk = useDesk();
  const [seen, setSeen] = useState<Seen>();
  const [isReading, setReading] = useState(false);
  const [annex, setAnnex] = useState<CameAnnex>();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();

  const look = async (file: File): Promise<void> => {
    setSeen(undefined);
    setAnnex(undefined);
    setSaid(undefined);
    if (file.size > mostReportBytes)
      return setSaid({
        tone: 'fault',
        message: { title: 'This file is larger than 3.5 megabytes.', next: 'Make its pictures smaller. Nothing was kept.' },
      });
    const asked = { fileName: file.name, file: base64Of(await file.arrayBuffer()) };
    const found = await desk.call('report.look', { sittingId, ...asked });
    if (!found.ok && found.error.type === 'ConfidentialAnnex') return setAnnex({ ...asked, ...found.error });
    if (!found.ok) return setSaid({ tone: 'fault', message: messageFor(found.error) });
    if (!isPdf(file.name)) return setSeen({ ...asked, found: found.value, pages: null });
    // Not before the engine found nothing in it that runs or bursts.
    setReading(true);
    const pages = await wordsOfPdf(await file.arrayBuffer());
    setReading(false);
    setSeen({ ...asked, found: found.value, pages });
  };
  const { take, unreadable } = useFileTaking(look);
  const takeWhatCame = useEffectEvent((file: File) => void take(file));
  useEffect(() => {
    if (came !== undefined) takeWhatCame(came);
  }, [came]);

  return (
    <Section
      title="A report or reply came back"
      lead="Drop the Word file or PDF anywhere on the window, or choose it. Nothing is entered before you have seen it."
      actions={
        <FileButton label="Returned report or reply" accept=".docx,.csv,.pdf" onFile={look}>
          Choose a file
        </FileButton>
      }
    >
      {unreadable}
      {isReading && <Loading label="Reading the PDF" />}
      <div role="status" className={styles.said}>
        {said !== undefined && <Notice tone={said.tone} {...said.message} />}
      </div>
      {annex !== undefined && (
        <AnnexCame
          annex={annex}
          sittingId={sittingId}
          calledBy={calledBy(agencies.find(({ id }) => id === annex.inviteeId))}
          onDone={(message) => {
            setAnnex(undefined);
            setSaid(message);
          }}
        />
      )}
      {seen !== undefined && (
        <ToKeep
          key={seen.file}
          sittingId={sittingId}
          agencies={agencies}
          list={list}
          versions={versions}
          seen={seen}
          onDone={(message) => {
            setSeen(undefined);
            setSaid(message);
          }}
          onKept={onKept}
        />
      )}
    </Section>
  );
};

/** What the file says, each to be accepted by a tick. */
const ToKeep = ({
  sittingId,
  agencies,
  list,
  versions,
  seen: { fileName, file, found, pages },
  onDone,
  onKept,
}: {
  readonly sittingId: SittingId;
  readonly agencies: ReadonlyArray<Invitee>;
  readonly list: ReadonlyArray<AboutChild>;
  readonly versions: ReadonlyArray<ReportFile>;
  readonly seen: Seen;
  readonly onDone: (said?: { readonly tone: 'good' | 'fault'; readonly message: Message }) => void;
  readonly onKept: (report: ReportFile, title: string) => void;
}) => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const [from, setFrom] = useState<InviteeId | null>(found.inviteeId);
  const [accepted, setAccepted] = useState<ReadonlyArray<string>>([]);
  const [childIds, setChildIds] = useState<ReadonlyArray<PersonId>>(pages?.ok ? namedOn(pages.value, list) : found.childIds);
  const [name, setName] = useState('');
  const [datedOn, setDatedOn] = useState<LocalDate | null>(found.datedOn);
  const [fault, setFault] = useState<Message>();
  const whose = agencies.find((one) => one.id === from);
  const earlier = versions.filter((one) => one.inviteeId === from);
  const keep = async (): Promise<void> => {
    if (from === null || datedOn === null) return;
    const asked = { sittingId, fileName, file, inviteeId: from, accepted: [...accepted], childIds: [...childIds], name, datedOn };
    const kept = await change('report.keep', asked);
    // What can be mended here does not send anybody back to choose the file again.
    if (
      !kept.ok &&
      (kept.error.type === 'VersionUnnamed' || kept.error.type === 'DayToCome' || kept.error.type === 'ReportWithoutChild')
    )
      return setFault(messageFor(kept.error));
    if (!kept.ok) return onDone({ tone: 'fault', message: messageFor(kept.error) });
    // What could not be read now is tried again when the report is opened.
    if (pages?.ok) await desk.call('reading.keepPages', { reportId: kept.value.id, pages: [...pages.value] });
    onDone();
    onKept(kept.value, `${fileName} is kept, version ${kept.value.version} from ${calledBy(whose)}.`);
  };
  return (
    <div className={styles.found} ref={intoView}>
      <p className={styles.line}>
        <strong>{fileName}</strong>
        {found.inviteeId !== null
          ? ` is from ${calledBy(whose)}.`
          : pages === null
            ? ' is not our form, and names a child of this conference.'
            : ` ${pdfInWords(pages, list)}`}
      </p>
      {found.inviteeId === null && (
        <ChoiceField
          label="Whose report is it"
          value={from}
          choices={agencies.map((one) => ({ value: one.id, label: calledBy(one) }))}
          onChange={setFrom}
        />
      )}
      {found.inviteeId === null && (
        <fieldset className={styles.proposals}>
          <legend>It is about</legend>
          {list.map((child) => (
            <Checkbox
              key={child.id}
              label={child.name}
              checked={childIds.includes(child.id)}
              // Whom it names itself is read from it.
              disabled={found.childIds.includes(child.id)}
              onChange={(_, { checked }) =>
                setChildIds(checked === true ? [...childIds, child.id] : childIds.filter((other) => other !== child.id))
              }
            />
          ))}
        </fieldset>
      )}
      {[...found.notes, ...found.unclear.map((words) => `Not understood, enter it yourself: ${words}`)].map((words) => (
        <p key={words} className={styles.line}>
          {words}
        </p>
      ))}
      {found.proposals.length > 0 && (
        <fieldset className={styles.proposals}>
          <legend>Enter from this file</legend>
          {found.proposals.map(({ id, words }) => (
            <Checkbox
              key={id}
              label={words}
              checked={accepted.includes(id)}
              onChange={(_, { checked }) =>
                setAccepted(checked === true ? [...accepted, id] : accepted.filter((other) => other !== id))
              }
            />
          ))}
        </fieldset>
      )}
      <div className={styles.version}>
        <DateField label="The report is dated" value={datedOn} onChange={setDatedOn} />
        <TextField
          label={earlier.length === 0 ? 'Name of this version, if it has one' : `Name of version ${earlier.length + 1}`}
          width="medium"
          value={name}
          onChange={setName}
        />
      </div>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={from === null || datedOn === null || childIds.length === 0}
          onClick={() => void keep()}
        >
          Keep this file
        </Button>
        <Button onClick={() => onDone()}>Do not keep it</Button>
      </div>
    </div>
  );
};

/** Those of the conference whom a PDF names in full. */
const namedOn = (pages: ReadonlyArray<ReportPage>, list: ReadonlyArray<AboutChild>): ReadonlyArray<PersonId> =>
  namedInText(
    partsOfPages(pages)
      .map(({ text }) => text)
      .join('\n'),
    list,
  ).map(({ id }) => id);

const pdfInWords = (pages: Result<ReadonlyArray<ReportPage>, string>, list: ReadonlyArray<AboutChild>): string => {
  if (!pages.ok) return `is a PDF that cannot be shown here. ${pages.error}`;
  if (pages.value.every(isPicture)) return 'is a PDF of pictures: whom it names cannot be read here.';
  const named = namedOn(pages.value, list);
  return named.length === 0
    ? 'is a PDF, and names none of the children of this conference. See whom it is about before you keep it.'
    : `is a PDF, and names ${listed(list.filter(({ id }) => named.includes(id)).map(({ name }) => name))}.`;
};

const calledBy = (invitee: Invitee | undefined): string =>
  invitee === undefined ? 'somebody' : [invitee.agencyName, invitee.name].filter((part) => part !== '').join(', ');

const useStyles = makeStyles({
  said: { display: 'flex', flexDirection: 'column', gap: '8px' },
  found: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    ...card,
  },
  line: { margin: '0', maxWidth: '80ch' },
  proposals: { display: 'flex', flexDirection: 'column', margin: '0', padding: '0', border: 'none' },
  version: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
