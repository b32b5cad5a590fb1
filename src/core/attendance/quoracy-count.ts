import type { ConferenceType } from '../procedures/milestones.ts';
import { childrensSocialCare } from './agency-types.ts';
import type { QuoracyAttendee, QuoracyChild } from './quoracy.ts';
import type { AgencyType, QuoracyRule } from './quoracy-rule.ts';

/** How one person on the list stands towards quoracy for one child. */
export interface Standing {
  readonly attendee: QuoracyAttendee;
  /** The agency they stand for: their own, or the home agency of a team member. */
  readonly agencyType: string;
  readonly presence: 'here' | 'could-come' | 'no';
  /** The agency or discipline they are counted as, once however many come from it; null where they are not one of the others. */
  readonly unit: { readonly key: string; readonly name: string } | null;
  /** Why somebody who came or reported is not counted; null where they are, or where they are not here. */
  readonly notCountedWhy: string | null;
}

/** How `attendee` counts for `child`, and why where they do not. */
export const standingOf = (rule: QuoracyRule, child: QuoracyChild, type: ConferenceType, attendee: QuoracyAttendee): Standing => {
  const agency = agencyOf(rule, attendee);
  const agencyType = agency?.code ?? attendee.agencyType;
  const why = whyNotCounted(rule, child, type, attendee, agency);
  const presence = presenceOf(rule, attendee);
  const took = attendee.attendance === 'attended' || reported(attendee);
  return {
    attendee,
    agencyType,
    presence,
    unit: why === null && agency !== undefined && !isMandatory(rule, type, agency) ? unitOf(rule, agency, attendee) : null,
    notCountedWhy: took ? (why ?? whyNotHere(rule, attendee)) : null,
  };
};

/** `School nurse` as in the middle of a sentence; `GP`, `CAFCASS` and `Early Help Panel` stay as they are. */
export const midSentence = (name: string): string =>
  /^[A-Z][a-z]+($| (?![A-Z]))/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A member of a multi-agency team is counted by the agency they come from (domain.md 4.1, MACPT). */
const agencyOf = (rule: QuoracyRule, attendee: QuoracyAttendee): AgencyType | undefined => {
  const named = (code: string | undefined) => rule.agencies.find((agency) => agency.code === code);
  const own = named(attendee.agencyType);
  return own?.counts === 'by-home-agency' ? (named(attendee.homeAgencyType) ?? own) : own;
};

const whyNotCounted = (
  rule: QuoracyRule,
  child: QuoracyChild,
  type: ConferenceType,
  attendee: QuoracyAttendee,
  agency: AgencyType | undefined,
): string | null => {
  if (attendee.part !== 'agency') return `${partNames[attendee.part]} never counts (Q-05)`;
  if (agency === undefined) return `${attendee.agencyType || 'No agency'} is not on the list of agencies`;
  if (isMandatory(rule, type, agency)) return null;
  const counts = whyTypeNotCounted(agency, attendee);
  if (counts !== null) return counts;
  return rule.others.withDirectContact && !attendee.contactWith.includes(child.id)
    ? `No direct contact with ${child.name} (Q-09)`
    : null;
};

const whyTypeNotCounted = ({ counts, name }: AgencyType, attendee: QuoracyAttendee): string | null => {
  switch (counts) {
    case 'yes':
      return null;
    case 'if-partner-employed':
      return attendee.employedByPartner === true ? null : `${name} counts only where a partner agency employs the worker`;
    case 'by-home-agency':
      return `${name} counts by the agency the member comes from, which is not given`;
    case 'with-social-care-at-transfer-in':
      return `${name} counts only at a transfer-in conference, together with our own (Q-08)`;
    case 'social-care':
    case 'no':
      return `${name} is not counted as a separate agency here`;
  }
};

/** Agencies that must attend meet that requirement and are not counted again among the others. */
const isMandatory = (rule: QuoracyRule, type: ConferenceType, agency: AgencyType): boolean =>
  rule.mustAttend.agencies.includes(agency.code) || standsForSocialCare(rule, type, agency);

/** The agency types of whom one must be there for `code`, an agency that must attend: both authorities at a transfer-in conference. */
export const codesThatMeet = (rule: QuoracyRule, type: ConferenceType, code: string): ReadonlyArray<string> =>
  code === childrensSocialCare
    ? [code, ...rule.agencies.filter((agency) => standsForSocialCare(rule, type, agency)).map((agency) => agency.code)]
    : [code];

/** The originating authority's social care at a transfer-in conference. */
export const standsForSocialCare = (rule: QuoracyRule, type: ConferenceType, agency: AgencyType): boolean =>
  type === 'transfer-in' && rule.transferIn.socialCareCountsOnce && agency.counts === 'with-social-care-at-transfer-in';

const presenceOf = (rule: QuoracyRule, attendee: QuoracyAttendee): Standing['presence'] => {
  if (attendee.part !== 'agency') return 'no';
  if (whyNotHere(rule, attendee) === null) return 'here';
  return attendee.attendance === 'excluded' || attendee.attendance === 'not-invited' ? 'no' : 'could-come';
};

const whyNotHere = (rule: QuoracyRule, attendee: QuoracyAttendee): string | null => {
  if (attendee.attendance === 'attended') {
    const remote = attendee.mode === 'video' || attendee.mode === 'phone';
    return remote && !rule.remote.counts ? 'Attendance by video or telephone does not count here (Q-07)' : null;
  }
  if (!reported(attendee)) return 'Not here';
  return rule.reportOnly.counts ? null : 'A written report without a person does not count towards quoracy (Q-06)';
};

const reported = (attendee: QuoracyAttendee): boolean =>
  attendee.report.status === 'received' || attendee.report.status === 'nil-return';

const unitOf = (rule: QuoracyRule, agency: AgencyType, attendee: QuoracyAttendee): NonNullable<Standing['unit']> => {
  const discipline = midSentence(agency.name);
  if (agency.isHealth && rule.healthCountsOnce.value) return { key: 'health', name: `health: ${discipline}` };
  return agency.eachPlaceCounts && attendee.agencyName !== ''
    ? { key: `${agency.code}:${attendee.agencyName.trim().toLowerCase()}`, name: attendee.agencyName }
    : { key: agency.code, name: discipline };
};

const partNames: { readonly [P in Exclude<QuoracyAttendee['part'], 'agency'>]: string } = {
  chair: 'The chair',
  'minute-taker': 'The minute taker',
  family: 'A family member',
  child: 'A child',
  supporter: 'A supporter',
  advocate: 'An advocate',
  interpreter: 'An interpreter',
  solicitor: 'A solicitor',
  observer: 'An observer',
};
