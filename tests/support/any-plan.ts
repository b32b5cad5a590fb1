import fc from 'fast-check';
import type { OutlinePlan, PlanAction } from '../../src/core/conferences/outline-plan.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { ActionId, InviteeId, PersonId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';

/** What is drawn of one action; bits say which children it is for, and none that it is for all. */
interface DrawnAction {
  readonly known: ReadonlyArray<boolean>;
  readonly dueIn: number | null;
  readonly forChildren: number;
  readonly status: PlanAction['status'];
  readonly audience: 'everyone' | 'professionals' | 'all-but-one';
}

export interface DrawnPlan {
  readonly actions: ReadonlyArray<DrawnAction>;
  readonly known: ReadonlyArray<boolean>;
  readonly everyDays: ReadonlyArray<number | null>;
  readonly alone: boolean | null;
  readonly lead: number;
  readonly nextIn: number | null;
}

const bits = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });

export const anyPlan: fc.Arbitrary<DrawnPlan> = fc.record({
  actions: fc.array(
    fc.record({
      known: bits(5),
      dueIn: fc.option(fc.integer({ min: 1, max: 400 })),
      forChildren: fc.oneof(fc.constant(0), fc.nat(31)),
      status: fc.constantFrom('not-started', 'on-track', 'late', 'done', 'not-needed'),
      audience: fc.constantFrom('everyone', 'everyone', 'everyone', 'professionals', 'all-but-one'),
    }),
    { maxLength: 9 },
  ),
  known: bits(5),
  everyDays: fc.array(fc.option(fc.integer({ min: 1, max: 40 })), { minLength: 5, maxLength: 5 }),
  alone: fc.option(fc.boolean()),
  lead: fc.nat(20),
  nextIn: fc.option(fc.integer({ min: 30, max: 190 })),
});

/** The sitting with this plan, each fact of which is known by a word of its own that stands nowhere else in the sitting. */
export const withPlan = (file: SittingFile, drawn: DrawnPlan): SittingFile => {
  let made = 0;
  const word = (): string => {
    const letters = [26, 1].map((place) => String.fromCharCode(97 + (Math.floor(made / place) % 26))).join('');
    made += 1;
    return `Zqz${letters}qz`;
  };
  const said = (known: boolean | undefined, before: string): string => (known === true ? `${before} ${word()}` : '');
  const children = file.conferences.map(({ childId }) => childId);
  const actions = drawn.actions.map((one, index): PlanAction => {
    const [goal, owner, agency, measure] = one.known;
    return {
      id: `action-${index}` as ActionId,
      number: index + 1,
      goal: said(goal, 'A better'),
      action: said(true, 'Somebody does'),
      owner: said(owner, 'Worker'),
      agency: said(agency, 'Service'),
      dueOn: one.dueIn === null ? null : addDays(day('2026-04-21'), one.dueIn),
      measure: said(measure, 'There is'),
      children: children.filter((_, at) => (one.forChildren >> at) % 2 === 1),
      audience: one.audience === 'all-but-one' ? { to: 'all-but', people: adultsOf(file).slice(0, 1) } : { to: one.audience },
      status: one.status,
      evidence: '',
    };
  });
  const workers = Object.keys(file.record.invitees) as InviteeId[];
  const [trigger, contingency, bottomLine, visits, where] = drawn.known;
  const plan: OutlinePlan = {
    ...file.record.plan,
    actions: Object.fromEntries(actions.map((action) => [action.id, action])),
    contingencyTrigger: said(trigger, 'He goes to'),
    contingency: said(contingency, 'She rings'),
    bottomLine: said(bottomLine, 'Nobody goes to'),
    visits: said(visits, 'Somebody comes to'),
    visitsTo: Object.fromEntries(
      children.map((child, at) => [
        child,
        { everyWorkingDays: drawn.everyDays[at] ?? null, alone: drawn.alone, where: said(where, 'At') },
      ]),
    ),
    leadSocialWorker: workers[drawn.lead % workers.length] ?? null,
    nextConferenceOn: drawn.nextIn === null ? null : addDays(day('2026-04-21'), drawn.nextIn),
  };
  return { ...file, record: { ...file.record, plan } };
};

const adultsOf = (file: SittingFile): ReadonlyArray<PersonId> =>
  file.family.people.filter(({ role }) => role === 'adult').map(({ id }) => id);
