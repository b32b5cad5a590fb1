import { fullDate } from '../local-date.ts';
import { listed } from '../words.ts';
import type { Invitee, RightsForm, RightsTold } from './record.ts';

/** Who is told of their rights: every family member and child who was asked to come, whether or not they did (DC11). */
export const areToldRights = ({ part, attendance }: Pick<Invitee, 'part' | 'attendance'>): boolean =>
  (part === 'family' || part === 'child') && attendance !== 'not-invited';

/** What is still to be said before somebody is known to have been told of both rights, by whom, when and in what form. */
export const rightsGaps = (rights: RightsTold | null | undefined): ReadonlyArray<string> => {
  if (rights == null) return ['whether they were told'];
  return [
    ...(rights.complaint ? [] : ['the right to complain']),
    ...(rights.records ? [] : ['the right to see records']),
    ...(rights.by.trim() === '' ? ['who told them'] : []),
    ...(rights.on === null ? ['when'] : []),
    ...(rights.form === null ? ['in what form'] : []),
  ];
};

/** `the right to complain and the right to see records, explained by Cedar QUORUMSON on Tuesday 21 April 2026; a leaflet was given`. */
export const rightsInWords = ({ complaint, records, by, on, form }: RightsTold): string => {
  const what = [...(complaint ? ['the right to complain'] : []), ...(records ? ['the right to see records'] : [])];
  if (what.length === 0) return 'not explained yet';
  const who = [by === '' ? '' : ` by ${by}`, on === null ? '' : ` on ${fullDate(on)}`].join('');
  return `${listed(what)}, explained${who}${form === null ? '' : `; ${formWords[form]}`}`;
};

export const formName: { readonly [F in RightsForm]: string } = {
  spoken: 'Spoken only',
  leaflet: 'A leaflet',
  'easy-read': 'An easy-read or pictures version',
  translated: 'A translated version',
  letter: 'In a letter',
};

const formWords: { readonly [F in RightsForm]: string } = {
  spoken: 'nothing was given on paper',
  leaflet: 'a leaflet was given',
  'easy-read': 'an easy-read version was given',
  translated: 'a translated version was given',
  letter: 'they were given it in a letter',
};
