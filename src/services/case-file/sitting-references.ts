import { createHash } from 'node:crypto';
import type { CaseFileFamily, CaseFileSitting } from '../../contract/case-file.ts';
import { type ConferenceModel, modelFaults } from '../../core/conferences/agenda.ts';
import { audienceOfText, guardedPlanTexts } from '../../core/conferences/outline-plan.ts';
import type { Audience, ConferenceRecord, Statement } from '../../core/conferences/record.ts';
import { isAwaited, type MatterKey, resultsOf } from '../../core/following/matters.ts';
import { distributionFaults } from './distribution-references.ts';
import { allKnown, type Faults, type Known, type ReferenceFault, twice, unknown } from './references.ts';

type At = ReferenceFault['path'];

/** Everything in one sitting that names something which is not there, or contradicts itself. */
export function* sittingFaults(known: Known, family: CaseFileFamily, sitting: CaseFileSitting, at: At): Faults {
  const { requestId, roomId, chairId, minuteTakerId, conferences, record, annex, documents } = sitting;
  if (!family.requests.some((request) => request.id === requestId))
    yield { path: [...at, 'requestId'], why: 'There is no such request in this family.' };
  yield* unknown(known.rooms, roomId, [...at, 'roomId'], 'room');
  yield* unknown(known.practitioners, chairId, [...at, 'chairId'], 'practitioner');
  yield* unknown(known.practitioners, minuteTakerId, [...at, 'minuteTakerId'], 'practitioner');
  yield* progressFaults(sitting, at);
  yield* twice(conferences, (conference) => conference.id, [...at, 'conferences'], 'id');
  yield* twice(conferences, (conference) => conference.childId, [...at, 'conferences'], 'childId');
  for (const [index, { childId, dueOn, holdBy }] of conferences.entries()) {
    const here = [...at, 'conferences', index];
    yield* unknown(known.children, childId, [...here, 'childId'], 'child');
    if ((dueOn === null) !== (holdBy === null))
      yield { path: [...here, 'holdBy'], why: 'A conference has both dates, due and hold by, or neither.' };
  }
  const ids = { ...known, ...idsOf(sitting) };
  yield* recordFaults(ids, record, [...at, 'record']);
  if (annex !== null) yield* statementFaults(ids, annex.statements, [...at, 'annex', 'statements']);
  for (const [index, { practitionerId }] of sitting.declarations.entries())
    yield* unknown(known.practitioners, practitionerId, [...at, 'declarations', index, 'practitionerId'], 'practitioner');
  yield* withdrawalFaults(sitting, [...at, 'withdrawals']);
  yield* issuedFaults(sitting, [...at, 'issued']);
  yield* matterFaults(ids, sitting, at);
  yield* twice(sitting.since, (one) => one.conferenceId, [...at, 'since'], 'conferenceId');
  for (const [index, { conferenceId }] of sitting.since.entries())
    yield* unknown(ids.conferences, conferenceId, [...at, 'since', index, 'conferenceId'], 'conference');
  if (sitting.keptModel !== undefined)
    for (const { path, reason } of modelFaults(sitting.keptModel as ConferenceModel))
      yield { path: [...at, 'keptModel', ...path], why: reason };
  yield* fileFaults(known, family, sitting, at);
  yield* distributionFaults(known, sitting, at);
  yield* twice(documents, (document) => document.id, [...at, 'documents'], 'id');
  for (const [index, { childId }] of documents.entries())
    yield* unknown(known.children, childId, [...at, 'documents', index, 'childId'], 'child');
}

function* progressFaults({ heldOn, startsAt, endsAt, progress }: CaseFileSitting, at: At): Faults {
  const hasTimes = heldOn !== null && startsAt !== null && endsAt !== null && endsAt > startsAt;
  if (progress.bookedAt !== null && !hasTimes)
    yield { path: [...at, 'progress', 'bookedAt'], why: 'A booked sitting has a day, a start, and an end after the start.' };
  if (progress.approvedAt !== null && progress.closedAt === null)
    yield { path: [...at, 'progress', 'approvedAt'], why: 'A record is approved after the conference was closed.' };
  if (progress.cancelledAt !== null && (progress.bookedAt !== null || progress.closedAt !== null))
    yield { path: [...at, 'progress', 'cancelledAt'], why: 'A cancelled conference is neither booked nor closed.' };
  if (progress.closedAt !== null && heldOn === null)
    yield { path: [...at, 'progress', 'closedAt'], why: 'A conference that was closed was held on a day.' };
}

