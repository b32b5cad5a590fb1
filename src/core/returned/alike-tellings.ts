import { searchable } from '../searchable.ts';

/** The words by which one telling is compared with another. */
export interface TellingWords {
  readonly words: ReadonlySet<string>;
  /** That somebody told the writer of it afterwards: `Antenatal clinic told us of`, `since they were evicted`. */
  readonly isHearsay: boolean;
}

export const wordsOfTelling = (text: string): TellingWords => ({ words: wordsThatCount(text), isHearsay: hearsay.test(text) });

/** How often each word stands on one time line, counted by telling. */
export const frequencies = (all: ReadonlyArray<TellingWords>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * How far two tellings say the same, 0 where they are not taken for tellings of one event. Words count by what they say: a part of the body,
 * an injury or a number more than any other, and a word that stands in most of a time line, as a name does, hardly at all.
 */
export const likeness = (one: TellingWords, other: TellingWords, often: ReadonlyMap<string, number>): number => {
  const weigh = (word: string): number => (telling.has(word) || /^\d/.test(word) ? 1.5 : 1) * rarity(often.get(word) ?? 1);
  const sum = (words: Iterable<string>): number => [...words].reduce((all, word) => all + weigh(word), 0);
  const shared = [...one.words].filter((word) => other.words.has(word));
  const [weight, least] = [sum(shared), Math.min(sum(one.words), sum(other.words))];
  const [few, many] = [shared.length >= 2, shared.length >= 3];
  const isWhole = few && weight >= least && weight >= mostOfAShortOne;
  return isWhole || (few && weight >= enough && weight >= share * least) || (many && weight >= share * least) ? weight : 0;
};

/** What has to be shared, by weight, and as a part of the shorter telling. */
const enough = 2;
const share = 0.6;
const mostOfAShortOne = 1.6;

/** A word of two or three tellings may be one event's own; one of many belongs to the family. */
const rarity = (count: number): number => (count <= 3 ? 1 : 3 / count);

const hearsay =
  /\b(?:told|informed|advised|rang|phoned|emailed) (?:us|me|the (?:social )?worker|(?:his|her|their) (?:officer|worker|social worker|midwife|teacher|key ?worker))\b|\bsince (?:they|he|she|then|the)\b|\b(?:referral|notification|report|call|contact|ppn) (?:was )?(?:received|from)\b|\bfollowing (?:a|an|the|his|her) \w+/i;

/** Words that say nothing of what happened, or only that somebody says it. */
const sayNothing = new Set(
  `about after again although also and are because been before being both came come could did does done down during each even ever every for
  from further had has have having her here him his into its just later made many more most much must nor not none now off one only onto
  other our out over said same saw say says seen several she should since some still such than that the their them then there these they
  this those through together told took two under until upon was were very what when where which while who will with within without would
  yet you all any but can how may per via also report reported reports advised stated informed heard called attended given received
  found get got went gone being took child children family home house held`.split(/\s+/),
);

/** What the same thing is called by one agency and another; the first word stands for all. Written as stems are. */
const called: ReadonlyArray<string> = [
  'mother mum mummy mam',
  'father dad daddy',
  'grandmother gran nan nana grandma',
  'grandfather grandad granddad',
  'partner boyfriend girlfriend',
  'police officer constabl',
  'hospital ward admitt admission admit inpatient',
  'emergency a&e casualty',
  'ambulance paramedic',
  'phone telephon mobil',
  'drunk intoxicat alcohol drink inebriat drunken',
  'smell smelt',
  'bruis bruising',
  'burn scald burnt burned',
  'fractur broken',
  'hit hitting slap slapp punch struck strik assault',
  'strangl strangulation choke chok',
  'bite bit bitten',
  'arrest custody',
  'jail prison hmp',
  'releas discharg',
  'born birth deliver',
  'school class teacher',
  'nursery preschool playgroup',
  'exclud exclusion suspend suspension',
  'attendanc absenc absent',
  'conference icpc rcpc',
  'strategy strat',
  'section47 s47 enquiry',
  'interview abe',
  'missing abscond',
  'locat found trac',
  'evict eviction',
  'suicid suicidal',
  'cut cutt',
  'cocain crack',
  'tooth teeth',
  'tv television',
  'stairs upstair',
  'dirty filthy',
  'faece poo',
  'mould mouldy damp',
  'pregnant pregnancy antenatal',
  'fall fell fallen',
  'throw threw thrown',
  'shout shouting scream',
  'argument row verbal altercation',
  'touch touching',
  'leave left moved move',
  'place placed placement',
  'agree agreed agreement sign signed',
  'steal stole stolen theft shoplift',
  'drive driving drove',
  'ban bann disqualif',
];

const wordsThatCount = (text: string): ReadonlySet<string> =>
  new Set(
    searchable(text)
      .split(/[^\p{L}\p{N}&]+/u)
      .filter((word) => (word.length > 2 || /^\d/.test(word)) && !sayNothing.has(word))
      .map((word) => meanings.get(word) ?? meanings.get(stem(word)) ?? stem(word)),
  );

/** One agency writes `was arrested`, another `the arrest`: endings do not count. */
const stem = (word: string): string =>
  word.replace(/(?<=^.{4,})(?:ings?|ed|es|s|ly)$/, '').replace(/(?<=^.{3,})(?:e|(?<=(.))\1)$/, '');

const meanings: ReadonlyMap<string, string> = new Map(
  called.flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return [first, ...others].flatMap((word) => [[word, first] as const, [stem(word), first] as const]);
  }),
);

/** What tells one event from another better than other words: parts of the body, and what was done to them. */
const telling: ReadonlySet<string> = new Set(
  `bruis burn fractur cut bite strangl wound scar lump swelling face cheek eye ear lip mouth tooth head neck chest back arm wrist elbow
  hand finger leg thigh knee ankle foot bottom femur rib skull belt slipper knife iron`
    .split(/\s+/)
    .map((word) => meanings.get(word) ?? stem(word)),
);
