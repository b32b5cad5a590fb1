import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { focusField } from '../../ui/focus-field.ts';
import { formAndBeside } from '../../ui/looks.ts';
import { MissingPanel } from '../../ui/missing-panel.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { draftOf } from './booking-fields.ts';
import { useBooking } from './use-booking.ts';
import { WhenWhereWho } from './when-where-who.tsx';

export interface BookingFormProps {
  readonly view: SittingView;
  readonly onBooked: () => void;
  readonly onBack: () => void;
  readonly dates: (view: SittingView, heldOn: LocalDate | null) => ReactNode;
}

export const BookingForm = ({ view, onBooked, onBack, dates }: BookingFormProps) => {
  const styles = useStyles();
  const change = useChange();
  const [isBooking, setBooking] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const booking = useBooking(view, draftOf(view.sitting, lateOf(view)), () => setRefusal(undefined));
  const { gaps } = booking;

  const book = async (): Promise<void> => {
    const first = gaps[0];
    if (first !== undefined) focusField({ field: first.id });
    const { asked } = booking;
    if (asked === null || isBooking) return;
    setBooking(true);
    const booked = await change('sitting.book', { ...asked, sittingId: view.sitting.id });
    setBooking(false);
    if (booked.ok) onBooked();
    else setRefusal(messageFor(booked.error));
  };

  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <WhenWhereWho view={view} booking={booking} />
        {refusal !== undefined && <Notice {...refusal} />}
        <div className={styles.actions}>
          <Button appearance="primary" size="large" disabled={booking.isRefused || isBooking} onClick={() => void book()}>
            {view.sitting.progress.bookedAt === null ? 'Book it' : 'Change the booking'}
          </Button>
          <Button size="large" onClick={onBack}>
            Back
          </Button>
        </div>
      </div>
      <aside className={styles.side} aria-label="Dates and missing">
        {dates(view, booking.draft.heldOn)}
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
  columns: formAndBeside,
  main: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  side: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
