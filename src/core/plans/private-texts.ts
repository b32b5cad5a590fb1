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

function anyOf(...patterns: ReadonlyArray<string>): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/**
 * What a text looks as if it gave away, by its words; empty where it looks ordinary. It asks for nobody's name: the most dangerous texts
 * have none. `places` are the names of schools and streets that are known of the family.
 */
export const privateKindsIn = (text: string, places: ReadonlyArray<string> = []): ReadonlyArray<PrivateKind> => {
  const words = text.replaceAll('’', "'");
  const isTimed = regularDay.test(words) || clockTime.test(words);
  const isMeeting = meeting.test(words) || meetsSomebody.test(words);
  const isPolice = police.test(words);
  const found = new Set<PrivateKind>();
  if (isPolice) found.add('police');
  if ((isTimed && isMeeting) || arrangedContact.test(words)) found.add('contact');
  else if (isTimed && !isPolice) found.add('time');
  if (place.test(words) || namedPlace.test(text) || namesOneOf(words, places)) found.add('place');
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
  privateKindsIn(text, places).filter((kind) => (kind === 'police' ? isLive.test(text) : isSomebodyApart));

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const shortDays = '(?:mon|tues?|wed|thur?s?|fri|sat|sun)';

/** A day that comes again: `on Fridays`, `every second Monday`, `Mon and Wed mornings`; not `by Friday 5 June`. */
const regularDay = anyOf(
  `\\b${days}s\\b`,
  `\\b(?:every|each)\\s+(?:second\\s+|other\\s+|school\\s+)?(?:${days}|day|weekend|morning|evening)\\b`,
  `\\b(?:first|second|third|last)\\s+${days}\\s+of\\b`,
  '\\balternate (?:weekends?|days?|weeks?)\\b',
  `\\b${days}\\s+(?:morning|afternoon|evening|night)s?\\b`,
  `\\b${days}\\s+(?:to|till|until|and)\\s+${days}\\b`,
  `\\b${shortDays}s?\\s*(?:,|and|&|to|-|–|\\d)\\s*(?:${shortDays}\\b|\\d)`,
);
/** `16:00`, `3.30pm`, `quarter past three`, `Sat 10-12`, `is 9 to 3`. */
const clockTime = anyOf(
  '\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\s*(?:am|pm)?\\b',
  '\\b(?:1[0-2]|[1-9])\\s?(?:am|pm)\\b',
  "\\bo'clock\\b",
  '\\b(?:half|quarter|ten|five|twenty)\\s+(?:past|to)\\b',
  '\\b(?:is|runs|opens?|from|between)\\s+\\d{1,2}\\s*(?:to|-|–|till|until|and)\\s*\\d{1,2}(?!\\s*(?:of|per|%|weeks?|days?|sessions?))\\s*(?:am|pm)?$',
);

/** Somebody meets a child, fetches them or hands them over; a worker's visit is a time and no contact. */
const meeting = anyOf(
  '\\b(?:contact|exchange|hand-?overs?|overnight|facetime|skype|whatsapp|zoom|(?:video|phone) calls?|home visits?|supervised (?:sessions?|visits?|time)|spends?|goes to (?:his|her|their))\\b',
  '\\b(?:collect|fetch|bring)(?:s|ed|es|ing)?\\b',
  '\\bpick(?:s|ed)?\\b[^.]{0,20}\\bup\\b|\\bdrop(?:s|ped)?\\b[^.]{0,20}\\boff\\b',
  '\\b(?:stays?|sleeps?) (?:with|at|over)\\b|\\bmeets? (?:his|her|their|with)\\b',
  '\\bha(?:s|ve) the (?:boys|girls|children|kids|baby|little ones)\\b',
);
/** Contact that is arranged without an hour: through somebody, or as a heading. */
const arrangedContact = anyOf(
  '\\bcontact:',
  '\\bletter ?box\\b',
  '\\bletters?\\b[^.]{0,30}\\b(?:go|goes|are sent) (?:through|via)\\b',
);
/** `sees Rowan`, `visits them`: a name or a person after it, so that a worker who visits is none. */
const meetsSomebody = /\b(?:sees?|visits?|takes?|rings?|calls?|walks?)\s+(?:\p{Lu}\p{L}+|him|her|them|the child(?:ren)?)\b/u;

const police = anyOf(
  '\\b(?:bail|bailed|remand(?:ed)?|arrest(?:ed|s)?|charged with|cautioned|custody|convict(?:ed|ion)|prosecut(?:ed|ion)|injunction)\\b',
  '\\b(?:police|officers|officer in the case|detectives?|cps|crown prosecution|caution|trial|sentenc(?:ed|ing)|offences?|prison|crown court|magistrates|non-?mol|seized|witness|crime number|electronic tag|charge of|body-worn|forensic|undercover|warrant|curfew|tagged|dvp[no]s?)\\b',
  '\\b(?:marac|mappa|sex offender|licence conditions|probation licence|(?:under )?investigation|released from prison|exclusion zone)\\b',
  '\\bprotection (?:notice|order)|\\b(?:non-molestation|restraining|occupation|prohibited steps|harassment|stalking protection) order\\b',
  '\\bcharges?\\b[^.]{0,20}\\b(?:in|against|for|with|him|her)\\b|\\bnot to (?:approach|enter|go near|contact)\\b|\\border keeps\\b',
  '\\b(?:must|may|can) ?not (?:go|come|be) (?:within|near)\\b|\\bnot (?:allowed|permitted) (?:near|within|in)\\b',
);

/** Of the matters of the police, what the people it is about may not know of, or what is not over. */
const isLive = anyOf(
  '\\b(?:bail|bailed|remand(?:ed)?|injunction|curfew|tagged|electronic tag|warrant|undercover|forensic|seized|intelligence)\\b',
  '\\b(?:cps|crown prosecution|officer in the case|detectives?|charged with|prosecution|trial|witness|crime number|body-worn)\\b',
  '\\b(?:marac|mappa|sex offender|licence conditions|probation licence|(?:under )?investigat(?:ion|ing|ed)|released from prison|exclusion zone)\\b',
  '\\bprotection (?:notice|order)|\\b(?:non-molestation|restraining|occupation|prohibited steps|harassment|stalking protection) order\\b',
  '\\bnot to (?:approach|enter|go near|contact)\\b|\\border keeps\\b|\\bnon-?mol\\b|\\bdvp[no]s?\\b',
);

const relatives =
  '(?:aunt|uncle|sister|brother|mum|mother|dad|father|nan|gran|grandma|grandmother|grandparents|parents|friend|cousin|partner)';
const place = anyOf(
  '\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b',
  "\\b\\d+[a-z]?\\s+(?:[A-Z][\\w']+\\s+){1,3}(?:street|road|close|lane|avenue|drive|way|court|place|terrace|crescent|gardens|square|hill|row|mews)\\b",
  '\\b(?:refuge|hostel|hotel|guest house|bed and breakfast|caravan|hidden|postcode|tenancy in|safe address|rehoused|mother and baby unit|new (?:flat|house|address|home) is)\\b',
  '\\b(?:flat|house|home|bedsit|bungalow|room) (?:above|opposite|near|next to|on|in) (?:the|a)\\b|\\bnumber \\d+|\\banother (?:town|county|city|area)\\b',
  `\\bback at (?:her|his|their) ${relatives}|\\bon the corner of\\b`,
  '\\b(?:temporary|emergency|supported) accommodation\\b|\\bfoster carers? live',
  '\\bmoved? (?:in|out|away)?\\s*(?:to|with)\\b|\\b(?:is|are|was) staying (?:at|with)\\b|\\blives? (?:at|with|in|above|near|opposite|next)\\b',
  `\\b(?:is|are|stay|stays) (?:at|with) (?:her|his|their) ${relatives}(?:'s)?\\b`,
  '\\bworks? (?:at|in) the\\b|\\bjob is (?:at|in)\\b|\\bc of e\\b',
);

/** A street, school or nursery by its name: words with a capital before what it is; or a school that is named for a saint. */
const namedPlace =
  /\b(?:[A-Z][\p{L}']+\s+){1,3}(?:Street|Road|Close|Lane|Avenue|Drive|Terrace|Crescent|Gardens|Square|Mews|Primary|Academy|Nursery|College|School|Infants?|Juniors?|Preschool)\b|\b(?:attends?|goes to|starts? at|transfers? to|moves? to) (?:[A-Z][\p{L}']+)/u;

const namesOneOf = (text: string, places: ReadonlyArray<string>): boolean => {
  const small = text.toLowerCase();
  return places.some((name) => name.trim().length > 3 && small.includes(name.trim().toLowerCase()));
};
