import { Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportFiles } from '../../../contract/reports.ts';
import { fullName } from '../../../core/children/people.ts';
import type { Invitee, Report } from '../../../core/conferences/record.ts';
import { limitFor, sharingLimits } from '../../../core/conferences/report-sharing.ts';
import { isAnswered, withStatus } from '../../../core/conferences/report-status.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { useHandedOver } from '../../engine/handed-over.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { rowsInCard } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { Why } from '../../ui/why.tsx';
import { AnnexForm } from './annex-form.tsx';
import { OwnWords } from './own-words.tsx';
import { type OpenedReport, ReadingPack } from './reading-pack.tsx';
import { isLate, isSharedLate, registerInWords, reportsOf, sharingInTimeInWords, standingInWords } from './register.ts';
import { ReportVersions, type ReportVersionsProps } from './report-versions.tsx';
import { ReturnedReport } from './returned-report.tsx';
import { TimeLine } from './time-line.tsx';

/** The register of reports: what came and when, whom it was shared with, and whether the family may read it (domain.md 6.7, 5). */
export const ReportsTab = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const today = useToday();
  const sitting = useLive('sitting.get', { sittingId });
  const { view } = useRecord();
  const kept = useLive('report.list', { sittingId });
  const [part, setPart] = useState('register');
  const [came, setCame] = useState<File>();
  const [opened, setOpened] = useState<OpenedReport>();
  useHandedOver({ is: 'report', of: sittingId }, (file) => {
    setPart('register');
    setCame(file);
  });
  if (sitting === undefined || view === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  const list = Object.values(view.record.invitees);
  const reports = reportsOf(list);
  const family = list.filter(({ part }) => part === 'family' || part === 'child');
  const isOver = sitting.value.sitting.progress.closedAt !== null;
  const shareBy = sharingLimits(sitting.value.deadlines);
  if (reports.length === 0)
    return (
      <EmptyState title="No agency is on the list yet.">
        Each agency that is invited is asked for a report, whether or not it comes. Invite them under Invitations.
      </EmptyState>
    );
  const children = sitting.value.conferences.map(({ conference, child }) => ({
    id: child.id,
    conferenceId: conference.id,
    name: fullName(child),
  }));
  const register = (
    <div className={styles.tab}>
      <div>
        <p className={styles.standing}>{registerInWords(list, today, isOver)}</p>
      </div>
      <OwnWords sittingId={sittingId} list={children} isOpen={view.open} />
      {sitting.value.sitting.progress.cancelledAt === null && (
        <ReturnedReport
          sittingId={sittingId}
          agencies={reports}
          list={children}
          versions={kept?.ok ? kept.value.files : []}
          came={came}
          onKept={(report, title) => {
            setOpened({ reportId: report.id, title });
            setCame(undefined);
            setPart('reading');
          }}
        />
      )}
      <ul className={styles.list} aria-label="Reports">
        {reports.map((invitee) => (
          <ReportCard
            key={invitee.id}
            sittingId={sittingId}
            invitee={invitee}
            shareBy={limitFor(invitee.agencyType, shareBy)}
            isOpen={view.open}
            isOver={isOver}
            kept={kept?.ok ? kept.value : nothingKept}
            list={children}
            family={family}
          />
        ))}
      </ul>
    </div>
  );
  return (
    <PartTabs
      show={part}
      onOpen={(id) => {
        setPart(id);
        setOpened(undefined);
      }}
      parts={[
        { id: 'register', name: 'Register', content: register },
        {
          id: 'reading',
          name: 'Reading pack',
          content: <ReadingPack sittingId={sittingId} agencies={reports} list={children} opened={opened} isOpen={view.open} />,
        },
        { id: 'time-line', name: 'Time line', content: <TimeLine sittingId={sittingId} list={list} /> },
      ]}
    />
  );
};

const nothingKept: ReportFiles = { files: [], givings: [], recommendations: [] };