function* withdrawalFaults({ withdrawals, progress }: CaseFileSitting, at: At): Faults {
  for (const [index, { number, kind, was, replacedBy }] of withdrawals.entries()) {
    if (number !== index + 1) yield { path: [...at, index, 'number'], why: 'They stand in their order, numbered from 1.' };
    if (was !== null && was.endsAt <= was.startsAt)
      yield { path: [...at, index, 'was'], why: 'It would have ended before it started.' };
    if (kind === 'postponed' && was === null)
      yield { path: [...at, index, 'was'], why: 'Only what was booked can be postponed.' };
    if (kind === 'cancelled' && (replacedBy !== null || index + 1 < withdrawals.length))
      yield { path: [...at, index], why: 'After it is cancelled there is no other day.' };
  }
  if ((withdrawals.at(-1)?.kind === 'cancelled') !== (progress.cancelledAt !== null))
    yield { path: at, why: 'A cancelled conference says who cancelled it and why, and no other one does.' };
}

/** Each step is about something of this sitting, and an outcome is one of its route. */
function* matterFaults(ids: Ids, { record, challenges, steps }: CaseFileSitting, at: At): Faults {
  yield* twice(challenges, (challenge) => challenge.id, [...at, 'challenges'], 'id');
  yield* twice(steps, (step) => step.id, [...at, 'steps'], 'id');
  for (const [index, { conferenceId }] of challenges.entries())
    yield* unknown(ids.conferences, conferenceId, [...at, 'challenges', index, 'conferenceId'], 'conference');
  for (const [index, { about, kind, result }] of steps.entries()) {
    const here = [...at, 'steps', index];
    const isThere =
      about.route === 'legal-planning'
        ? ids.conferences.has(about.id)
        : isAwaited(about.route)
          ? isAwaitedIn(record, about)
          : about.route === 'dissent'
            ? about.id in record.dissents
            : challenges.some(({ id, route }) => id === about.id && route === about.route);
    if (!isThere) yield { path: [...here, 'about'], why: 'There is no such matter in this sitting.' };
    if ((kind === 'outcome') !== (result !== null) || (result !== null && !resultsOf(about.route).includes(result)))
      yield { path: [...here, 'result'], why: 'An outcome, and nothing else, has a result, one of its route.' };
  }
}

const isAwaitedIn = ({ decisions, plan }: ConferenceRecord, { route, id }: MatterKey): boolean => {
  if (route === 'assessment') return id in (plan.assessments ?? {});
  const [conference = '', kind = ''] = id.split(':');
  return kind in (Object.values(decisions).find(({ conferenceId }) => conferenceId === conference)?.steps ?? {});
};

