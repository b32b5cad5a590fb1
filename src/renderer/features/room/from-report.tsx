import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportFiles } from '../../../contract/reports.ts';
import { type Invitee, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import { sinceReportInWords } from '../../../core/returned/proposals.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** What the newest versions of the reports recommend; none while it is being asked. */
export const useReported = (): ReportFiles['recommendations'] => {
  const { sitting } = useRoom();
  const list = useLive('report.list', { sittingId: sitting.sitting.id });
  return list?.ok === true ? list.value.recommendations : none;
};
const none: ReportFiles['recommendations'] = [];

/** What somebody's report recommended for one child, and how they moved from it in the room (RP07). */
export const FromReport = ({
  invitee,
  conferenceId,
  reports,
  onlyScale = false,
}: {
  readonly invitee: Invitee;
  readonly conferenceId: ConferenceId;
  readonly reports: ReportFiles['recommendations'];
  /** Where only numbers are asked for. */
  readonly onlyScale?: boolean;
}) => {
  const styles = useStyles();
  const { views, scales } = useRoomRecord();
  const said = reports.find((one) => one.inviteeId === invitee.id && one.conferenceId === conferenceId);
  if (said === undefined || (onlyScale && said.scale === null)) return null;
  const key = viewKey(conferenceId, invitee.id);
  const [view, scale] = [views[key], scales[key]?.value ?? null];
  return (
    <div className={styles.said}>
      {onlyScale
        ? sinceReportInWords({ ...said, view: null, category: null }, { view: null, category: null, scale })
        : sinceReportInWords(said, { view: view?.view ?? null, category: view?.category ?? null, scale })}
    </div>
  );
};

const useStyles = makeStyles({
  said: {
    marginTop: '4px',
    maxWidth: '200px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
