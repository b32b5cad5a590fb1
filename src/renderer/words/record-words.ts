import type {
  Attendance,
  Audience,
  ExclusionGround,
  InclusionItem,
  Invitee,
  OpeningStatement,
  Part,
  Reply,
} from '../../core/conferences/record.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { listed, sentenceCase } from '../../core/words.ts';

export { listed, sentenceCase };

/** The words of the field for what the record holds as codes: one place, so that every screen says the same. */
export const partNames: { readonly [P in Part]: string } = {
  chair: 'chair',
  'minute-taker': 'minute taker',
  agency: 'practitioner',
  family: 'family',
  child: 'child',
  supporter: 'supporter',
  advocate: 'advocate',
  interpreter: 'interpreter',
  solicitor: 'solicitor',
  observer: 'observer',
};

export const replyNames: { readonly [R in Reply]: string } = {
  none: 'no reply yet',
  accepted: 'coming',
  declined: 'not coming',
  deputy: 'sends a deputy',
};

export const attendanceNames: { readonly [A in Attendance]: string } = {
  expected: 'expected',
  attended: 'attended',
  apologies: 'apologies',
  'did-not-attend': 'did not attend',
  excluded: 'excluded',
  'not-invited': 'not invited',
};

/** The six grounds of EX-02 in the words of the procedures. */
export const groundNames: { readonly [G in ExclusionGround]: string } = {
  welfare: "Presence might seriously prejudice the child's welfare",
  violence: 'Likely violence, threats or oppressive conduct, or unfit to take part',
  'child-asks': 'The child asks',
  'stops-contribution': 'Presence would stop someone from contributing properly',
  'confidential-information': 'Confidential information is needed, such as legal advice or a criminal enquiry',
  'family-conflict': 'Conflict between family members, who attend separately',
};

export const openingNames: { readonly [O in OpeningStatement]: string } = {
  purpose: 'Purpose of the conference',
  confidentiality: 'Confidentiality',
  equality: 'Equality statement',
  'professional-difference': 'Professional difference statement',
  complaints: 'How to complain',
  recording: 'Recording of the meeting',
};

export const inclusionNames: { readonly [I in InclusionItem]: string } = {
  'plain-english': 'Plain English throughout',
  'reading-pack-in-advance': 'Reports read beforehand',
  breaks: 'Breaks',
  'separate-rooms': 'Separate rooms',
  interpreter: 'Interpreter beside the parent, with extra time',
  'sign-language': 'Sign language',
  'easy-read': 'Easy-read letter',
  'large-print': 'Large print',
  advocate: 'Advocate',
  'school-day-timing': 'Timed around the school day',
  'travel-and-childcare': 'Travel and childcare',
  'remote-link-tested': 'Video link tested',
  seating: 'Seating people feel safe in',
  'absent-parents-considered': 'Parents who are absent, and why',
};

/** `everyone`, `professionals`, `not Caldor`, `only Rowan and Wren`, `only the chair`. */
export const audienceInWords = (audience: Audience, nameOf: (id: PersonId) => string): string => {
  switch (audience.to) {
    case 'everyone':
    case 'professionals':
      return audience.to;
    case 'only':
      return audience.people.length === 0 ? 'only the chair' : `only ${listed(audience.people.map(nameOf), 'and')}`;
    case 'all-but':
      return `not ${listed(audience.people.map(nameOf), 'or')}`;
  }
};

/** What somebody on the list is called: an agency that nobody is named for is called by its own name. */
export const calledOnList = ({ name, agencyName, role, part }: Pick<Invitee, 'name' | 'agencyName' | 'role' | 'part'>): string =>
  name || agencyName || sentenceCase(role || partNames[part]);

/** What stands under that name: their agency, else their role here; nothing where it would only say the name again. */
export const underName = (invitee: Pick<Invitee, 'name' | 'agencyName' | 'role' | 'part'>): string => {
  const { name, agencyName, role } = invitee;
  const called = calledOnList(invitee);
  return [name === '' ? '' : agencyName, role].find((words) => words !== '' && sentenceCase(words) !== called) ?? '';
};

/** `1 child`, `3 children`. */
export const counted = (count: number, one: string, many: string = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
