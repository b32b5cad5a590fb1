import {
  arrangedContact,
  clockTime,
  foundAtTimes,
  livePolice,
  meeting,
  meetsSomebody,
  namedPlace,
  pastPolice,
  place,
  regularDay,
  saysNothing,
  secret,
  whereabouts,
} from './private-patterns.ts';

/**
 * What a text of a plan may give away to a parent who should not have it (domain.md 6.8): when or where a child meets somebody, bail and
 * other matters of the police, where somebody lives or learns, and when somebody can regularly be found.
 */
export const privateKinds = ['contact', 'police', 'place', 'time'] as const;
export type PrivateKind = (typeof privateKinds)[number];

/** As they stand in the question who may have a text: `It looks as if it said …`. */
export const privateKindName: { readonly [Kind in PrivateKind]: string } = {
  contact: 'when or where a child meets somebody',
  police: 'bail, an order or something of the police',
  place: 'where somebody lives, stays or goes to school',
  time: 'when somebody can be found',
};

/**
 * What a text looks as if it gave away, by its words; empty where it looks ordinary. It asks for nobody's name: the most dangerous texts
 * have none. `places` are the names of schools and streets that are known of the family.
 */
export const privateKindsIn = (text: string, places: ReadonlyArray<string> = []): ReadonlyArray<PrivateKind> => {
  const words = withPlainQuotes(text).replace(saysNothing, '');
  const isTimed = regularDay.test(words) || clockTime.test(words);
  const isMeeting = meeting.test(words) || meetsSomebody.test(words);
  const isPolice = livePolice.test(words) || pastPolice.test(words);
  const found = new Set<PrivateKind>();
  if (isPolice) found.add('police');
  if ((isTimed && isMeeting) || arrangedContact.test(words)) found.add('contact');
  else if ((isTimed && !isPolice) || foundAtTimes.test(words)) found.add('time');
  if (place.test(words) || whereabouts.test(words) || namedPlace.test(text) || namesOneOf(words, places)) found.add('place');
  // Whoever writes that somebody must not know it has said what it is.
  if (found.size === 0 && secret.test(words)) found.add('place');
  return privateKinds.filter((kind) => found.has(kind));
};

/**
 * What a line of the minutes looks as if it gave away. That the police came is in the minutes of most families, who know it: only what may
 * still be going on is asked about. When and where somebody can be found is private only where somebody of the family is kept apart.
 */
export const privateKindsOfLine = (
  text: string,
  { places, isSomebodyApart }: { readonly places: ReadonlyArray<string>; readonly isSomebodyApart: boolean },
): ReadonlyArray<PrivateKind> =>
  privateKindsIn(text, places).filter((kind) => (kind === 'police' ? livePolice.test(withPlainQuotes(text)) : isSomebodyApart));

/** Word and telephones write ’ for the apostrophe that the patterns have. */
const withPlainQuotes = (text: string): string => text.replaceAll('’', "'");

const namesOneOf = (text: string, places: ReadonlyArray<string>): boolean => {
  const small = text.toLowerCase();
  return places.some((name) => name.trim().length > 3 && small.includes(name.trim().toLowerCase()));
};
