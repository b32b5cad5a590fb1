import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { SittingView } from '../../../contract/sittings.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { MissingPanel } from '../../ui/missing-panel.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { type BookingDraft, draftOf, gapsOf, usualEnd } from './booking-fields.ts';
import { ClashNotice } from './clash-notice.tsx';
import { meaningOf, whyNotThen } from './date-meaning.ts';
import { Officials } from './officials.tsx';
import { Places } from './places.tsx';
import { SlotOffers } from './slot-offers.tsx';

export interface BookingFormProps {
  readonly view: SittingView;
  readonly onBooked: () => void;
  readonly onBack: () => void;
  readonly dates: (view: SittingView, heldOn: LocalDate | null) => ReactNode;
}

export const BookingForm = ({ view, onBooked, onBack, dates }: BookingFormProps) => {
  const styles = useStyles();
  const change = useChange();
  const procedures = useLive('procedures.get', {});
  const [draft, setDraft] = useState(() => draftOf(view.sitting, lateOf(view)));
  const [isBooking, setBooking] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const put = (part: Partial<BookingDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    setRefusal(undefined);
  };

  const { heldOn } = draft;
  const meaning = heldOn === null ? undefined : meaningOf(heldOn, view.conferences);
  const badDay = heldOn === null || !procedures?.ok ? null : whyNotThen(heldOn, procedures.value.bankHolidays);
  const isLate = meaning !== undefined && meaning.late !== null;
  const { startsAt, endsAt, chairId, minuteTakerId, roomId } = draft;
  const sittingId = view.sitting.id;
  const found = useLive('sitting.clashes', { sittingId, heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId });
  const clashes = found?.ok ? found.value : [];
  const isRefused = clashes.some((clash) => clash.severity === 'refuse');
  const gaps = gapsOf(draft, isLate, clashes);

  const book = async (): Promise<void> => {
    const first = gaps[0];
    if (first !== undefined) focusField({ field: first.id });
    const { lateReason, lateApprovedBy, ...rest } = draft;
    if (first !== undefined || heldOn === null || startsAt === null || endsAt === null || chairId === null || isBooking) return;
    setBooking(true);
    const excuse = isLate ? { lateReason, lateApprovedBy } : { lateReason: '', lateApprovedBy: '' };
    const booked = await change('sitting.book', {
      ...rest,
      ...excuse,
      heldOn,
      startsAt,
      endsAt,
      chairId,
      sittingId,
    });
    setBooking(false);
    if (booked.ok) onBooked();
    else setRefusal(messageFor(booked.error));
  };

  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <SlotOffers sittingId={sittingId} draft={draft} onChoose={put} />
        <Section title="When" look="card">
          <FieldRow widths="own">
            <DateField
              label="Date"
              field="heldOn"
              value={heldOn}
              onChange={(date) => put({ heldOn: date })}
              fault={badDay ?? undefined}
            />
            <TimeField
              label="Start"
              field="startsAt"
              value={draft.startsAt}
              onChange={(startsAt) =>
                put({ startsAt, ...(startsAt !== null && draft.endsAt === null ? { endsAt: usualEnd(startsAt) } : {}) })
              }
            />
            <TimeField label="End" field="endsAt" value={draft.endsAt} onChange={(endsAt) => put({ endsAt })} />
          </FieldRow>
          <div role="status">
            {meaning !== undefined && badDay === null && meaning.late === null && meaning.sentences.length > 0 && (
              <Notice tone="good" title={meaning.sentences.join(' ')} />
            )}
            {meaning !== undefined && badDay === null && meaning.late !== null && (
              <Notice
                tone="warning"
                title={`The conference for ${meaning.late.child} is due by ${longDate(meaning.late.due)}.`}
                next="Choose an earlier date, or give the reason it is late and who agreed."
              />
            )}
          </div>
          {isLate && (
            <>
              <TextArea
                label="Why it is late"
                field="lateReason"
                lines={2}
                value={draft.lateReason}
                onChange={(lateReason) => put({ lateReason })}
              />
              <TextField
                label="Senior manager who agreed"
                field="lateApprovedBy"
                width="long"
                value={draft.lateApprovedBy}
                onChange={(lateApprovedBy) => put({ lateApprovedBy })}
              />
            </>
          )}
        </Section>
        <Section title="Where" look="card">
          <Places place={draft.place} roomId={roomId} onPlace={(place, room) => put({ place, roomId: room })} />
          <TextField
            label="Link for joining from elsewhere"
            field="remoteLink"
            width="long"
            value={draft.remoteLink}
            onChange={(remoteLink) => put({ remoteLink })}
            hint="Leave it empty where everyone comes to the room."
          />
        </Section>
        <Section title="Who runs it" look="card">
          <Officials draft={draft} chairLabel={view.profile.chairLabel} onChange={put} />
        </Section>
        <ClashNotice clashes={clashes} despite={draft.despite} onDespite={(despite) => put({ despite })} />
        {refusal !== undefined && <Notice {...refusal} />}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="large"
            disabled={badDay !== null || isRefused || isBooking}
            onClick={() => void book()}
          >
            {view.sitting.progress.bookedAt === null ? 'Book it' : 'Change the booking'}
          </Button>
          <Button size="large" onClick={onBack}>
            Back
          </Button>
        </div>
      </div>
      <aside className={styles.side} aria-label="Dates and missing">
        {dates(view, heldOn)}
        <MissingPanel
          title="To book it"
          lines={gaps}
          complete="Everything is here."
          onGo={(gap) => focusField({ field: gap.id })}
        />
      </aside>
    </div>
  );
};

const lateOf = ({ conferences }: SittingView) => {
  const late = conferences.find(({ conference }) => conference.lateReason !== '');
  return { lateReason: late?.conference.lateReason ?? '', lateApprovedBy: late?.conference.lateApprovedBy ?? '' };
};

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: '24px',
    alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  side: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
