import type { Attendance, Mode, Part, Report } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import type { Source } from '../procedures/deadline-rule.ts';
import type { ConferenceType } from '../procedures/milestones.ts';
import { codesThatMeet, midSentence, type Standing, standingOf, standsForSocialCare } from './quoracy-count.ts';
import type { QuoracyRule } from './quoracy-rule.ts';
import { gapInWords, numberWord } from './quoracy-words.ts';

/** Somebody on the list of a sitting, as far as quoracy asks. An `Invitee` of the record is one. */
export interface QuoracyAttendee {
  readonly name: string;
  readonly part: Part;
  /** A code of the profile's agency list; empty for family. */
  readonly agencyType: string;
  readonly agencyName: string;
  readonly contactWith: ReadonlyArray<PersonId>;
  readonly attendance: Attendance;
  readonly mode: Mode | null;
  readonly report: Pick<Report, 'status'>;
  /** For types that count only where a partner agency employs the person. Absent: not known, so not counted. */
  readonly employedByPartner?: boolean;
  /** For a member of a multi-agency team: the type of the agency they come from. Absent: not known, so not counted. */
  readonly homeAgencyType?: string;
}

export interface QuoracyChild {
  readonly id: PersonId;
  readonly name: string;
  /** Whether illness may be fabricated or induced (Q-03). */
  readonly fabricatedIllness: boolean;
}

/** One requirement, what was found, and who could mend it: the chair decides, and the record must say why. */
export interface QuoracyFinding {
  readonly requirement: string;
  /** Those who meet it: `Marlo Testcase`, `Juno Plaster (school nurse)`. */
  readonly found: ReadonlyArray<string>;
  readonly needed: number;
  readonly met: boolean;
  /** Advice that is not met does not make a conference inquorate. */
  readonly force: 'required' | 'advised';
  /** Those on the list who are not here and would count: the useful telephone call. Empty where it is met. */
  readonly whoCouldMend: ReadonlyArray<string>;
  /** One line a chair would say, without a full stop. */
  readonly words: string;
  readonly source: Source;
}

export interface QuoracyAssessment {
  readonly childId: PersonId;
  readonly outcome: 'quorate' | 'not-quorate';
  /** The outcome in a sentence for the minutes. */
  readonly words: string;
  readonly findings: ReadonlyArray<QuoracyFinding>;
  /** Those who came, or sent a report, and are not counted, each with the reason. */
  readonly notCounted: ReadonlyArray<{ readonly name: string; readonly why: string }>;
}

/**
 * Whether enough agencies are present for one child, requirement by requirement (Q-01 to Q-09).
 *
 * Judged for this child alone: brothers and sisters have other schools and other workers (Q-09). `list` is everybody on
 * the list of the sitting, here or not; those who are not here are named where they could mend it.
 */
export const assessQuoracy = (
  rule: QuoracyRule,
  child: QuoracyChild,
  type: ConferenceType,
  list: ReadonlyArray<QuoracyAttendee>,
): QuoracyAssessment => {
  const room: Room = { rule, child, type, standings: list.map((attendee) => standingOf(rule, child, type, attendee)) };
  const tallies = [...rule.mustAttend.agencies.map((code) => mandatory(room, code)), others(room), ...advice(room)];
  const gaps = tallies.filter((tally) => tally.force === 'required' && tally.found.length < tally.needed);
  const findings = tallies.map((tally) => findingOf(tally, gaps.length === 1));
  const unmet = findings.filter((finding) => finding.force === 'required' && !finding.met);
  return {
    childId: child.id,
    outcome: unmet.length === 0 ? 'quorate' : 'not-quorate',
    words:
      unmet.length === 0
        ? `Quorate for ${child.name}.`
        : `Not quorate for ${child.name}. ${unmet.map((finding) => `${finding.words}.`).join(' ')}`,
    findings,
    notCounted: room.standings.flatMap(({ attendee, notCountedWhy }) =>
      notCountedWhy === null ? [] : [{ name: called(attendee), why: notCountedWhy }],
    ),
  };
};

interface Room {
  readonly rule: QuoracyRule;
  readonly child: QuoracyChild;
  readonly type: ConferenceType;
  readonly standings: ReadonlyArray<Standing>;
}

