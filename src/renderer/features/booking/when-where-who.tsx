import { Checkbox } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { Sitting } from '../../../core/conferences/sitting.ts';
import { longDate } from '../../../core/local-date.ts';
import { mustTellAgain } from '../../../core/scheduling/move.ts';
import { ClashNotice } from '../../ui/clash-notice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LateReasonField } from '../../ui/late-reason-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { usualEnd } from './booking-fields.ts';
import { Officials } from './officials.tsx';
import { Places } from './places.tsx';
import { SlotOffers } from './slot-offers.tsx';
import type { TypedBooking } from './use-booking.ts';

/** The fields of a booking: free slots, the day and what it means for each limit, the place, and who runs it. */
export const WhenWhereWho = ({ view, booking }: { readonly view: SittingView; readonly booking: TypedBooking }) => {
  const { draft, put, meaning, badDay, shut, hasPassed, isLate, clashes } = booking;
  const { heldOn, roomId } = draft;
  return (
    <>
      <SlotOffers sittingId={view.sitting.id} draft={draft} onChoose={put} />
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
          {hasPassed && badDay === null && heldOn !== null && !draft.alreadyHeld && (
            <Notice
              tone="warning"
              title={`${longDate(heldOn)} has passed: nobody can be asked to it.`}
              next="Choose a day from today on, or say below that it was held then."
            />
          )}
          {shut !== null && <Notice tone="warning" title={shut} />}
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
        {isToldAnew(view.sitting, booking) && (
          <Notice
            tone="info"
            title="Whoever was invited has to be told anew."
            next="Their invitations count as not sent, and what they answered for another day is no answer for this one. What became of the first ones stays in their history."
          />
        )}
        {hasPassed && badDay === null && (
          <div data-field="alreadyHeld">
            <Checkbox
              checked={draft.alreadyHeld}
              label="It was held on that day already, and I am entering it afterwards"
              onChange={(_, { checked }) => put({ alreadyHeld: checked === true })}
            />
          </div>
        )}
        {isLate && (
          <>
            <LateReasonField value={draft.lateReason} onChange={(lateReason) => put({ lateReason })} />
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
        <Officials sittingId={view.sitting.id} draft={draft} chairLabel={view.profile.chairLabel} onChange={put} />
      </Section>
      <ClashNotice clashes={clashes} despite={draft.despite} onDespite={(despite) => put({ despite })} />
    </>
  );
};

/** Whether people were invited to a day, time or place that this booking changes. */
const isToldAnew = ({ heldOn, startsAt, endsAt, place, progress }: Sitting, { asked }: TypedBooking): boolean =>
  progress.invitedAt !== null &&
  asked !== null &&
  heldOn !== null &&
  startsAt !== null &&
  endsAt !== null &&
  mustTellAgain({ heldOn, startsAt, endsAt, place }, asked);
