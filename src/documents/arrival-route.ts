import type { Arrivals } from '../core/disclosure/arrivals.ts';

/** By which way people come in, wait and leave, as far as the features of the room say; one sentence or two to each line. */
export const arrivalRoute = ({ room, keptApart }: Arrivals): ReadonlyArray<string> => {
  const access = accessOf(room);
  if (keptApart.length === 0)
    return ['Everybody comes in by the main entrance and waits in the usual waiting area until they are called.', ...access];
  if (room === null)
    return [
      'The ways in and out of this room are not known here. Before anybody comes, ask the conference service where each person who is kept apart will wait and leave.',
    ];
  const waiting = room.separateWaiting
    ? 'Take anybody who is kept apart to the separate waiting area as soon as they come. Everybody else uses the usual waiting area.'
    : 'This room has no separate waiting area. Take anybody who is kept apart straight to a free room out of sight, and let nobody else wait there.';
  const leaving = room.secondExit
    ? 'Anybody who is kept apart leaves by the second way out.'
    : 'There is no second way out. Anybody who is kept apart leaves only when the chair says that the way is clear.';
  return [waiting, leaving, ...access];
};

const accessOf = (room: Arrivals['room']): ReadonlyArray<string> => {
  if (room === null) return [];
  const offers = [
    ...(room.stepFree ? ['can be reached without steps'] : []),
    ...(room.hearingLoop ? ['has a hearing loop'] : []),
  ];
  return [
    ...(offers.length === 0 ? [] : [`The room ${offers.join(' and ')}.`]),
    ...(room.stepFree ? [] : ['The room cannot be reached without steps.']),
  ];
};
