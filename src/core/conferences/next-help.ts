import type { AgencyType } from '../attendance/quoracy-rule.ts';
import { listed } from '../words.ts';
import type { ConferenceRecord, DecisionOutcome, HelpKind, Invitee, NextHelp } from './record.ts';

/** What help may follow an outcome; empty where the outcome itself says what comes next (domain.md 5.3, DC07). */
export const helpKindsFor = (outcome: DecisionOutcome | null): ReadonlyArray<HelpKind> => {
  switch (outcome) {
    case 'no-plan-cin':
    case 'end-cin':
      return ['child-in-need', 'family-support'];
    case 'no-plan-earlyhelp':
    case 'end-earlyhelp':
      return ['early-help', 'family-support'];
    case 'no-plan-nfa':
    case 'end-nfa':
      return ['family-support', 'none'];
    default:
      return [];
  }
};

/** Every outcome without a plan names the help that follows, or that there is none (DC07). */
export const needsNextHelp = (outcome: DecisionOutcome | null): boolean => helpKindsFor(outcome).length > 0;

/**
 * Which of them it is: what was chosen, and in a record from before it was asked what the outcome itself says. Null where nobody has
 * said, or where it does not go with the outcome.
 */
export const helpKindOf = (outcome: DecisionOutcome | null, help: NextHelp | null): HelpKind | null => {
  const kinds = helpKindsFor(outcome);
  const first = kinds[0] ?? null;
  const isSaidByOutcome = first === 'child-in-need' || first === 'early-help';
  const kind = help?.kind ?? (isSaidByOutcome ? first : null);
  return kind !== null && kinds.includes(kind) ? kind : null;
};

/** What is still to be said of the help that follows, a sentence for each; empty where it is whole (DC07, AG11, P-24). */
export const nextHelpFaults = (
  outcome: DecisionOutcome | null,
  help: NextHelp | null,
): ReadonlyArray<(child: string) => string> => {
  if (!needsNextHelp(outcome)) return [];
  const kind = helpKindOf(outcome, help);
  if (kind === null || help === null)
    return [(name) => `Say what help ${name} gets next, or that there is none, and who owns it.`];
  const isNone = kind === 'none';
  const faults: ((child: string) => string)[] = [];
  if (help.owner.trim() === '')
    faults.push((name) =>
      isNone
        ? `Name the person whom ${name}'s family can turn to: no more help is planned.`
        : `Name the person who owns the help that ${name} gets next.`,
    );
  if (isNone) {
    if ((help.whyNone ?? '').trim() === '') faults.push((name) => `Say why no more help is planned for ${name}.`);
    return faults;
  }
  if (help.agency.trim() === '') faults.push((name) => `Say which agency helps ${name} next.`);
  if (help.accepted && help.acceptedBy === null) faults.push((name) => `Say who accepted the help for ${name} in the room.`);
  if (help.accepted && help.startsOn === null) faults.push((name) => `Say on which day the help for ${name} starts.`);
  return faults;
};

/** Whether help that somebody else gives was named and nobody has taken it on yet: it is asked after until they do (AG11). */
export const waitsForAcceptance = (outcome: DecisionOutcome | null, help: NextHelp | null): boolean => {
  const kind = helpKindOf(outcome, help);
  return help !== null && kind !== null && kind !== 'none' && !help.accepted;
};

/** Those of the list whose agency gives this help here: they are who can take a child on in the room (AG01, AG11). */
export const stepDownOf = (
  kind: HelpKind | null,
  agencies: ReadonlyArray<AgencyType>,
  record: Pick<ConferenceRecord, 'invitees'>,
): ReadonlyArray<Invitee> => {
  const types = agencies.filter(({ helps = [] }) => kind !== null && helps.some((one) => one === kind)).map(({ code }) => code);
  return Object.values(record.invitees).filter(({ part, agencyType }) => part === 'agency' && types.includes(agencyType));
};

/**
 * Who could take the child on, whether they are here, and whether they count for quoracy: `Flint HUBSON, Early Help Panel, is here (not
 * counted for quoracy).` Where nobody of such an agency is here, that is said with what to do (AG01).
 */
export const stepDownInWords = (
  kind: HelpKind | null,
  agencies: ReadonlyArray<AgencyType>,
  record: Pick<ConferenceRecord, 'invitees'>,
): string => {
  if (kind === null || kind === 'none') return '';
  const known = agencies.filter(({ helps = [] }) => helps.some((one) => one === kind));
  if (known.length === 0) return '';
  const able = stepDownOf(kind, agencies, record);
  const here = able.filter(({ attendance }) => attendance === 'attended');
  if (here.length === 0)
    return `Nobody who could take this on is here (${listed(known.map(({ name }) => name))}): ask one of them before the letter goes.`;
  return here
    .map(({ name, agencyName, agencyType }) => {
      const counts = agencies.find(({ code }) => code === agencyType)?.counts;
      const standing = counts === 'no' ? 'not counted for quoracy' : 'counted for quoracy';
      return `${[name, agencyName].filter((part) => part !== '').join(', ')}, is here (${standing}).`;
    })
    .join(' ');
};
