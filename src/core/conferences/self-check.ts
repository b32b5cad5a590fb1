import { fullName, type Person } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import { assessmentGaps, assessmentsInOrder } from './assessment.ts';
import { isReview } from './clock.ts';
import { decidesNothing, keepsPlan } from './decide.ts';
import { participationInSentence } from './decision-words.ts';
import { endingDoubts } from './ending.ts';
import { exclusionInForce } from './exclusion.ts';
import { furtherStepGaps } from './further-steps.ts';
import { linesToSettle, whySettleLine } from './lines-to-settle.ts';
import type { Looked } from './missing.ts';
import { item, type Missing } from './missing-item.ts';
import { isOwnStatement } from './own-statement.ts';
import {
  type ConferenceRecord,
  type Invitee,
  type LegalPlanning,
  type Participation,
  type Section,
  type Statement,
  viewKey,
} from './record.ts';
import { rightsGaps } from './rights.ts';
import type { Conference } from './sitting.ts';

/**
 * What a careful colleague would ask before the record is signed off: is every child in it, is everybody heard, are the reasons
 * given, is the plan whole (QA05, domain.md 6.7)? It looks only once the conference is closed; before that it would be noise.
 */
export const selfCheck = (looked: Looked): ReadonlyArray<Missing> =>
  looked.sitting.progress.closedAt === null
    ? []
    : [
        ...looked.conferences.flatMap((conference) => ofChild(looked, conference)),
        ...ofParents(looked),
        ...ofAgencies(looked),
        ...ofStatements(looked),
        ...ofReading(looked),
        ...ofActions(looked),
        ...ofAssessments(looked),
        ...ofDissents(looked),
      ];

const approving = (id: string, sentence: string, tab: Missing['tab'], field: string, childId: PersonId | null = null): Missing =>
  item(id, sentence, tab, field, 'approving', childId);

const inRoom = (section: Section): string => `section:${section}`;

const ofChild = (looked: Looked, conference: Conference): ReadonlyArray<Missing> => {
  const { record, people, quoracy, planEnding } = looked;
  const { id, childId } = conference;
  const child = people.find((p) => p.id === childId);
  const name = child?.givenName ?? 'this child';
  const isUnborn = child?.birth.known === 'expected';
  const decision = record.decisions[id];
  const said = record.statements.filter((s) => s.children.includes(childId) && isSaid(s));
  const found: Missing[] = [];
  // A sitting that decided nothing owes only its own record: the next one hears everybody (domain.md 8.3).
  if (decision === undefined || decidesNothing(decision.outcome)) return found;
  if (!said.some((s) => s.section === 'child-world'))
    found.push(
      approving(
        `child-world:${id}`,
        isUnborn
          ? `The record says nothing about how ${name} is: the pregnancy, and the care before birth.`
          : `The record says nothing about ${name}'s daily life or own words.`,
        'room',
        inRoom('child-world'),
        childId,
      ),
    );
  if (
    looked.sitting.progress.approvedAt === null &&
    decision.participation !== null &&
    gaveViews.includes(decision.participation) &&
    !record.statements.some((s) => isViewOf(s, childId, record.invitees))
  )
    found.push(
      approving(
        `child-view:${id}`,
        `${name} ${participationInSentence(decision.participation)}: write down what ${name} thinks, as own words or a view under the child’s world.`,
        'room',
        inRoom('child-world'),
        childId,
      ),
    );
  if (keepsPlan(decision.outcome) && !isReview(conference.kind) && !said.some((s) => s.kind === 'danger'))
    found.push(
      approving(
        `danger:${id}`,
        `There is no danger statement for ${name}: mark a line under Analysis as one (#danger).`,
        'room',
        inRoom('analysis'),
        childId,
      ),
    );
  const ask = (field: string, sentence: string) =>
    found.push(approving(`${field}:${id}`, sentence, 'decisions', `${field}:${id}`, childId));
  if (keepsPlan(decision.outcome) && !isReview(conference.kind) && (decision.categoryReason ?? '').trim() === '')
    ask('categoryReason', `Say why this is the main category of ${name}'s plan.`);
  if (keepsPlan(decision.outcome) && decision.evidence.length === 0)
    ask('evidence', `Link the lines of the record that the reasons for ${name} rest on.`);
  if (decision.lookedAfter != null && keepsPlan(decision.outcome) && decision.lookedAfter.leads === null)
    ask('lookedAfter', `${name} is looked after too: say which plan leads.`);
  const [doubt] = endingDoubts(conference, record, quoracy[id], planEnding);
  if (doubt !== undefined && (decision.endDespite ?? '').trim() === '')
    ask('endDespite', `Say why ${name}'s plan ends all the same. ${doubt.sentence}`);
  if (decision.participation === null)
    found.push(
      approving(
        `participation:${id}`,
        `Say how ${name} took part: the census asks for the code.`,
        'decisions',
        `participation:${id}`,
        childId,
      ),
    );
  if (decision.legalPlanning !== null)
    for (const [what, sentence] of legalPlanningGaps(decision.legalPlanning, name))
      found.push(approving(`legal${what}:${id}`, sentence, 'decisions', `legalPlanning:${id}`, childId));
  for (const [kind, gap, sentence] of furtherStepGaps(decision.steps ?? {}, name))
    found.push(approving(`step-${gap}:${kind}:${id}`, sentence, 'decisions', `step-${kind}:${id}`, childId));
  const family = decision.familyGroup ?? null;
  if (family === null || family.answer === null)
    found.push(
      item(
        `familyGroup:${id}`,
        `Say whether ${name}’s family was offered a family group conference.`,
        'decisions',
        `familyGroup:${id}`,
        'nothing',
        childId,
      ),
    );
  else if ((family.answer === 'not-offered' || family.answer === 'declined') && family.note.trim() === '')
    found.push(
      approving(
        `familyGroup-why:${id}`,
        `Say why there is no family group conference for ${name}.`,
        'decisions',
        `familyGroup:${id}`,
        childId,
      ),
    );
  if (decision.tellsChild === '' && !isUnborn)
    found.push(
      item(`tells:${id}`, `Nobody is named to tell ${name} the outcome.`, 'decisions', `tellsChild:${id}`, 'nothing', childId),
    );
  return found;
};

