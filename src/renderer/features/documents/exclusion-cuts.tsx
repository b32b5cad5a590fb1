import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskApi } from '../../../contract/api.ts';
import type { ExclusionCut } from '../../../contract/documents.ts';
import type { CommonFault, ErrorOf } from '../../../contract/procedure.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';

/** Of each person who was kept out: what their minutes leave out, which go to nobody before the chair has confirmed it (EX-06). */
export const ExclusionCuts = ({
  sittingId,
  onShow,
}: {
  readonly sittingId: SittingId;
  readonly onShow: (cut: ExclusionCut) => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const cuts = useLive('exclusion.cuts', { sittingId });
  const [fault, setFault] = useState<ErrorOf<DeskApi['exclusion.confirmCut']> | CommonFault>();
  if (cuts?.ok !== true || cuts.value.length === 0) return null;
  const confirm = async ({ inviteeId, cut }: ExclusionCut): Promise<void> => {
    const done = await change('exclusion.confirmCut', { sittingId, inviteeId, cut });
    setFault(done.ok ? undefined : done.error);
  };
  return (
    <section aria-label="Copies of those who were kept out" className={styles.cuts}>
      {cuts.value.map((cut) => (
        <Notice
          key={cut.inviteeId}
          tone={cut.confirmed === null ? 'warning' : 'good'}
          title={
            cut.confirmed === null
              ? `The minutes for ${cut.name} wait for the chair.`
              : `The chair has confirmed the minutes for ${cut.name}.`
          }
          next={cutInWords(cut)}
          actions={
            <>
              <Button aria-label={`Show the copy of ${cut.name}`} onClick={() => onShow(cut)}>
                Show the copy
              </Button>
              {cut.confirmed === null && (
                <Button aria-label={`The chair confirms this cut for ${cut.name}`} onClick={() => void confirm(cut)}>
                  The chair confirms this cut
                </Button>
              )}
            </>
          }
        />
      ))}
      <div aria-live="polite">{fault !== undefined && <Notice {...messageFor(fault)} />}</div>
    </section>
  );
};

const cutInWords = ({ missed, lines, others, confirmed }: ExclusionCut): string =>
  [
    `Kept out of ${missed}.`,
    `${counted(lines, 'line')} of the minutes and ${counted(others, 'other thing')} are left out.`,
    confirmed === null
      ? 'If the record changes, the chair is asked again.'
      : `Confirmed by ${confirmed.by}, ${longDate(dateOf(confirmed.at))}.`,
  ].join(' ');

const useStyles = makeStyles({ cuts: { display: 'flex', flexDirection: 'column', gap: '8px' } });
