import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type LetterheadRow, mostLetterheadBytes } from '../../../contract/letterheads.ts';
import type { LetterheadFinding } from '../../../core/letterhead/check-letterhead.ts';
import { placeholders } from '../../../core/letterhead/placeholders.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { useHandedOver } from '../../engine/handed-over.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileField, useFileTaking, wordFiles } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { counted } from '../../words/record-words.ts';

/** The council's own paper: a Word file of theirs, checked before any family's letter is printed on it (WD02 to WD04). */
export const Letterheads = () => {
  const letterheads = useLive('letterhead.list', {});
  if (letterheads === undefined) return <Loading />;
  if (!letterheads.ok) return <Notice {...messageFor(letterheads.error)} />;
  return (
    <>
      <AddLetterhead />
      <Kept letterheads={letterheads.value} />
      <Names />
    </>
  );
};

interface Chosen {
  readonly name: string;
  readonly file: string;
  readonly findings: ReadonlyArray<LetterheadFinding>;
}

const AddLetterhead = () => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const [chosen, setChosen] = useState<Chosen>();
  const [title, setTitle] = useState('');
  const [inForceFrom, setInForceFrom] = useState<LocalDate | null>(useToday());
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();
  const refuses = chosen?.findings.some(({ severity }) => severity === 'refuse') === true;

  const look = async (file: File): Promise<void> => {
    setChosen(undefined);
    setSaid(undefined);
    if (file.size > mostLetterheadBytes)
      return setSaid({
        tone: 'fault',
        message: {
          title: 'This file is too large for a letterhead.',
          next: 'Make its pictures smaller in Word. Nothing was kept.',
        },
      });
    const bytes = base64Of(await file.arrayBuffer());
    const found = await desk.call('letterhead.check', { file: bytes });
    if (!found.ok) return setSaid({ tone: 'fault', message: messageFor(found.error) });
    setChosen({ name: file.name, file: bytes, findings: found.value });
    setTitle((now) => (now === '' ? file.name.replace(/\.docx$/i, '') : now));
  };
  const { take, unreadable } = useFileTaking(look);
  useHandedOver({ is: 'letterhead', of: '' }, (file) => void take(file));
  const keep = async (): Promise<void> => {
    if (chosen === undefined || inForceFrom === null) return;
    const added = await change('letterhead.add', { title, inForceFrom, file: chosen.file });
    if (!added.ok) return setSaid({ tone: 'fault', message: messageFor(added.error) });
    setChosen(undefined);
    setTitle('');
    setSaid({
      tone: 'good',
      message: { title: `“${title}” is kept.`, next: 'Look at a sample before a letter is printed on it.' },
    });
  };

  return (
    <Section
      title="Use our own letterhead"
      look="card"
      lead="A Word file (.docx) of your council with {{content}} where the letter goes. Its header, footer, logo and page stay as they are."
    >
      <FileField label="Word file of the letterhead" accept={wordFiles} onFile={look} />
      {unreadable}
      <div role="status" className={styles.said}>
        {said !== undefined && <Notice tone={said.tone} {...said.message} />}
        {chosen !== undefined && <Findings chosen={chosen} />}
      </div>
      {chosen !== undefined && !refuses && (
        <>
          <FieldRow>
            <TextField label="What it is called" field="letterheadTitle" value={title} onChange={setTitle} />
            <DateField label="In use from" field="letterheadFrom" value={inForceFrom} onChange={setInForceFrom} />
          </FieldRow>
          <div>
            <Button appearance="primary" disabled={title.trim() === '' || inForceFrom === null} onClick={() => void keep()}>
              Keep this letterhead
            </Button>
          </div>
        </>
      )}
    </Section>
  );
};

const Findings = ({ chosen: { name, findings } }: { readonly chosen: Chosen }) => {
  const refusing = findings.filter(isRefusal).length;
  if (findings.length === 0)
    return (
      <Notice
        tone="good"
        title={`${name} is in order.`}
        next="Every placeholder is known, and each page has what it must carry."
      />
    );
  return (
    <Notice
      tone={refusing > 0 ? 'fault' : 'info'}
      title={
        refusing > 0
          ? `${counted(refusing, 'thing')} in ${name} must be mended in Word first.`
          : `${name} can be used. This is worth knowing:`
      }
    >
      <FindingList label="What was found" findings={refusing > 0 ? findings.filter(isRefusal) : findings} />
      {refusing > 0 && refusing < findings.length && (
        <>
          Worth knowing, and no hindrance:
          <FindingList label="Worth knowing" findings={findings.filter((finding) => !isRefusal(finding))} />
        </>
      )}
    </Notice>
  );
};

