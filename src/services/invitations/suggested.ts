import type { Suggestion } from '../../contract/sitting-answers.ts';
import { fullName, householdOf, isResponsibilityUnknown, type Person } from '../../core/children/people.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { ageOn, daysBetween, type LocalDate } from '../../core/local-date.ts';

/** Whom to invite, each with the reason: because of this family and these children, and because they are always asked (AG02). */
export const suggestedFor = (
  file: SittingFile,
  today: LocalDate,
): { readonly forFamily: ReadonlyArray<Suggestion>; readonly always: ReadonlyArray<Suggestion> } => {
  const on = file.sitting.heldOn ?? today;
  const children = file.family.people.filter((p) => file.request.childIds.includes(p.id));
  const forFamily = [...family(file, children, on), ...children.flatMap((child) => forChild(file, child, on))];
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

/** Parents whatever their responsibility is, carers who live with a child, and children old enough (PA-01, CH-02). */
const family = (file: SittingFile, children: ReadonlyArray<Person>, on: LocalDate): ReadonlyArray<Suggestion> => {
  const { people, relationships } = file.family;
  const childIds = children.map(({ id }) => id);
  const adults = people
    .filter((p) => p.role === 'adult')
    .flatMap((adult) => {
      const ties = relationships.filter((r) => r.adultId === adult.id && children.some((c) => c.id === r.childId));
      const [tie] = ties;
      const housemates = children.filter(({ id }) => householdOf(file.family, id, on).includes(adult.id));
      if (tie === undefined) return housemates.length === 0 ? [] : [livesThere(adult, housemates)];
      const tied = children.filter(({ id }) => ties.some((r) => r.childId === id));
      const of = namesOf(tied);
      const duty = ties.some((r) => r.parental)
        ? 'Parents are invited unless an exclusion is justified'
        : 'Part of the family network';
      const home = housemates.length === 0 ? '' : ` Lives with ${namesOf(housemates)}.`;
      const reason = `${upperFirst(tie.kind)} ${tie.kind === 'related' ? 'to' : 'of'} ${of}.${home} ${duty}.`;
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

const namesOf = (children: ReadonlyArray<Person>): string =>
  new Intl.ListFormat('en-GB').format(children.map(({ givenName }) => givenName || 'the unborn child'));

/** By age, school, birth and health (domain.md 4.1). */
const forChild = (file: SittingFile, child: Person, on: LocalDate): ReadonlyArray<Suggestion> => {
  const { profile, request } = file;
  const age = ageNow(child, on);
  const name = child.givenName || 'The unborn child';
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
  if (child.disability.trim() !== '') agency('paed', `${name} has a disability or health condition.`);
  if (request.fabricatedIllness)
    for (const code of profile.quoracy.fabricatedIllness.agencies)
      agency(code, 'The concern is fabricated or induced illness: try hard to have them there.');
  return found;
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
