import type { InviteeId, PersonId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { minutesOf } from '../scheduling/minutes.ts';
import type { Invitee } from './record.ts';

/** A talk with the chair beforehand that cannot be as it was agreed: it stands in an invitation. */
export interface TalkToPutRight {
  readonly inviteeId: InviteeId;
  readonly sentence: string;
}

/** Minutes between two people who must not meet: the chair gives the half hour before to the family (domain.md 3.5). */
const between = 30;

/**
 * Talks that are not before the conference, and those of people who are kept apart that come within half an hour of somebody else's: they
 * would meet at the door. Whoever is kept apart may have a part of their own later that day; whoever joins from elsewhere meets nobody.
 */
export const talksToPutRight = (
  list: ReadonlyArray<Invitee>,
  keptApart: ReadonlyArray<PersonId>,
  startsAt: LocalTime | null,
): ReadonlyArray<TalkToPutRight> => {
  const talks = list
    .filter(({ attendance }) => attendance !== 'not-invited' && attendance !== 'excluded')
    .flatMap((one) => (one.meetsChairAt == null ? [] : [{ ...one, at: one.meetsChairAt }]));
  const isApart = ({ personId }: Invitee): boolean => personId !== null && keptApart.includes(personId);
  const isHere = ({ mode }: Invitee): boolean => mode !== 'video' && mode !== 'phone';
  return talks.flatMap((one, place) => [
    ...(startsAt !== null && one.at >= startsAt && !isApart(one)
      ? [{ inviteeId: one.id, sentence: `The chair would meet ${one.name} at ${one.at}, when the conference has begun.` }]
      : []),
    ...talks
      .slice(place + 1)
      .filter((other) => (isApart(one) || isApart(other)) && isHere(one) && isHere(other))
      .filter((other) => Math.abs(minutesOf(one.at) - minutesOf(other.at)) < between)
      .map((other) => ({
        inviteeId: (isApart(one) ? one : other).id,
        sentence: `${one.name} and ${other.name} must not meet, and the chair would meet them at ${one.at} and ${other.at}: leave half an hour between.`,
      })),
  ]);
};