/** Whoever sent a report may be off the list by now, and a child's conference in another sitting: what came is kept all the same. */
function* fileFaults(
  known: Known,
  { sittings }: CaseFileFamily,
  { reports, pictures, letters, signedSheets }: CaseFileSitting,
  at: At,
): Faults {
  const conferences = new Set(sittings.flatMap((sitting) => sitting.conferences.map(({ id }) => id)));
  yield* twice(reports, (report) => report.id, [...at, 'reports'], 'id');
  yield* twice(reports, (report) => report.sha256, [...at, 'reports'], 'sha256');
  yield* twice(reports, (report) => `${report.inviteeId} ${report.version}`, [...at, 'reports'], 'version');
  for (const [index, { childIds, views, otherwise, marks }] of reports.entries()) {
    const here = [...at, 'reports', index];
    yield* allKnown(known.children, childIds, [...here, 'childIds'], 'child');
    yield* twice(childIds, (id) => id, [...here, 'childIds']);
    yield* twice(views, (view) => view.conferenceId, [...here, 'views'], 'conferenceId');
    for (const [place, { conferenceId }] of views.entries())
      yield* unknown(conferences, conferenceId, [...here, 'views', place, 'conferenceId'], 'conference');
    for (const list of ['otherwise', 'marks'] as const)
      for (const [place, { from, until }] of { otherwise, marks }[list].entries())
        if (until < from) yield { path: [...here, list, place, 'until'], why: 'This passage ends before it begins.' };
    for (const [place, { words }] of otherwise.entries())
      if (words.trim() === '') yield { path: [...here, 'otherwise', place, 'words'], why: 'Nothing is said otherwise.' };
    for (const [place, { kind, note }] of marks.entries())
      if ((kind === 'note') !== (note.trim() !== ''))
        yield { path: [...here, 'marks', place, 'note'], why: 'A note, and nothing else, has words.' };
  }
  yield* twice(pictures, (picture) => picture.id, [...at, 'pictures'], 'id');
  yield* twice(letters, (letter) => letter.id, [...at, 'letters'], 'id');
  yield* twice(signedSheets, (sheet) => sheet.id, [...at, 'signedSheets'], 'id');
  yield* twice(signedSheets, (sheet) => sheet.sha256, [...at, 'signedSheets'], 'sha256');
}

function* issuedFaults({ issued }: CaseFileSitting, at: At): Faults {
  yield* twice(issued, (version) => version.version, at, 'version');
  for (const [index, { record, sha256 }] of issued.entries())
    if (createHash('sha256').update(record, 'utf8').digest('hex') !== sha256)
      yield { path: [...at, index, 'sha256'], why: 'The record that was signed is not the one with this hash.' };
}

/** What a record may name: things of the file, and things of its own sitting. */
interface Ids extends Known {
  readonly conferences: ReadonlySet<string>;
  readonly invitees: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
}

const idsOf = ({ conferences, record, annex }: CaseFileSitting): Omit<Ids, keyof Known> => ({
  conferences: new Set(conferences.map((conference) => conference.id)),
  invitees: new Set(Object.keys(record.invitees)),
  segments: new Set(Object.keys(record.segments)),
  statements: new Set([...record.statements, ...(annex?.statements ?? [])].map((statement) => statement.id)),
});

function* recordFaults(ids: Ids, record: ConferenceRecord, at: At): Faults {
  yield* inviteeFaults(ids, record, [...at, 'invitees']);
  yield* misnamed(record.segments, (segment) => segment.id, [...at, 'segments']);
  yield* statementFaults(ids, record.statements, [...at, 'statements']);
  for (const list of ['views', 'scales'] as const) {
    yield* misnamed<{ readonly conferenceId: string; readonly inviteeId: string }>(
      record[list],
      (said) => `${said.conferenceId}:${said.inviteeId}`,
      [...at, list],
    );
    for (const [key, { conferenceId, inviteeId }] of Object.entries(record[list])) {
      yield* unknown(ids.conferences, conferenceId, [...at, list, key, 'conferenceId'], 'conference');
      yield* unknown(ids.invitees, inviteeId, [...at, list, key, 'inviteeId'], 'person on the list');
    }
  }
  yield* misnamed(record.decisions, (decision) => decision.conferenceId, [...at, 'decisions']);
  for (const [key, { conferenceId, evidence, nextHelp, steps = {} }] of Object.entries(record.decisions)) {
    yield* unknown(ids.conferences, conferenceId, [...at, 'decisions', key, 'conferenceId'], 'conference');
    yield* allKnown(ids.statements, evidence, [...at, 'decisions', key, 'evidence'], 'statement');
    const helper = nextHelp?.acceptedBy ?? null;
    yield* unknown(ids.invitees, helper, [...at, 'decisions', key, 'nextHelp', 'acceptedBy'], 'person on the list');
    for (const [kind, step] of Object.entries(steps))
      yield* unknown(ids.people, step.about ?? null, [...at, 'decisions', key, 'steps', kind, 'about'], 'person');
  }
  yield* misnamed(record.dissents, (dissent) => dissent.id, [...at, 'dissents']);
  for (const [key, { conferenceId }] of Object.entries(record.dissents))
    yield* unknown(ids.conferences, conferenceId, [...at, 'dissents', key, 'conferenceId'], 'conference');
  yield* planFaults(ids, record.plan, [...at, 'plan']);
  for (const [key, { personId, statementId }] of Object.entries(record.releases)) {
    yield* unknown(ids.people, personId, [...at, 'releases', key, 'personId'], 'person');
    yield* unknown(ids.statements, statementId, [...at, 'releases', key, 'statementId'], 'statement');
  }
}

