import type { Invitee } from '../conferences/record.ts';

type Expected = Pick<Invitee, 'attendance' | 'reply' | 'mode'>;

/** Whoever is on the list and neither sent word that they do not come nor is known not to be asked. */
const comes = ({ attendance, reply }: Expected): boolean =>
  attendance !== 'not-invited' && attendance !== 'apologies' && reply !== 'declined';

/** How many people need a seat in the room itself: not those who join by video or by phone (SC04, SC07). */
export const seatsNeeded = (list: ReadonlyArray<Expected>): number =>
  list.filter((one) => comes(one) && one.mode !== 'video' && one.mode !== 'phone').length;

/** Somebody whom the others can only see on a screen. */
export const joinsByVideo = <I extends Expected>(list: ReadonlyArray<I>): I | undefined =>
  list.find((one) => comes(one) && (one.mode === 'video' || one.mode === 'hybrid'));
