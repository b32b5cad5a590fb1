import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReportFiles } from '../../../contract/reports.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { dateOf, type LocalDate, shortDate } from '../../../core/local-date.ts';
import type { ReportFile } from '../../../core/returned/report-file.ts';
import { heldByFamily, heldInWords, versionInWords } from '../../../core/returned/report-versions.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { listed } from '../../words/record-words.ts';
import { VersionChanges } from './version-changes.tsx';
import { whereItIs } from './where-it-is.ts';

export interface ReportVersionsProps {
  readonly invitee: Invitee;
  /** The versions of this agency's report, the first one first; at least one. */
  readonly versions: ReportFiles['files'];
  readonly givings: ReportFiles['givings'];
  /** The children of the conference. */
  readonly list: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
  /** Parents, carers and children on the list. */
  readonly family: ReadonlyArray<Invitee>;
}

type Said = { readonly tone: 'good' | 'info' | 'fault'; readonly message: Message };
type Doing = { readonly what: 'approve' | 'compare' | 'give'; readonly report: ReportFile };

/** The versions of one report: opened, compared, approved by their agency, and given to the family (RP03, RP05). */
export const ReportVersions = ({ invitee, versions, givings, list, family }: ReportVersionsProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState<Said>();
  const own = givings.filter(({ reportId }) => versions.some(({ id }) => id === reportId));
  const held = heldByFamily(versions, own);
  const begin = (what: Doing['what'], report: ReportFile): void => {
    setSaid(undefined);
    setDoing(doing?.what === what && doing.report.id === report.id ? undefined : { what, report });
  };
  const done = (message: Said): void => {
    setDoing(undefined);
    setSaid(message);
  };
  const open = async (report: ReportFile): Promise<void> => {
    const offered = await desk.call('documents.folder', {});
    if (!offered.ok) return setSaid({ tone: 'fault', message: messageFor(offered.error) });
    const written = await desk.call('report.write', { reportId: report.id, folder: offered.value.folder });
    if (!written.ok) return setSaid({ tone: 'fault', message: messageFor(written.error) });
    const shown = await desk.shell('shell.showFile', { path: written.value.path });
    setSaid({
      tone: shown?.shown === true ? 'good' : 'info',
      message: {
        title: `Version ${report.version} is written as it came.`,
        next: whereItIs(written.value.path),
      },
    });
  };
  const takeBack = async (giving: ReportFiles['givings'][number]): Promise<void> => {
    const gone = await change('report.takeBackGiving', { givingId: giving.id });
    if (!gone.ok) setSaid({ tone: 'fault', message: messageFor(gone.error) });
  };
  const calledBy = invitee.agencyName || invitee.name;
  return (
    <div className={styles.versions}>
      <ul className={styles.list} aria-label={`Versions of the report of ${calledBy}`}>
        {versions.map((report, at) => {
          const before = versions[at - 1];
          return (
            <li key={report.id} className={styles.version}>
              <div>{versionInWords(report, versions)}</div>
              <div className={styles.file} title={`SHA-256 ${report.sha256}`}>
                {aboutWhom(report, list)}
                {report.fileName}, kept {shortDate(dateOf(report.keptAt))} by {report.keptBy}, fingerprint{' '}
                {report.sha256.slice(0, 12)}
              </div>
              <div className={styles.actions}>
                <Link as="button" aria-label={`Open version ${report.version} of ${calledBy}`} onClick={() => void open(report)}>
                  <OpenRegular aria-hidden /> Open
                </Link>
                {before !== undefined && (
                  <Link
                    as="button"
                    aria-expanded={doing?.what === 'compare' && doing.report.id === report.id}
                    aria-label={`What changed in version ${report.version} of ${calledBy}`}
                    onClick={() => begin('compare', report)}
                  >
                    What changed
                  </Link>
                )}
                <Link
                  as="button"
                  aria-expanded={doing?.what === 'approve' && doing.report.id === report.id}
                  aria-label={`Approval of version ${report.version} of ${calledBy}`}
                  onClick={() => begin('approve', report)}
                >
                  Approval
                </Link>
                <Link
                  as="button"
                  aria-expanded={doing?.what === 'give' && doing.report.id === report.id}
                  aria-label={`Note who was given version ${report.version} of ${calledBy}`}
                  onClick={() => begin('give', report)}
                >
                  Given to the family
                </Link>
              </div>
              {doing?.report.id === report.id && doing.what === 'compare' && before !== undefined && (
                <VersionChanges earlier={before} later={report} />
              )}
              {doing?.report.id === report.id && doing.what === 'approve' && <Approval report={report} onDone={done} />}
              {doing?.report.id === report.id && doing.what === 'give' && (
                <Giving report={report} family={family} onDone={done} />
              )}
            </li>
          );
        })}
      </ul>
      {held.length > 0 && (
        <ul className={styles.held} aria-label={`Who of the family has the report of ${calledBy}`}>
          {held.map((one) => (
            <li key={one.toWhom}>{heldInWords(one)}</li>
          ))}
          {own.map((giving) => (
            <li key={giving.id} className={styles.file}>
              Version {versions.find(({ id }) => id === giving.reportId)?.version} to {giving.toWhom}, {shortDate(giving.on)}
              {giving.by === '' ? '' : `, given by ${giving.by}`}, noted by {giving.notedBy}.{' '}
              <Link
                as="button"
                aria-label={`Take back that ${giving.toWhom} was given it on ${shortDate(giving.on)}`}
                onClick={() => void takeBack(giving)}
              >
                Take back
              </Link>
            </li>
          ))}
        </ul>
      )}
      {held.length === 0 && invitee.report.openToFamily !== 'no' && (
        <p className={styles.none}>
          {invitee.report.sharedWithFamilyOn === null
            ? 'Nobody of the family was given any version.'
            : `The family had it on ${shortDate(invitee.report.sharedWithFamilyOn)}, and nobody noted which version: say so under “Given to the family”.`}
        </p>
      )}
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
    </div>
  );
};

