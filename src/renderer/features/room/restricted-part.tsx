import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedFilled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { segmentsInOrder } from '../../../core/conferences/in-the-room.ts';
import { useDesk } from '../../engine/desk.ts';
import { Notice } from '../../ui/notice.tsx';
import { RecordLines } from './record-lines.tsx';
import { useRoom, useRoomPart } from './use-room.tsx';

/** What is said in the restricted part, on a surface of its own: these lines go into a separate file and never into the record (LC07, X2). */
export const RestrictedPart = ({ onOpen, onClose }: { readonly onOpen: () => void; readonly onClose: () => void }) => {
  const styles = useStyles();
  const desk = useDesk();
  const { sitting, isEntitled, isOpen } = useRoom();
  const sittingId = sitting.sitting.id;
  const segments = useRoomPart(({ record }) => record.segments);
  const parts = segmentsInOrder({ segments }).filter(({ restricted }) => restricted);
  const current = parts.findLast(({ until }) => until === null);
  const holdsLines = useRoomPart(({ annex }) => (annex?.statements.length ?? 0) > 0);
  const isRead = isEntitled && holdsLines;
  useEffect(() => {
    // Whether that could be noted changes nothing for whoever reads.
    if (isRead) void desk.call('annex.opened', { sittingId });
  }, [desk, sittingId, isRead]);
  if (!isEntitled)
    return (
      <div className={styles.unavailable}>
        <Notice
          tone="info"
          title="The restricted part cannot be opened by you."
          next="You are not entitled to restricted content here, so nothing of it is shown and nothing can be typed. Everything else in the Room works. Ask the chair, or whoever looks after the records, if you should be entitled."
        />
      </div>
    );
  return (
    <div className={styles.surface}>
      <div className={styles.bar}>
        <LockClosedFilled aria-hidden />
        <span className={styles.words}>
          {current === undefined
            ? 'Restricted part: not open. Lines here are kept in a separate, sealed file.'
            : `Restricted part, open since ${current.from ?? 'an unknown time'}. Mark with Alt and a number who stays: only they may read it.`}
        </span>
        {isOpen && (
          <Button onClick={current === undefined ? onOpen : onClose}>
            {current === undefined ? 'Open the restricted part' : 'Close the restricted part'}
          </Button>
        )}
      </div>
      {parts.length > 0 && (
        <p className={styles.times}>
          {parts.map(({ label, from, until }) => `${label}: ${from ?? 'time not known'} to ${until ?? 'now'}`).join(' · ')}
        </p>
      )}
      <RecordLines
        lane="annex"
        section="restricted"
        title="Lines of the restricted part"
        segment={(current ?? parts.at(-1))?.id ?? null}
        isReadOnly={!isOpen || parts.length === 0}
      />
    </div>
  );
};

const useStyles = makeStyles({
  unavailable: { padding: '8px 28px' },
  surface: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '0',
    borderLeft: `8px solid ${tokens.colorPaletteBerryBorderActive}`,
    backgroundColor: tokens.colorPaletteBerryBackground1,
    '@media (forced-colors: active)': { borderLeft: '8px double CanvasText' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 12px',
    padding: '10px 28px 10px 12px',
    backgroundColor: tokens.colorPaletteBerryBackground2,
    color: tokens.colorPaletteBerryForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { flex: '1 1 280px' },
  times: { margin: '0', padding: '8px 28px 0 12px', color: tokens.colorNeutralForeground1 },
});