/** How a child took part who gave their views: then the record has them. */
const gaveViews: ReadonlyArray<Participation> = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];

/** Said or written by the child, or for them: under the child's world, as their own statement, or as whoever was there themselves. */
const isViewOf = (statement: Statement, childId: PersonId, invitees: ConferenceRecord['invitees']): boolean => {
  const { children, section, kind, speaker, about } = statement;
  if (isOwnStatement(statement)) return children.includes(childId);
  if (!isSaid(statement)) return false;
  if (about === childId || (speaker !== null && invitees[speaker]?.personId === childId)) return true;
  return section === 'child-world' && (kind === 'verbatim' || kind === 'view') && children.includes(childId);
};

/** A recommendation without its reason, its day, or somebody who takes it to the service by a day is soon nobody's (DC09). */
const legalPlanningGaps = (
  { rationale, recommendedOn, owner, by }: LegalPlanning,
  name: string,
): ReadonlyArray<readonly [what: string, sentence: string]> => [
  ...(rationale.trim() === '' ? [['', `Say why legal planning is recommended for ${name}.`] as const] : []),
  ...(recommendedOn === null ? [['-on', `Say when legal planning was recommended for ${name}.`] as const] : []),
  ...((owner ?? '').trim() === '' || by == null
    ? [['-owner', `Say who takes the legal planning recommendation for ${name} to the service, and by when.`] as const]
    : []),
];

/** Whoever was invited as family was heard, or the record says that they did not say anything (domain.md 5.2). */
const ofParents = ({ record, people }: Looked): ReadonlyArray<Missing> =>
  Object.values(record.invitees)
    .filter(({ part, attendance }) => part === 'family' && (attendance === 'attended' || attendance === 'excluded'))
    .flatMap((one) => {
      const person = people.find((p) => p.id === one.personId);
      const found: Missing[] = [];
      if (!record.statements.some((s) => isSaid(s) && isOf(s, one)))
        found.push(
          approving(
            `heard:${one.id}`,
            `The record says nothing of what ${person === undefined ? one.name : fullName(person)} thinks.`,
            'room',
            inRoom('family-views'),
          ),
        );
      const gaps = rightsGaps(one.rights);
      if (gaps.length > 0)
        found.push(
          approving(
            `rights:${one.id}`,
            `Of ${person === undefined ? one.name : fullName(person)}'s right to complain and to see records, say: ${gaps.join(', ')}.`,
            'decisions',
            `rights:${one.id}`,
          ),
        );
      const exclusion = exclusionInForce(one);
      if (exclusion !== null && exclusion.heardInstead.trim() === '')
        found.push(
          approving(
            `heard-instead:${one.id}`,
            `Say how ${one.name} was heard instead of being in the room.`,
            'invitations',
            `exclusion:${one.id}`,
          ),
        );
      return found;
    });

const isOf = (statement: Statement, { id, personId }: Invitee): boolean =>
  statement.speaker === id || (personId !== null && statement.about === personId);

/** An agency that was there and knows the child was asked for its view (R-CH-05). */
const ofAgencies = ({ record, conferences, people }: Looked): ReadonlyArray<Missing> =>
  conferences
    .filter(({ id }) => !decidesNothing(record.decisions[id]?.outcome ?? null))
    .flatMap(({ id, childId }) => {
      const silent = Object.values(record.invitees).filter(
        (one) =>
          one.part === 'agency' &&
          one.attendance === 'attended' &&
          one.contactWith.includes(childId) &&
          record.views[viewKey(id, one.id)] === undefined,
      );
      if (silent.length === 0) return [];
      const who = new Intl.ListFormat('en-GB').format(silent.map((one) => one.name));
      return [
        approving(
          `views:${id}`,
          `No view for ${givenName(people, childId)} is recorded from ${who}.`,
          'decisions',
          `views:${id}`,
          childId,
        ),
      ];
    });

