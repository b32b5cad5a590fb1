import type { Suggestion } from '../../contract/sitting-answers.ts';
import { childrensSocialCare } from '../../core/attendance/agency-types.ts';
import { authorityInWords, authorityOn, authorityOrders } from '../../core/children/authority-responsibility.ts';
import { childInWords } from '../../core/children/birth-event.ts';
import { fullName, householdOf, isParentOf, isResponsibilityUnknown, type Person } from '../../core/children/people.ts';
import { conditionKinds } from '../../core/conferences/conditions.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { ageOn, daysBetween, type LocalDate, shortDate } from '../../core/local-date.ts';
import { sentenceCase } from '../../core/words.ts';

/** Whom to invite, each with the reason: because of this family and these children, and because they are always asked (AG02). */
export const suggestedFor = (
  file: SittingFile,
  today: LocalDate,
): { readonly forFamily: ReadonlyArray<Suggestion>; readonly always: ReadonlyArray<Suggestion> } => {
  const on = file.sitting.heldOn ?? today;
  const children = file.family.people.filter((p) => file.request.childIds.includes(p.id));
  const forFamily = [...family(file, children, on), ...children.flatMap((child) => forChild(file, child, on)), ...police(file)];
  const once = forFamily.filter((s, at, all) => all.findIndex((other) => isSameSuggestion(other, s)) === at);
  return { forFamily: once, always: byDefault(file).filter((s) => !once.some((other) => isSameSuggestion(other, s))) };
};

/** Whether somebody of this list, invited or not, is already who is suggested. */
export const isOnList = (list: ReadonlyArray<Invitee>, s: Suggestion): boolean =>
  list.some((i) =>
    s.personId !== null
      ? i.personId === s.personId || (i.withPersonId === s.personId && i.agencyType === s.agencyType)
      : i.agencyType === s.agencyType && (s.name === '' || i.agencyName === s.name),
  );

export const isSameSuggestion = (a: Suggestion, b: Suggestion): boolean =>
  a.agencyType === b.agencyType && a.name === b.name && a.personId === b.personId;

/**
 * Parents whatever their responsibility is, and whatever their age, carers who live with a child, and whoever stands in the file without
 * a word of how they are tied (PA-01, PF07).
 */
const family = (file: SittingFile, children: ReadonlyArray<Person>, on: LocalDate): ReadonlyArray<Suggestion> => {
  const { people, relationships } = file.family;
  const childIds = children.map(({ id }) => id);
  const adults = people
    .filter((p) => p.role === 'adult' || isParentOf(relationships, p.id, childIds))
    .flatMap((adult) => {
      const ties = relationships.filter((r) => r.adultId === adult.id && children.some((c) => c.id === r.childId));
      const [tie] = ties;
      const housemates = children.filter(({ id }) => householdOf(file.family, id, on).includes(adult.id));
      if (tie === undefined) return housemates.length > 0 ? [livesThere(adult, housemates)] : tiedToNobody(file, adult);
      const tied = children.filter(({ id }) => ties.some((r) => r.childId === id));
      const of = namesOf(tied);
      const duty = ties.some((r) => r.parental)
        ? 'Parents are invited unless an exclusion is justified'
        : 'Part of the family network';
      const home = housemates.length === 0 ? '' : ` Lives with ${namesOf(housemates)}.`;
      const young =
        adult.role === 'child' ? ' A child still: who tells them, and who comes with them, is planned with them.' : '';
      const reason = `${upperFirst(tie.kind)} ${tie.kind === 'related' ? 'to' : 'of'} ${of}.${home} ${duty}.${young}`;
      // Telford's review found people on lists whose standing nobody had checked: an unknown answer includes nobody (PF01).
      if (isResponsibilityUnknown(relationships, adult.id, childIds))
        return [
          { ...person(adult, `${reason} Whether they have parental responsibility is not known.`), awaitsResponsibility: true },
        ];
      return [person(adult, reason), ...interpreterFor(adult), ...careFor(file, adult)];
    });
  return adults;
};

/**
 * An adult of the household of whom nobody has said how they stand to the children: named, so that they are not overlooked, and put on no
 * list before it is said (PF01, PF04).
 */
const livesThere = (adult: Person, housemates: ReadonlyArray<Person>): Suggestion => ({
  ...person(adult, `Lives with ${namesOf(housemates)} now. How they stand to them is not said.`),
  awaitsResponsibility: true,
});

/**
 * An adult of whom the file has the name alone: a person decides who they are. Whoever is tied to another child of the family is in the
 * file for that child, and whoever once lived with them has left.
 */
const tiedToNobody = ({ family: { relationships, residences } }: SittingFile, adult: Person): ReadonlyArray<Suggestion> =>
  relationships.some(({ adultId }) => adultId === adult.id) || residences.some(({ personId }) => personId === adult.id)
    ? []
    : [
        {
          ...person(adult, 'In the family’s file. How they are tied to the children is not written down.'),
          awaitsResponsibility: true,
        },
      ];

const namesOf = (children: ReadonlyArray<Person>): string => new Intl.ListFormat('en-GB').format(children.map(childInWords));

