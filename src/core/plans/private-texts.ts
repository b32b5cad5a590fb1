/**
 * What a text of a plan may give away to a parent who should not have it (domain.md 6.8): when or where a child meets somebody, bail and
 * other matters of the police, where somebody lives or learns, and when somebody can regularly be found.
 */
export const privateKinds = ['contact', 'police', 'place', 'time'] as const;
export type PrivateKind = (typeof privateKinds)[number];

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
  const words = text.replaceAll('’', "'");
  const isTimed = regularDay.test(words) || clockTime.test(words) || weekendStay.test(words);
  const isMeeting = meeting.test(words) || meetsSomebody.test(words);
  const isPolice = police.test(words);
  const found = new Set<PrivateKind>();
  if (isPolice) found.add('police');
  if (isTimed && isMeeting) found.add('contact');
  else if (isTimed && !isPolice) found.add('time');
  if (place.test(words) || namedPlace.test(text) || namesOneOf(words, places)) found.add('place');
  return privateKinds.filter((kind) => found.has(kind));
};

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** A day that comes again: `on Fridays`, `every second Monday`; not `by Friday 5 June`. */
const regularDay = new RegExp(
  `\\b${days}s\\b|\\b(?:every|each)\\s+(?:second\\s+|other\\s+)?(?:${days}|day|weekend)\\b|\\b${days}\\s+(?:morning|afternoon|evening|night)s?\\b`,
  'i',
);
const clockTime = /\b(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:am|pm)?\b|\b(?:1[0-2]|[1-9])\s?(?:am|pm)\b|\bo'clock\b/i;
const weekendStay = new RegExp(`\\bfrom\\s+${days}\\s+to\\s+${days}\\b`, 'i');

/** Somebody meets a child, fetches them or hands them over; a worker's visit is a time and no contact. */
const meeting =
  /\b(?:contact|hand-?overs?|overnight|collects?|collected|pick(?:s|ed)?\b[^.]{0,20}\bup|drop(?:s|ped)?\b[^.]{0,20}\boff|stays? (?:with|at)|(?:video|phone) calls?|meets? (?:his|her|their|with)|home visits?)\b/i;

/** `sees Rowan`, `visits them`: a name or a person after it, so that a worker who visits is none. */
const meetsSomebody = /\b(?:sees?|visits?)\s+(?:\p{Lu}\p{L}+|him|her|them|the child(?:ren)?)\b/u;

const police =
  /\b(?:bail|bailed|remand(?:ed)?|arrest(?:ed|s)?|charged with|police|marac|mappa|warrant|forensic|undercover|curfew|tagged|licence conditions|probation licence|under investigation|investigation|sex offender|protection (?:notice|order)|(?:non-molestation|restraining|occupation|prohibited steps|harassment) order)\b/i;

const place =
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b\d+[a-z]?\s+(?:[A-Z][\w']+\s+){1,3}(?:street|road|close|lane|avenue|drive|way|court|place|terrace|crescent|gardens|square|hill|row|mews)\b|\brefuge\b|\bhostel\b|\bsafe address\b|\bfoster carers? live|\btemporary accommodation\b|\bmother and baby unit\b|\bnew (?:flat|house|address|home) is\b|\bmoved? (?:in|out|away)?\s*(?:to|with)\b|\b(?:is|are|was) staying (?:at|with)\b|\blives? (?:at|with|in|above|near)\b|\bworks? (?:at|in) the\b/i;

/** A street, school or nursery by its name: words with a capital before what it is. */
const namedPlace =
  /\b(?:[A-Z][\p{L}']+\s+){1,3}(?:Street|Road|Close|Lane|Avenue|Drive|Terrace|Crescent|Gardens|Square|Mews|Primary|Academy|Nursery|College|School|Infants?|Juniors?|Preschool)\b/u;

const namesOneOf = (text: string, places: ReadonlyArray<string>): boolean => {
  const small = text.toLowerCase();
  return places.some((name) => name.trim().length > 3 && small.includes(name.trim().toLowerCase()));
};