/** A finding before its words: whether one gap is the only one changes what can be said of it. */
interface Tally extends Omit<QuoracyFinding, 'met' | 'words'> {
  /** Said where it is met, and where it is not, before those who could mend it. */
  readonly said: { readonly met: string; readonly unmet: string };
  readonly nobody: string;
}

const findingOf = ({ said, nobody, ...tally }: Tally, onlyGap: boolean): QuoracyFinding => {
  const missing = tally.needed - tally.found.length;
  if (missing <= 0) return { ...tally, met: true, whoCouldMend: [], words: said.met };
  const ending = tally.force === 'required' && onlyGap ? 'would make it quorate' : 'would meet this';
  return { ...tally, met: false, words: `${said.unmet}${gapInWords(missing, tally.whoCouldMend, ending) || nobody}` };
};

const mandatory = (room: Room, code: string): Tally => {
  const { rule, type } = room;
  const codes = codesThatMeet(rule, type, code);
  const requirement = nameOf(rule, code);
  return {
    ...present(room, requirement, codes),
    needed: 1,
    force: 'required',
    source: codes.length > 1 ? rule.transferIn.source : rule.mustAttend.source,
  };
};

const others = ({ rule, child, standings }: Room): Tally => {
  const { atLeast, withDirectContact, source } = rule.others;
  const unitsThat = (presence: Standing['presence']) => {
    const units = new Map<string, Standing & { readonly unit: NonNullable<Standing['unit']> }>();
    for (const one of standings)
      if (one.presence === presence && one.unit !== null && !units.has(one.unit.key))
        units.set(one.unit.key, { ...one, unit: one.unit });
    return units;
  };
  const here = unitsThat('here');
  const agencies = `${numberWord(atLeast)} other ${atLeast === 1 ? 'agency' : 'agencies'}`;
  const requirement = withDirectContact ? `${agencies} with direct contact` : agencies;
  const count = `${requirement}: ${here.size} of ${atLeast}`;
  const found = [...here.values()].map(({ attendee, unit }) =>
    attendee.name === '' ? unit.name : `${attendee.name} (${unit.name})`,
  );
  return {
    requirement,
    found,
    needed: atLeast,
    force: 'required',
    whoCouldMend: [...unitsThat('could-come').values()].filter(({ unit }) => !here.has(unit.key)).map(({ unit }) => unit.name),
    said: { met: `${count}: ${found.join(', ')}`, unmet: count },
    nobody: withDirectContact
      ? ` – nobody else on the list has direct contact with ${child.name}`
      : ' - nobody else is on the list',
    source,
  };
};

const advice = (room: Room): ReadonlyArray<Tally> => {
  const { rule, child, type } = room;
  const fromElsewhere = rule.agencies.filter((agency) => standsForSocialCare(rule, type, agency)).map((agency) => agency.code);
  const bothAuthorities = fromElsewhere.map((code): Tally => {
    const tally = present(room, `${nameOf(rule, code)} at a transfer-in conference`, [code]);
    return { ...tally, needed: 1, force: 'advised', source: rule.transferIn.source };
  });
  if (!child.fabricatedIllness) return bothAuthorities;
  const doctors = rule.fabricatedIllness.agencies.map((code): Tally => {
    const tally = present(room, `${nameOf(rule, code)}, because illness may be fabricated or induced`, [code]);
    return { ...tally, needed: 1, force: 'advised', source: rule.fabricatedIllness.source };
  });
  return [...bothAuthorities, ...doctors];
};

/** Somebody of one of these agency types, once. */
const present = (
  { standings }: Room,
  requirement: string,
  codes: ReadonlyArray<string>,
): Omit<Tally, 'needed' | 'force' | 'source'> => {
  const names = (presence: Standing['presence']) =>
    standings
      .filter((one) => one.presence === presence && codes.includes(one.agencyType))
      .map(({ attendee }) => called(attendee));
  const found = names('here');
  return {
    requirement,
    found,
    whoCouldMend: names('could-come'),
    said: { met: `${requirement}: present (${found.join(', ')})`, unmet: `${requirement}: not here` },
    nobody: '',
  };
};

const called = (attendee: QuoracyAttendee): string => attendee.name || attendee.agencyName || midSentence(attendee.agencyType);

const nameOf = (rule: QuoracyRule, code: string): string => rule.agencies.find((agency) => agency.code === code)?.name ?? code;
