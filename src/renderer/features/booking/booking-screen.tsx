import type { ReactNode } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { BookingForm } from './booking-form.tsx';

export interface BookingScreenProps {
  readonly sittingId: SittingId;
  readonly onBooked: () => void;
  readonly onBack: () => void;
  /** The dates that would follow if it were held on that day. */
  readonly dates: (view: SittingView, heldOn: LocalDate | null) => ReactNode;
}

/** When, where and who chairs: with what the date means for each child's limit while it is typed. */
export const BookingScreen = ({ sittingId, onBooked, onBack, dates }: BookingScreenProps) => {
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  const view = sitting.value;
  const isMoving = view.sitting.progress.bookedAt !== null;
  return (
    <Page
      above={`${view.family.name}, ${view.sitting.reference}`}
      title={isMoving ? 'Change the booking' : 'Book the conference'}
      lead={view.conferences.map((one) => one.child.givenName).join(', ')}
    >
      <WarningsBand familyId={view.family.id} />
      <BookingForm view={view} onBooked={onBooked} onBack={onBack} dates={dates} />
    </Page>
  );
};