const isRefusal = ({ severity }: LetterheadFinding): boolean => severity === 'refuse';

const FindingList = ({ label, findings }: { readonly label: string; readonly findings: ReadonlyArray<LetterheadFinding> }) => {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.findings}>
      {findings.map(({ where, what, next }) => (
        <li key={`${where} ${what}`}>
          {where !== '' && <div className={styles.where}>{where}</div>}
          {what} {next}
        </li>
      ))}
    </ul>
  );
};

const states = { now: 'In use', later: 'Not yet', before: 'Used before', retired: 'Retired' } as const;

const Kept = ({ letterheads }: { readonly letterheads: ReadonlyArray<LetterheadRow> }) => {
  const desk = useDesk();
  const change = useChange();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault' | 'info'; readonly message: Message }>();
  if (letterheads.length === 0)
    return (
      <Notice
        tone="info"
        title="No letterhead is kept."
        next="Documents are printed on plain pages with the organisation’s name."
      />
    );
  const sample = async ({ id }: LetterheadRow): Promise<void> => {
    const written = await desk.call('letterhead.sample', { id });
    if (!written.ok) return setSaid({ tone: 'fault', message: messageFor(written.error) });
    const shown = await desk.shell('shell.showFile', { path: written.value.path });
    setSaid({
      tone: shown?.shown === true ? 'good' : 'info',
      message: { title: 'The sample is written.', next: `It is at ${written.value.path}.` },
    });
  };
  const retire = async ({ id, title, state }: LetterheadRow): Promise<void> => {
    const retired = state !== 'retired';
    const done = await change('letterhead.retire', { id, retired });
    setSaid(
      done.ok
        ? { tone: 'good', message: { title: retired ? `“${title}” is retired.` : `“${title}” may be used again.` } }
        : { tone: 'fault', message: messageFor(done.error) },
    );
  };
  return (
    <Section
      title="Letterheads"
      lead="A document that was written on one is written on it again, also when another came after it."
    >
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
      <DataTable
        label="Letterheads"
        rows={[...letterheads].reverse()}
        rowKey={(row) => row.id}
        columns={[
          { id: 'title', header: 'Name', cell: (row) => row.title, width: '30%' },
          {
            id: 'state',
            header: 'State',
            cell: (row) => <Status tone={row.state === 'now' ? 'good' : 'plain'}>{states[row.state]}</Status>,
          },
          { id: 'from', header: 'In use from', cell: (row) => shortDate(row.inForceFrom) },
          { id: 'used', header: 'Documents', cell: (row) => row.used },
          { id: 'by', header: 'Kept by', cell: (row) => row.addedBy },
          {
            id: 'do',
            header: 'Do',
            cell: (row) => (
              <>
                <Link as="button" onClick={() => void sample(row)} aria-label={`Write a sample on ${row.title}`}>
                  Write a sample
                </Link>
                {' · '}
                <Link
                  as="button"
                  onClick={() => void retire(row)}
                  aria-label={`${row.state === 'retired' ? 'Use again' : 'Retire'} ${row.title}`}
                >
                  {row.state === 'retired' ? 'Use again' : 'Retire'}
                </Link>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Names = () => {
  const styles = useStyles();
  return (
    <Section
      title="What may stand between double braces"
      lead="Put these in the header or footer, so that they are on every page."
    >
      <dl className={styles.names}>
        {Object.entries(placeholders).map(([name, says]) => (
          <div key={name} className={styles.name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

const useStyles = makeStyles({
  said: { display: 'flex', flexDirection: 'column', gap: '8px' },
  findings: { margin: '4px 0 0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  where: { fontWeight: tokens.fontWeightSemibold },
  names: { margin: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    '& dt': { minWidth: '180px' },
    '& dd': { margin: '0', flex: '1 1 280px' },
  },
});