/** By age, school, birth and health (domain.md 4.1). */
const forChild = (file: SittingFile, child: Person, on: LocalDate): ReadonlyArray<Suggestion> => {
  const { profile, request } = file;
  const age = ageNow(child, on);
  const name = sentenceCase(childInWords(child));
  const found: Suggestion[] = [];
  const agency = (code: string, reason: string, place = '') => {
    const type = profile.agencies.find((a) => a.code === code);
    if (type !== undefined) found.push({ agencyType: code, typeName: type.name, reason, personId: null, name: place });
  };
  if (age !== undefined && age >= profile.child.inviteAge)
    found.push(person(child, `${name} is ${age}: old enough to be asked how they want to take part.`));
  if (child.birth.known === 'expected') {
    agency('mw', `${name} is not born yet.`);
    agency('hv', `${name} is not born yet: the health visitor takes over after birth.`);
  }
  if (child.birth.known === 'date' && daysBetween(child.birth.on, on) < newborn) agency('mw', `${name} is newborn.`);
  if (age !== undefined && age < 5) {
    agency('hv', `${name} is under 5.`);
    agency('ey', `${name} is under 5.`, child.child?.school ?? '');
  }
  if (age !== undefined && age >= 4 && child.child?.school) agency('sch', `${name}'s school.`, child.child.school);
  if (age !== undefined && age >= 5) agency('sn', `${name} is of school age.`);
  for (const { code, reason } of forAuthority(file, child, on)) agency(code, reason);
  if (child.disability.trim() !== '') agency('paed', `${name} has a disability or health condition.`);
  if (request.fabricatedIllness)
    for (const code of profile.quoracy.fabricatedIllness.agencies)
      agency(code, 'The concern is fabricated or induced illness: try hard to have them there.');
  return found;
};

/** The police are always asked; here is what this family's file says of them (domain.md 4.1, P-02, EX-05). */
const police = (file: SittingFile): ReadonlyArray<Suggestion> => {
  const type = file.profile.agencies.find(({ code }) => code === 'pol');
  const reasons = policeReasons(file);
  return type === undefined || reasons.length === 0
    ? []
    : [{ agencyType: type.code, typeName: type.name, reason: reasons.join(' '), personId: null, name: '' }];
};

const policeReasons = ({ request, family, warnings }: SittingFile): ReadonlyArray<string> => {
  const named = (id: Person['id']): string => family.people.find((one) => one.id === id)?.givenName || 'somebody of the family';
  const said = [request.reason, request.venueRisk, request.arrangements].flatMap(sentencesOfPolice);
  return [
    ...(request.strategyDiscussionOn === null
      ? []
      : [`The strategy discussion on ${shortDate(request.strategyDiscussionOn)} was held with them.`]),
    ...request.conditions.map(({ kind, personId }) => `${upperFirst(named(personId))} is bound by ${conditionKinds[kind]}.`),
    ...said.map((sentence) => `The request says: “${sentence}”`),
    ...(warnings.some(({ kind }) => kind === 'marac') ? ['A MARAC warning is in force.'] : []),
  ];
};

/** Sentences that speak of what the police do: called out, an arrest, an investigation that goes on. */
const sentencesOfPolice = (text: string): ReadonlyArray<string> =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) =>
      /\b(police|call[ -]?outs?|arrest\w*|bail\w*|charged with|criminal|under investigation|prosecut\w*)\b/i.test(sentence),
    );

/** Who is asked because an authority shares parental responsibility: it itself, and where a court has still to decide, the guardian (4.1). */
const forAuthority = (
  { organisation }: SittingFile,
  child: Person,
  on: LocalDate,
): ReadonlyArray<{ readonly code: string; readonly reason: string }> => {
  const held = authorityOn(child.child, on);
  if (held === null) return [];
  const name = child.givenName || 'the child';
  const other = held.authority.trim();
  const isOurs = other === '' || other.toLowerCase() === organisation.name.trim().toLowerCase();
  return [
    {
      code: isOurs ? childrensSocialCare : 'ola',
      reason: `Parental responsibility for ${name}: ${authorityInWords(held)}.`,
    },
    ...(held.order === 'care-order'
      ? []
      : [{ code: 'caf', reason: `${name} is in proceedings: there is an ${authorityOrders[held.order]}.` }]),
  ];
};

/** In days, exclusive: as long as midwives visit. */
const newborn = 28;

const byDefault = ({ profile }: SittingFile): ReadonlyArray<Suggestion> =>
  profile.agencies
    .filter((type) => type.invitedByDefault && type.code !== 'sch')
    .map((type) => ({
      agencyType: type.code,
      typeName: type.name,
      reason: upperFirst(`${type.inviteWhen}.`),
      personId: null,
      name: '',
    }));

/** A relative must not interpret (PA-03). */
const interpreterFor = (adult: Person): ReadonlyArray<Suggestion> =>
  adult.interpreter === ''
    ? []
    : [
        {
          agencyType: 'int',
          typeName: 'Interpreter',
          reason: `${adult.givenName} needs an interpreter: ${adult.interpreter}. A relative must not interpret.`,
          personId: adult.id,
          name: `${adult.interpreter} interpreter`,
        },
      ];

/** Adult social care of a disabled parent or carer (domain.md 4.1). */
const careFor = ({ profile }: SittingFile, { givenName, disability }: Person): ReadonlyArray<Suggestion> => {
  const type = profile.agencies.find(({ code }) => code === 'asc');
  if (type === undefined || disability.trim() === '') return [];
  const reason = `${givenName} has a disability or health condition.`;
  return [{ agencyType: type.code, typeName: type.name, reason, personId: null, name: '' }];
};

const person = (of: Person, reason: string): Suggestion => ({
  agencyType: '',
  typeName: '',
  reason,
  personId: of.id,
  name: fullName(of),
});

const ageNow = ({ birth }: Person, on: Parameters<typeof ageOn>[1]): number | undefined =>
  birth.known === 'date' ? ageOn(birth.on, on) : undefined;

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
