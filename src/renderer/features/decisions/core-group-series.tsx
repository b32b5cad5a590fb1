import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';

/** Every core group until the review, agreed while everybody is still in the room, and one file for all calendars (CG01). */
export const CoreGroupSeries = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const series = useLive('coreGroup.series', { sittingId });
  const [said, setSaid] = useState<Said>();
  if (!series?.ok) return null;
  const { dates, kept, until } = series.value;
  if (until === null || (dates.length === 0 && kept.length === 0)) return null;
  const keep = async (): Promise<void> => {
    const saved = await change('coreGroup.keepDates', {
      sittingId,
      dates: dates.map(({ on, startsAt, endsAt }) => ({ on, startsAt, endsAt })),
    });
    setSaid(
      saved.ok
        ? { tone: 'good', title: `${counted(dates.length, 'core group')} agreed.`, next: 'Write them for calendars now.' }
        : { tone: 'fault', ...messageFor(saved.error) },
    );
  };
  const write = async (folder: string): Promise<void> => {
    const written = await desk.call('coreGroup.calendar', { sittingId, folder });
    setSaid(
      written.ok
        ? { tone: 'good', title: `${counted(written.value.dates, 'core group')} written.`, next: written.value.path }
        : { tone: 'fault', ...messageFor(written.error) },
    );
  };
  return (
    <Section
      title="Core groups until the review"
      look="card"
      lead={
        kept.length === 0
          ? `Offered until ${longDate(until)}, around what is known of when members are away.`
          : `Agreed: ${kept.map(({ words }) => words).join('; ')}.`
      }
    >
      <ol aria-label="Dates offered for core groups" className={styles.list}>
        {dates.map(({ on, words, due, missing }) => (
          <li key={on}>
            {words}{' '}
            <span className={styles.quiet}>
              in time until {longDate(due)}. {missing.join(' ')}
            </span>
          </li>
        ))}
      </ol>
      <FolderBar label="Folder for the calendar file" said={said}>
        {(folder) => (
          <>
            {dates.length > 0 && (
              <Button appearance={kept.length === 0 ? 'primary' : 'secondary'} onClick={() => void keep()}>
                {kept.length === 0 ? 'Keep these dates' : 'Replace the agreed dates by these'}
              </Button>
            )}
            {kept.length > 0 && (
              <Button disabledFocusable={folder.trim() === ''} onClick={() => void write(folder)}>
                Write them for calendars
              </Button>
            )}
          </>
        )}
      </FolderBar>
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});
