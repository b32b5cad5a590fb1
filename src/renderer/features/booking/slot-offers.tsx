import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SlotAnswer, SlotOffer } from '../../../contract/scheduling.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BookingDraft } from './booking-fields.ts';

export interface SlotOffersProps {
  readonly sittingId: SittingId;
  readonly draft: BookingDraft;
  readonly onChoose: (part: Partial<BookingDraft>) => void;
}

/** The best five slots, each with what it gives up; one key fills in the form, and nothing is booked by it (SC02). */
export const SlotOffers = ({ sittingId, draft, onChoose }: SlotOffersProps) => {
  const styles = useStyles();
  const [minutes, setMinutes] = useState<number | null>(null);
  const slots = useLive('sitting.slots', { sittingId, durationMinutes: minutes });
  const usual = slots?.ok ? slots.value.durationMinutes : null;
  return (
    <Section
      title="Free slots"
      look="card"
      lead="Each keeps to the chair's times and to the room the family needs, and says what it gives up."
    >
      {slots === undefined && <Loading />}
      {slots?.ok === false && <Notice {...messageFor(slots.error)} />}
      {slots?.ok && (
        <>
          <Summary answer={slots.value} />
          {slots.value.offers.length > 0 && (
            <ul aria-label="Free slots" className={styles.list}>
              {slots.value.offers.map((offer) => (
                <li key={`${offer.heldOn} ${offer.startsAt} ${offer.chairId}`}>
                  <ToggleButton className={styles.offer} checked={isChosen(offer, draft)} onClick={() => onChoose(chosen(offer))}>
                    <span className={styles.words}>
                      <span>{inWords(offer)}</span>
                      <span className={styles.givesUp}>{offer.givesUp.join(' ') || 'Gives up nothing.'}</span>
                    </span>
                  </ToggleButton>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {/* Outside what is looked for again, so that whoever types here keeps the field. */}
      <TextField
        label="Minutes it will take"
        width="short"
        value={String(minutes ?? usual ?? '')}
        onChange={(text) => {
          const typed = Number(text);
          if (Number.isInteger(typed) && typed >= 30 && typed <= 480) setMinutes(typed);
        }}
      />
    </Section>
  );
};

/** What is known of the family that the room must suit; and where nothing is in time, what to do without. */
const Summary = ({ answer }: { readonly answer: SlotAnswer }) => {
  const styles = useStyles();
  return (
    <>
      {answer.needs.length > 0 && <p className={styles.text}>{answer.needs.map((need) => need.why).join(' ')}</p>}
      {answer.inTime === 0 && (
        <Notice tone="warning" title={answer.total === 0 ? 'There is no free slot.' : 'There is no free slot in time.'}>
          {answer.relax.length === 0 ? (
            'No single change would make one. Add a chair below where nobody chairs yet; else ask a chair, or look for another place.'
          ) : (
            <>
              Each of these alone would make some:
              <ul className={styles.relax}>
                {answer.relax.map(({ words, slots }) => (
                  <li key={words}>{`${words}: ${slots === 1 ? '1 slot' : `${slots} slots`}.`}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
};

const inWords = ({ heldOn, startsAt, endsAt, chairName, roomName }: SlotOffer): string =>
  [`${longDate(heldOn)}, ${startsAt} to ${endsAt}`, chairName, ...(roomName === '' ? [] : [roomName])].join(', ');

const chosen = ({ heldOn, startsAt, endsAt, chairId, roomId, place }: SlotOffer): Partial<BookingDraft> => ({
  heldOn,
  startsAt,
  endsAt,
  chairId,
  // Without a room of the directory, the place that was typed stays.
  ...(roomId === null ? {} : { roomId, place }),
});

const isChosen = (offer: SlotOffer, draft: BookingDraft): boolean =>
  offer.heldOn === draft.heldOn &&
  offer.startsAt === draft.startsAt &&
  offer.endsAt === draft.endsAt &&
  offer.chairId === draft.chairId &&
  (offer.roomId === null || offer.roomId === draft.roomId);

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  offer: { width: '100%', justifyContent: 'start', textAlign: 'left', padding: '8px 12px' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  givesUp: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  text: { margin: '0', color: tokens.colorNeutralForeground2 },
  relax: { margin: '4px 0 0', paddingLeft: '20px' },
});