const ReportCard = ({
  sittingId,
  invitee,
  shareBy,
  isOpen,
  isOver,
  kept,
  list,
  family,
}: {
  readonly sittingId: SittingId;
  readonly invitee: Invitee;
  /** The last day for sharing it with the family; null where the procedures set none. */
  readonly shareBy: Due | null;
  readonly isOpen: boolean;
  readonly isOver: boolean;
  readonly kept: ReportFiles;
  /** The children of the conference. */
  readonly list: ReportVersionsProps['list'];
  readonly family: ReadonlyArray<Invitee>;
}) => {
  const styles = useStyles();
  const today = useToday();
  const { edit } = useRecord();
  const { report } = invitee;
  const change = (changed: Partial<Report>) =>
    edit({ edit: 'invitee.change', id: invitee.id, change: { report: { ...report, ...changed } } });
  const status = (value: string): void => {
    if (value === 'received' || value === 'not-requested' || value === 'requested' || value === 'nil-return')
      change(withStatus(report, value, today));
  };
  const came = report.status === 'received';
  const versions = kept.files.filter(({ inviteeId }) => inviteeId === invitee.id);
  return (
    <li className={styles.card}>
      <div className={styles.who}>
        <h3 className={styles.name}>{invitee.agencyName || invitee.name}</h3>
        {invitee.agencyName !== '' && invitee.name !== '' && invitee.agencyName !== invitee.name && (
          <span className={styles.author}>{invitee.name}</span>
        )}
        <span className={mergeClasses(styles.words, isLate(report, today) && styles.late)}>
          {standingInWords(report, today, isOver)}
        </span>
        {shareBy !== null && report.status !== 'not-requested' && report.openToFamily !== 'no' && (
          <span className={mergeClasses(styles.words, isSharedLate(report, shareBy.due, today) && styles.late)}>
            {sharingInTimeInWords(report, shareBy.due, today)} <Why due={shareBy} />
          </span>
        )}
      </div>
      {isOpen ? (
        <div className={styles.fields}>
          <label className={styles.field} htmlFor={`report-${invitee.id}`}>
            Report
            <Select id={`report-${invitee.id}`} value={report.status} onChange={(_, { value }) => status(value)}>
              <option value="not-requested">Not asked for</option>
              <option value="requested">Asked for</option>
              <option value="received">Received</option>
              <option value="nil-return">Nothing known</option>
            </Select>
          </label>
          {isAnswered(report) ? (
            <DateField label="Received on" value={report.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
          ) : (
            report.status === 'requested' && (
              <DateField label="Due on" value={report.dueOn} onChange={(dueOn) => change({ dueOn })} />
            )
          )}
          {came && (
            <>
              {/* Where versions are kept, who was given which of them says when the family had it. */}
              {versions.length === 0 && (
                <DateField
                  label="Shared with the family on"
                  value={report.sharedWithFamilyOn}
                  onChange={(sharedWithFamilyOn) => change({ sharedWithFamilyOn })}
                />
              )}
              {versions.length === 0 && report.sharedWithFamilyOn !== null && (
                <TextField
                  label="Shared with"
                  width="medium"
                  value={report.sharedWith}
                  onChange={(sharedWith) => change({ sharedWith })}
                />
              )}
              {versions.length === 0 && report.sharedWithFamilyOn !== null && (
                <TextField
                  label="Shared by"
                  width="medium"
                  value={report.sharedBy ?? ''}
                  onChange={(sharedBy) => change({ sharedBy })}
                />
              )}
              <label className={styles.field} htmlFor={`open-${invitee.id}`}>
                Open to the family
                <Select
                  id={`open-${invitee.id}`}
                  value={report.openToFamily}
                  onChange={(_, { value }) =>
                    (value === 'yes' || value === 'no' || value === 'part') && change({ openToFamily: value })
                  }
                >
                  <option value="yes">Yes</option>
                  <option value="part">In part</option>
                  <option value="no">No</option>
                </Select>
              </label>
              <Checkbox
                className={styles.check}
                label="Read aloud"
                checked={report.readAloud}
                onChange={(_, { checked }) => change({ readAloud: checked === true })}
              />
            </>
          )}
        </div>
      ) : (
        <p className={styles.read}>{came ? sharingInWords(report) : ''}</p>
      )}
      {isOpen && <AnnexForm sittingId={sittingId} invitee={invitee} />}
      {versions.length > 0 && (
        <ReportVersions invitee={invitee} versions={versions} givings={kept.givings} list={list} family={family} />
      )}
    </li>
  );
};

/** What an approved record says of a report that came. */
const sharingInWords = ({ sharedWithFamilyOn, sharedWith, sharedBy, sharedVersion, openToFamily, readAloud }: Report): string =>
  [
    sharedWithFamilyOn === null
      ? 'Not shared with the family.'
      : `Shared with ${sharedWith || 'the family'} on ${longDate(sharedWithFamilyOn)}${sharedVersion == null ? '' : `, version ${sharedVersion}`}${sharedBy ? `, by ${sharedBy}` : ''}.`,
    { yes: 'Open to the family.', no: 'Not open to the family.', part: 'Open to the family in part.' }[openToFamily],
    readAloud ? 'Read aloud.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '20px' },
  standing: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: '64ch',
  },
  list: {
    ...rowsInCard,
  },
  card: {
    display: 'grid',
    gridTemplateColumns: '240px minmax(0, 1fr)',
    gap: '8px 24px',
    padding: '16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  who: { display: 'flex', flexDirection: 'column' },
  name: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  author: { color: tokens.colorNeutralForeground2 },
  words: { marginTop: '4px' },
  late: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'end',
    alignSelf: 'start',
    '& > *': { width: 'auto' },
  },
  field: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: '152px' },
  read: { margin: '0' },
  check: { marginBottom: '2px' },
});