const ofStatements = ({ record }: Looked): ReadonlyArray<Missing> =>
  record.statements.flatMap((statement) => {
    const { id, kind, section, speaker, about, source } = statement;
    if (!isSaid(statement) || isOwnStatement(statement)) return [];
    if (kind === 'to-check')
      return [approving(`check:${id}`, `Still to check: ${begin(statement.text)}`, 'room', inRoom(section))];
    // Whose words they are travels with the words (LC08).
    if (kind === 'verbatim' && speaker === null && about === null && source.trim() === '')
      return [approving(`whose:${id}`, `Say whose words these are: “${begin(statement.text)}”`, 'room', inRoom(section))];
    return [];
  });

/** Who may have a line that looks private is somebody's choice, and not what nobody thought of (RD01). What is approved stands as it is. */
const ofReading = ({ record, people, keptApart, sitting: { progress } }: Looked): ReadonlyArray<Missing> => {
  if (progress.approvedAt !== null) return [];
  const places = people.flatMap(({ child }) => (child === null ? [] : [child.school]));
  return linesToSettle(record, { places, isSomebodyApart: keptApart.length > 0 }).map(({ line, kinds }) =>
    approving(
      `line-reading:${line.id}`,
      `Say who may have “${begin(line.text).replace(/[.]$/, '')}”. ${whySettleLine({ kinds })}`,
      'room',
      inRoom(line.section),
    ),
  );
};

/** An action without a measure is a wish (PL-01). */
const ofActions = ({ record, conferences, sitting: { progress } }: Looked): ReadonlyArray<Missing> => {
  if (!conferences.some((one) => keepsPlan(record.decisions[one.id]?.outcome ?? null))) return [];
  return Object.values(record.plan.actions).flatMap(
    ({ id, number, action, measure, children, status, evidence, notNeededBecause = '' }) => [
      // Records from before the reason had a place of its own say it in what shows it, or were approved without.
      ...(progress.approvedAt === null && status === 'not-needed' && notNeededBecause.trim() === '' && evidence.trim() === ''
        ? [approving(`not-needed:${id}`, `Say why action ${number} is no longer needed.`, 'plan', `status:${id}`)]
        : []),
      ...(action.trim() === '' ? [approving(`action:${id}`, `Action ${number} says nothing yet.`, 'plan', `action:${id}`)] : []),
      ...(measure.trim() === ''
        ? [approving(`measure:${id}`, `Action ${number} does not say how we will know.`, 'plan', `measure:${id}`)]
        : []),
      ...(children.length === 0
        ? [approving(`children:${id}`, `Action ${number} belongs to no child.`, 'plan', `children:${id}`)]
        : []),
    ],
  );
};

/** What has still to be found out has somebody who does it by a day (domain.md 7.2). */
const ofAssessments = ({ record, conferences }: Looked): ReadonlyArray<Missing> => {
  if (!conferences.some((one) => keepsPlan(record.decisions[one.id]?.outcome ?? null))) return [];
  return assessmentsInOrder(record.plan.assessments).flatMap((one) => [
    ...assessmentGaps(one).map(([gap, sentence]) =>
      approving(`assessment-${gap}:${one.id}`, sentence, 'plan', `assessment:${one.id}`),
    ),
    ...(one.children.length === 0
      ? [approving(`assessment-children:${one.id}`, 'An assessment belongs to no child’s plan.', 'plan', `assessment:${one.id}`)]
      : []),
  ]);
};

const ofDissents = ({ record }: Looked): ReadonlyArray<Missing> =>
  Object.values(record.dissents).flatMap(
    ({ id, reason, raisedAt, inMeeting, passedTo, passedOn, closedOn, outcome, conferenceId }) => [
      ...(raisedAt === null && !inMeeting
        ? [
            approving(
              `dissent-when:${id}`,
              'A dissent is recorded without when it was raised.',
              'decisions',
              `dissent:${conferenceId}`,
            ),
          ]
        : []),
      // Records from before the escalation was kept say it in what came of it.
      ...(closedOn === null && ((passedTo ?? '').trim() === '' || passedOn == null)
        ? [
            approving(
              `dissent-passed:${id}`,
              'Say to whom a dissent was passed on, and when: nobody answers it otherwise (X-01).',
              'decisions',
              `dissent:${conferenceId}`,
            ),
          ]
        : []),
      ...(reason.trim() === ''
        ? [approving(`dissent:${id}`, 'A dissent is recorded without its reason.', 'decisions', `dissent:${conferenceId}`)]
        : []),
      ...(closedOn !== null && outcome.trim() === ''
        ? [
            approving(
              `dissent-outcome:${id}`,
              'A dissent is closed without saying what came of it.',
              'decisions',
              `dissent:${conferenceId}`,
            ),
          ]
        : []),
    ],
  );

const isSaid = ({ text }: Statement): boolean => text.trim() !== '';

const givenName = (people: ReadonlyArray<Person>, id: PersonId): string =>
  people.find((p) => p.id === id)?.givenName ?? 'this child';

/** The first words, enough to know the line by. */
export const begin = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};
