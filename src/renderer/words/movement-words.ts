import type { Movement } from '../../core/conferences/movement.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import { calledOnList, listed } from './record-words.ts';

/** `14:32 Caldor PLACEHOLDER left, Hazel SAMPLETON came in`; of one whom the chair asked to, that they were asked to leave (EX-04). */
export const movementInWords = ({ after, left, came }: Movement): string => {
  const askedNow = ({ exclusion }: Invitee): boolean => exclusion?.askedToLeave?.some(({ at }) => at === after.from) === true;
  const who = (people: ReadonlyArray<Invitee>, did: string): ReadonlyArray<string> =>
    people.length === 0 ? [] : [`${listed(people.map(calledOnList))} ${did}`];
  const asked = left.filter(askedNow);
  const words = [
    ...who(asked, asked.length === 1 ? 'was asked to leave' : 'were asked to leave'),
    ...who(
      left.filter((one) => !askedNow(one)),
      'left',
    ),
    ...who(came, 'came in'),
  ].join(', ');
  return `${after.from ?? 'Time not known:'} ${words || 'the part goes on'}`;
};