/** Nothing of a version that was kept before it was asked. */
const aboutWhom = ({ childIds }: ReportFile, list: ReportVersionsProps['list']): string => {
  const names = list.filter(({ id }) => childIds.includes(id)).map(({ name }) => name);
  return names.length === 0 ? '' : `About ${listed(names)}. `;
};

const Approval = ({ report, onDone }: { readonly report: ReportFile; readonly onDone: (said: Said) => void }) => {
  const styles = useStyles();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<LocalDate | null>(report.approved?.on ?? today);
  const [by, setBy] = useState(report.approved?.by ?? '');
  const approve = async (approved: ReportFile['approved']): Promise<void> => {
    const kept = await change('report.approve', { reportId: report.id, approved });
    if (!kept.ok) return onDone({ tone: 'fault', message: messageFor(kept.error) });
    const title = approved === null ? 'The approval is taken back.' : `Version ${report.version} is noted as approved.`;
    onDone({ tone: 'good', message: { title, next: approved === null ? '' : 'What is kept after it is an amended version.' } });
  };
  return (
    <div className={styles.form}>
      <DateField label="Approved by its agency on" value={on} onChange={setOn} />
      <TextField label="Approved by" width="medium" value={by} onChange={setBy} />
      <Button appearance="primary" disabledFocusable={on === null} onClick={() => on !== null && void approve({ on, by })}>
        Note the approval
      </Button>
      {report.approved !== null && <Button onClick={() => void approve(null)}>Take it back</Button>}
    </div>
  );
};

const Giving = ({
  report,
  family,
  onDone,
}: {
  readonly report: ReportFile;
  readonly family: ReadonlyArray<Invitee>;
  readonly onDone: (said: Said) => void;
}) => {
  const styles = useStyles();
  const today = useToday();
  const change = useChange();
  const [to, setTo] = useState<Invitee['id'] | null>(null);
  const [on, setOn] = useState<LocalDate | null>(today);
  const [by, setBy] = useState('');
  const give = async (): Promise<void> => {
    if (to === null || on === null) return;
    const kept = await change('report.give', { reportId: report.id, inviteeId: to, on, by });
    const name = family.find(({ id }) => id === to)?.name ?? '';
    onDone(
      kept.ok
        ? { tone: 'good', message: { title: `Noted: ${name} was given version ${report.version}.` } }
        : { tone: 'fault', message: messageFor(kept.error) },
    );
  };
  if (family.length === 0) return <p className={styles.none}>Nobody of the family is on the list.</p>;
  return (
    <div className={styles.form}>
      <ChoiceField
        label="Given to"
        value={to}
        choices={family.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTo}
      />
      <DateField label="Given on" value={on} onChange={setOn} />
      <TextField label="Given by" width="medium" value={by} onChange={setBy} />
      <Button appearance="primary" disabledFocusable={to === null || on === null} onClick={() => void give()}>
        Note it
      </Button>
    </div>
  );
};

const useStyles = makeStyles({
  versions: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  version: { display: 'flex', flexDirection: 'column', gap: '4px' },
  file: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  held: { margin: '0', paddingLeft: '20px' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' },
});