function* inviteeFaults(ids: Ids, { invitees }: ConferenceRecord, at: At): Faults {
  yield* misnamed(invitees, (invitee) => invitee.id, at);
  for (const [key, invitee] of Object.entries(invitees)) {
    yield* unknown(ids.people, invitee.personId, [...at, key, 'personId'], 'person');
    yield* unknown(ids.practitioners, invitee.practitionerId, [...at, key, 'practitionerId'], 'practitioner');
    yield* unknown(ids.agencies, invitee.agencyId, [...at, key, 'agencyId'], 'agency');
    yield* unknown(ids.people, invitee.withPersonId, [...at, key, 'withPersonId'], 'person');
    yield* allKnown(ids.people, invitee.contactWith, [...at, key, 'contactWith'], 'person');
    for (const segment of Object.keys(invitee.presence))
      yield* unknown(ids.segments, segment, [...at, key, 'presence', segment], 'part of the sitting');
  }
}

function* statementFaults(ids: Ids, statements: ReadonlyArray<Statement>, at: At): Faults {
  yield* twice(statements, (statement) => statement.id, at, 'id');
  for (const [index, statement] of statements.entries()) {
    const here = [...at, index];
    yield* unknown(ids.invitees, statement.speaker, [...here, 'speaker'], 'person on the list');
    yield* allKnown(ids.people, statement.children, [...here, 'children'], 'person');
    yield* unknown(ids.people, statement.about, [...here, 'about'], 'person');
    yield* unknown(ids.segments, statement.segment, [...here, 'segment'], 'part of the sitting');
    yield* audienceFaults(ids, statement.audience, [...here, 'audience']);
    yield* unknown(ids.people, statement.sensitivity?.subject ?? null, [...here, 'sensitivity', 'subject'], 'person');
  }
}

function* planFaults(ids: Ids, plan: ConferenceRecord['plan'], at: At): Faults {
  const { actions, visitsTo, leadSocialWorker, assessments = {} } = plan;
  for (const text of guardedPlanTexts) yield* audienceFaults(ids, audienceOfText(plan, text), [...at, `${text}Audience`]);
  for (const childId of Object.keys(visitsTo ?? {})) yield* unknown(ids.children, childId, [...at, 'visitsTo', childId], 'child');
  yield* unknown(ids.invitees, leadSocialWorker, [...at, 'leadSocialWorker'], 'person on the list');
  yield* misnamed(assessments, (one) => one.id, [...at, 'assessments']);
  for (const [key, { children, about, audience }] of Object.entries(assessments)) {
    yield* allKnown(ids.people, children, [...at, 'assessments', key, 'children'], 'person');
    yield* unknown(ids.people, about, [...at, 'assessments', key, 'about'], 'person');
    yield* audienceFaults(ids, audience, [...at, 'assessments', key, 'audience']);
  }
  yield* misnamed(actions, (action) => action.id, [...at, 'actions']);
  for (const [key, { children, audience }] of Object.entries(actions)) {
    yield* allKnown(ids.people, children, [...at, 'actions', key, 'children'], 'person');
    yield* audienceFaults(ids, audience, [...at, 'actions', key, 'audience']);
  }
}

function* audienceFaults(ids: Ids, audience: Audience, at: At): Faults {
  if ('people' in audience) yield* allKnown(ids.people, audience.people, [...at, 'people'], 'person');
}

/** A map is keyed by what its values say themselves. */
function* misnamed<T>(map: { readonly [key: string]: T }, keyOf: (value: T) => string, at: At): Faults {
  for (const [key, value] of Object.entries(map))
    if (keyOf(value) !== key) yield { path: [...at, key], why: 'This stands under another name than its own.' };
}
