import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import { openSegment } from '../../../core/conferences/in-the-room.ts';
import type { Segment } from '../../../core/conferences/record.ts';
import { partOf, stretchesOf } from '../../../core/conferences/stretches.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { lengthNote } from '../../ui/length-note.tsx';
import { Status } from '../../ui/status.tsx';
import { beginNextPart, endPart } from './model/presence.ts';
import { MovementsOfPart } from './movements-of-part.tsx';
import { TimeBox } from './time-box.tsx';
import { now, useRoom, useRoomRecord } from './use-room.tsx';

/** The parts of the sitting: each has its own people in the room, and who was not there does not get its minutes (4.7). */
export const PartsList = ({ parts }: { readonly parts: ReadonlyArray<Segment> }) => {
  const styles = useStyles();
  const { isOpen, edit } = useRoom();
  const record = useRoomRecord();
  const open = openSegment(record);
  const isEmpty = ({ id }: Segment): boolean =>
    Object.values(record.invitees).every(({ presence }) => presence[id] === undefined) &&
    record.statements.every(({ segment }) => segment !== id) &&
    Object.values(record.segments).every(({ continues }) => continues !== id);
  return (
    <section aria-labelledby="parts-heading" className={styles.section}>
      <div className={styles.top}>
        <h3 id="parts-heading" className={styles.heading}>
          Parts of the conference
        </h3>
        {isOpen && open?.restricted !== true && (
          <div className={styles.actions}>
            {open !== undefined && <Button onClick={() => edit(...endPart(record, now()))}>{`End part ${open.label}`}</Button>}
            <Button onClick={() => edit(...beginNextPart(record, now(), newId()))}>
              {parts.length === 0 ? 'Begin part A' : 'Begin the next part'}
            </Button>
          </div>
        )}
      </div>
      {parts.length === 0 && (
        <p className={styles.lead}>
          The first person who arrives begins part A. Begin another part when different people are in the room, such as parents
          who attend separately.
        </p>
      )}
      <ul className={styles.list}>
        {parts.map((part) => {
          const change = (changed: Partial<Omit<Segment, 'id'>>) =>
            edit({ edit: 'segment.change', id: part.id, change: changed });
          const stretches = stretchesOf(record, part);
          const last = stretches.at(-1) ?? part;
          // Neither end goes beyond the first or the last time that somebody came or left.
          const begin = (from: LocalTime): void => {
            if (stretches.length === 1 || (part.until !== null && from < part.until)) change({ from });
          };
          const end = (until: LocalTime | null): void => {
            if (stretches.length === 1 || until === null || (last.from !== null && until > last.from))
              edit({ edit: 'segment.change', id: last.id, change: { until } });
          };
          const title = lengthNote(`part-length-${part.id}`, part.title, limits.line);
          return (
            <li key={part.id} className={styles.part}>
              <span className={styles.label}>{part.label}</span>
              {!isOpen && (
                <span>
                  {[
                    part.restricted ? 'Restricted part' : part.title,
                    `${part.from ?? 'time not known'} to ${last.until ?? 'time not known'}`,
                  ]
                    .filter((words) => words !== '')
                    .join(', ')}
                </span>
              )}
              {isOpen && (
                <>
                  <Input
                    size="small"
                    className={styles.title}
                    aria-label={`What part ${part.label} is`}
                    autoComplete="off"
                    placeholder="Parents together, decisions"
                    value={part.title}
                    disabled={part.restricted}
                    {...title.marks}
                    onChange={(_, { value }) => change({ title: value })}
                  />
                  {title.words}
                  <span className={styles.times}>
                    <TimeBox
                      label={`Part ${part.label} began`}
                      value={part.from}
                      onChange={(from) => from !== null && begin(from)}
                    />
                    <span>to</span>
                    <TimeBox label={`Part ${part.label} ended`} value={last.until} onChange={end} />
                  </span>
                </>
              )}
              {open !== undefined && partOf(record, open).id === part.id && <Status tone="brand">Now</Status>}
              {isOpen && isEmpty(part) && (
                <Button size="small" appearance="subtle" onClick={() => edit({ edit: 'segment.remove', id: part.id })}>
                  {`Remove part ${part.label}`}
                </Button>
              )}
              <MovementsOfPart part={part} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px 16px', flexWrap: 'wrap' },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: 'flex', gap: '8px' },
  lead: { margin: '0', maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  part: { display: 'flex', alignItems: 'center', gap: '8px 12px', flexWrap: 'wrap' },
  label: { width: '24px', fontWeight: tokens.fontWeightSemibold },
  title: { width: '260px' },
  times: { display: 'flex', alignItems: 'center', gap: '8px' },
});
