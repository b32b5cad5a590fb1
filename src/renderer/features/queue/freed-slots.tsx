import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FreedSlotView, ReserveRow } from '../../../contract/reserve.ts';
import { longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { LateReasonField } from '../../ui/late-reason-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The reserve list: each freed slot with who may have it, the one most at risk first (SC09). Nothing where nobody could take one. */
export const FreedSlots = () => {
  const desk = useDesk();
  const slots = useLive('reserve.list', {});
  const [booked, setBooked] = useState<string>();
  const [fault, setFault] = useState<Message>();
  const here = slots?.ok === true ? slots.value : [];

  const accept = async (slot: FreedSlotView, { sittingId, familyName, reference }: ReserveRow, excuse: Excuse) => {
    const { heldOn, startsAt, chairId } = slot;
    const answer = await desk.call('reserve.accept', { heldOn, startsAt, chairId, sittingId, ...excuse });
    setFault(answer.ok ? undefined : messageFor(answer.error));
    setBooked(answer.ok ? `${familyName}, ${reference} is booked for ${longDate(heldOn)}, ${startsAt}.` : undefined);
  };
  const leave = async ({ heldOn, startsAt, chairId }: FreedSlotView) => {
    const answer = await desk.call('reserve.leave', { heldOn, startsAt, chairId });
    setFault(answer.ok ? undefined : messageFor(answer.error));
  };

  return (
    <>
      {here.length > 0 && (
        <Section
          title="Freed slots"
          look="card"
          lead="Offered to whoever waits and has the nearest limit. Nothing is booked until you accept."
        >
          {here.map((slot) => (
            <OneSlot
              key={`${slot.heldOn} ${slot.startsAt} ${slot.chairId}`}
              slot={slot}
              onAccept={(row, excuse) => void accept(slot, row, excuse)}
              onLeave={() => void leave(slot)}
            />
          ))}
        </Section>
      )}
      {slots?.ok === false && <Notice {...messageFor(slots.error)} />}
      {fault !== undefined && <Notice {...fault} />}
      {booked !== undefined && <Notice tone="good" title={booked} next="Invitations come next." />}
    </>
  );
};

interface Excuse {
  readonly lateReason: string;
  readonly lateApprovedBy: string;
}

interface OneSlotProps {
  readonly slot: FreedSlotView;
  readonly onAccept: (row: ReserveRow, excuse: Excuse) => void;
  readonly onLeave: () => void;
}

const OneSlot = ({ slot, onAccept, onLeave }: OneSlotProps) => {
  const styles = useStyles();
  const [excuse, setExcuse] = useState<Excuse>({ lateReason: '', lateApprovedBy: '' });
  const { heldOn, startsAt, endsAt, chairName, place, freedBy, offers, passedOver } = slot;
  const isExcused = excuse.lateReason.trim() !== '' && excuse.lateApprovedBy.trim() !== '';
  const when = `${longDate(heldOn)}, ${startsAt} to ${endsAt}`;
  return (
    <Group aria-label={`Freed: ${when}, ${chairName}`} className={styles.slot}>
      <p className={styles.when}>{[when, chairName, ...(place === '' ? [] : [place])].join(', ')}</p>
      <p className={styles.text}>{`Given back by ${freedBy}.`}</p>
      <ol aria-label="Who may have it" className={styles.list}>
        {offers.map((row, index) => (
          <li key={row.sittingId} className={styles.row}>
            <div className={styles.words}>
              <span>{`${row.familyName}, ${row.reference}, ${row.kind}, until ${row.endsAt}`}</span>
              <span className={styles.text}>{[row.because, ...row.givesUp].join(' ')}</span>
            </div>
            <Button
              appearance={index === 0 ? 'primary' : 'secondary'}
              disabledFocusable={row.isLate && !isExcused}
              aria-label={`Book ${row.reference} for ${when}`}
              onClick={() => onAccept(row, row.isLate ? excuse : { lateReason: '', lateApprovedBy: '' })}
            >
              Book it
            </Button>
          </li>
        ))}
      </ol>
      {offers.some((row) => row.isLate) && (
        <>
          <p className={styles.text}>Whoever would be late in it needs a reason, and a senior manager who agreed.</p>
          <LateReasonField value={excuse.lateReason} onChange={(lateReason) => setExcuse((now) => ({ ...now, lateReason }))} />
          <TextField
            label="Senior manager who agreed"
            value={excuse.lateApprovedBy}
            onChange={(lateApprovedBy) => setExcuse((now) => ({ ...now, lateApprovedBy }))}
          />
        </>
      )}
      {passedOver.length > 0 && (
        <ul aria-label="Who cannot take it" className={styles.passed}>
          {passedOver.map((one) => (
            <li key={one.sittingId}>{`${one.familyName}, ${one.reference}, cannot take it. ${one.why}`}</li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={onLeave} aria-label={`Leave it free: ${when}`}>
          Leave it free
        </Button>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  slot: { display: 'flex', flexDirection: 'column', gap: '8px' },
  when: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', flex: '1 1 240px', minWidth: '0', overflowWrap: 'anywhere' },
  passed: { margin: '0', paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
});
