import { type AddressText, fullName, homeForLetters, isConfidential } from '../children/people.ts';
import { isReview } from '../conferences/clock.ts';
import { correctionKinds } from '../conferences/correction.ts';
import { decidesNothing, keepsPlan } from '../conferences/decide.ts';
import { exclusionInForce } from '../conferences/exclusion.ts';
import type { GuardedPlanText } from '../conferences/outline-plan.ts';
import type { Decision, InclusionItem, Segment } from '../conferences/record.ts';
import { type Conference, stageOf } from '../conferences/sitting.ts';
import { type StillOwed, stillOwed } from '../conferences/still-owed.ts';
import { withdrawalReasons } from '../conferences/withdrawal.ts';
import type { LocalTime } from '../local-date.ts';
import { timesCarriedOver } from '../plans/repeated-actions.ts';
import { visitsFor, visitsInWords } from '../plans/visits.ts';
import { isFamily, isKeptApart, matrixAccess, sidesWith } from './access.ts';
import { arrivalsOf } from './arrivals.ts';
import { copyAttendees, seesCoreGroup } from './copy-attendees.ts';
import { copyConference } from './copy-conferences.ts';
import { copyCoreGroups } from './copy-core-groups.ts';
import { datesOf } from './copy-dates.ts';
import { copyNeeds } from './copy-needs.ts';
import { copyOtherPlan } from './copy-other-plan.ts';
import { copyAdults } from './copy-people.ts';
import { copyActions, copyAssessments, copyStatements, isInAudience } from './copy-statements.ts';
import { type Copying, clear, startCopying } from './copying.ts';
import { chosenFor } from './first-audiences.ts';
import { maySeeSchools } from './kept-out.ts';
import {
  correctionLabels,
  exclusionLabels,
  planLabels,
  requestLabels,
  segmentLabels,
  show,
  sittingLabels,
  warningLabels,
  withdrawalLabels,
} from './labels.ts';
import { hoursOf, openPartsOf } from './open-parts.ts';
import { partsShown } from './parts-shown.ts';
import type { Reader } from './reader.ts';
import type {
  CopyAttendee,
  CopyOf,
  CopyPlan,
  CopyReader,
  CopySitting,
  CopyWithdrawal,
  CopyWorker,
  ReaderCopy,
  Unsealed,
  WithheldItem,
} from './reader-copy.ts';
import { asLongAsTheirs } from './said-in.ts';
import type { SittingFile } from './sitting-file.ts';
import { namesStrangers } from './strangers.ts';

/**
 * What `reader` may have of this sitting, put together field by field from what each label allows (X1, domain.md 6.8).
 *
 * Nothing is taken out of a finished document: what is not shown was never put in. `withheld` stands beside the copy,
 * for the person who issues it; it never reaches a document (X7). `ownAddress` is where the reader's own letter goes
 * when their address is confidential: it is printed on that letter and nowhere else.
 */
export const copyFor = (file: SittingFile, reader: Reader, ownAddress: AddressText | null = null): CopyOf => {
  const copying = startCopying(file, reader);
  const attendees = copyAttendees(copying);
  const sees = copying.sees(false);
  const shown: Unsealed = {
    reader: copyReader(copying, attendees, ownAddress),
    organisation: file.organisation,
    procedures: proceduresOf(file, reader),
    stage: stageOf(file.sitting.progress),
    sitting: copySitting(copying),
    withdrawal: copyWithdrawal(copying),
    arrivals: reader.class === 'desk' && isToCome(file) ? arrivalsOf(file) : null,
    warnings: reader.class === 'desk' && isToCome(file) ? copyWarnings(copying) : [],
    request: show(file.request, requestLabels, sees),
    otherPlan: copyOtherPlan(copying),
    ...copyNeeds(copying, isToCome(file)),
    chair: worker(copying, file.chair, file.profile.chair.label),
    minuteTaker: worker(copying, file.minuteTaker, 'minute taker'),
    children: file.conferences.flatMap((conference) => copyConference(copying, conference, attendees)),
    adults: copyAdults(copying),
    attendees,
    segments: partsShown(copying).map(({ part, from, until }) => show({ ...part, from, until }, segmentLabels, sees)),
    statements: copyStatements(copying, attendees),
    plan: copyPlan(copying, attendees),
    coreGroups: copyCoreGroups(copying),
    visitsKept: copyVisitsKept(copying),
    opening: copyOpening(copying),
    inclusion: copyInclusion(copying),
    dates: datesOf(file, reader),
    corrections: file.corrections.map((one) => ({ ...show(one, correctionLabels, sees), reason: correctionKinds[one.kind] })),
    earlierCuts: reader.class === 'desk' ? file.earlierCuts : [],
    version: file.version,
    producedOn: file.producedOn,
  };
  // The one place that may say so: everything above was shown by its label.
  return { copy: shown as ReaderCopy, withheld: counted(copying.leftOut()) };
};

const copyWarnings = (copying: Copying): ReaderCopy['warnings'] =>
  copying.file.warnings.map((warning) => {
    const person = copying.file.family.people.find(({ id }) => id === warning.personId);
    return { ...show(warning, warningLabels, copying.sees(false)), name: person === undefined ? '' : fullName(person) };
  });

const isToCome = ({ sitting: { progress } }: SittingFile): boolean => progress.bookedAt !== null && progress.closedAt === null;

/** What is agreed for the children with a plan is told to those who have a part in one of them, and to the desk. */
const copyPlan = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): CopyPlan => {
  const { plansBefore, record } = copying.file;
  const { plan } = record;
  const core = seesCoreGroup(copying);
  const planned = hasPlannedChild(copying);
  const isAboutStrangers = namesStrangers(copying, attendees);
  const guarded = (field: GuardedPlanText): string => {
    const text = plan[field] ?? '';
    if (!planned || text === '') return '';
    const rule = !isForReader(copying, field) ? 'audience' : isAboutStrangers(text) ? 'not-theirs' : null;
    if (rule === null) return clear(copying, `plan.${field}`, text);
    copying.leaveOut('field', `plan.${field}`, rule);
    return '';
  };
  const cleared = {
    ...plan,
    contingencyTrigger: guarded('contingencyTrigger'),
    contingency: guarded('contingency'),
    bottomLine: guarded('bottomLine'),
    visits: guarded('visits'),
    visitEveryWorkingDays: isForReader(copying, 'visits') ? plan.visitEveryWorkingDays : null,
    nextConferenceOn: planned ? plan.nextConferenceOn : null,
  };
  const before = plansBefore.map(({ heldOn, actions }) => ({ heldOn, actions: copyActions(copying, attendees, actions) }));
  return {
    ...show(cleared, planLabels, copying.sees(false)),
    actions: copyActions(copying, attendees, plan.actions).map((action) => ({
      ...action,
      carriedOver: timesCarriedOver(action.action, before),
    })),
    assessments: planned ? copyAssessments(copying, attendees) : [],
    before,
    visitsTo: planned && isForReader(copying, 'visits') ? copyVisits(copying) : [],
    leadSocialWorker: attendees.find((attendee) => attendee.id === plan.leadSocialWorker) ?? null,
    coreGroupOn: core ? plan.coreGroupOn : null,
    coreGroupAt: core ? plan.coreGroupAt : null,
    coreGroupPlace: core ? clear(copying, 'plan.coreGroupPlace', plan.coreGroupPlace) : null,
    coreGroup: attendees.filter((attendee) => attendee.coreGroup),
  };
};

/** While nobody has chosen who may have a text of the plan, it is for nobody who is kept apart (RD01). */
const isForReader = (copying: Copying, text: GuardedPlanText): boolean => {
  const { file, reader } = copying;
  const chosen = chosenFor(file.record.plan, text);
  return chosen === undefined ? !isKeptApart(file, reader) : isInAudience(copying, chosen);
};

/** The promise to each child that this reader has a part in, and who has a plan. */
const copyVisits = (copying: Copying): CopyPlan['visitsTo'] => {
  const { file, reader } = copying;
  return file.conferences
    .filter(
      ({ id, childId }) =>
        (reader.class === 'desk' || reader.conferences.includes(id)) &&
        reader.children.includes(childId) &&
        keepsPlan(file.record.decisions[id]?.outcome ?? null),
    )
    .map(({ childId }) => {
      const visits = visitsFor(file.record.plan, childId);
      return { ...visits, childId, where: copyPlace(copying, `plan.visitsTo:${childId}`, visits.where) };
    });
};

/** Where a child is seen is most often their school: it goes to those who may know where that is (domain.md 6.8). */
const copyPlace = (copying: Copying, what: string, place: string): string => {
  if (place === '' || maySeeSchools(copying.file, copying.reader)) return clear(copying, what, place);
  copying.leaveOut('field', what, 'matrix');
  return '';
};

/** To those who are told of the plan of that child; a child who reads for themselves is not told how grown-ups kept their word. */
const copyVisitsKept = (copying: Copying): ReaderCopy['visitsKept'] => {
  const { file, reader } = copying;
  if (!copying.sees(false)('adults') || !isForReader(copying, 'visits')) return [];
  const theirs = file.conferences
    .filter(({ id }) => reader.class === 'desk' || reader.conferences.includes(id))
    .map(({ childId }) => childId);
  return (file.visitsKept ?? [])
    .filter(({ childId }) => reader.children.includes(childId) && theirs.includes(childId))
    .map(({ childId, promise, kept }) => {
      const where = copyPlace(copying, `plan.visitsKept:${childId}`, promise.where);
      return { childId, promised: visitsInWords({ ...promise, where }), kept };
    });
};

const hasPlannedChild = ({ file, reader }: Copying): boolean =>
  reader.class === 'desk' ||
  file.conferences.some(
    (conference) => reader.conferences.includes(conference.id) && hasPlanAfter(conference, file.record.decisions[conference.id]),
  );

/** A review that decided nothing leaves the plan in force as it was (domain.md 8.3). */
const hasPlanAfter = ({ kind }: Conference, decision: Decision | undefined): boolean => {
  const outcome = decision?.outcome ?? null;
  return keepsPlan(outcome) || (isReview(kind) && decidesNothing(outcome));
};

/**
 * What was done for everybody may be told to everybody. What one person needed says who was there: that a sign language
 * interpreter came tells of the one who is Deaf. Families are given the first and none of the second, whoever they are.
 */
const copyInclusion = ({ file, professional }: Copying): ReaderCopy['inclusion'] => {
  const { inclusion } = file.record;
  if (professional) return inclusion;
  return Object.fromEntries(forEverybody.map((item) => [item, { answer: inclusion[item].answer, note: '' }]));
};

const forEverybody: ReadonlyArray<InclusionItem> = [
  'plain-english',
  'reading-pack-in-advance',
  'breaks',
  'school-day-timing',
  'remote-link-tested',
];

/**
 * When and where. One who is kept apart, and whoever comes with them, is told their own part's times and no room (EX-02);
 * everybody else the times of the sitting, whatever parts it turned out to have.
 */
const copySitting = (copying: Copying): CopySitting => ({
  ...show(copying.file.sitting, sittingLabels, copying.sees(false)),
  ...ownTimes(copying, copying.file.sitting),
  howToGetThere: wayThere(copying),
});

/** Only with the place itself: one who is kept apart is told neither (EX-02). */
const wayThere = (copying: Copying): string => {
  const { file, reader } = copying;
  const to = isToCome(file) && !isKeptApart(file, reader) ? (file.room?.howToGetThere ?? '') : '';
  return clear(copying, 'room.howToGetThere', to);
};

/** What this reader was told and is off; the last time only, for an invitation is withdrawn once. */
const copyWithdrawal = (copying: Copying): CopyWithdrawal | null => {
  const { file, reader } = copying;
  const last = file.withdrawals.at(-1);
  if (last === undefined || last.was === null || reader.inviteeId === null || !last.invited.includes(reader.inviteeId))
    return null;
  const { words, tell } = withdrawalReasons[last.reason];
  const isTold = tell === 'everyone' || (tell === 'professionals' && copying.professional);
  return {
    ...show(last, withdrawalLabels, copying.sees(false)),
    why: isTold ? words : '',
    was: { heldOn: last.was.heldOn, ...ownTimes(copying, last.was) },
  };
};

/** Whoever was kept apart is told that a statement was made, and when only where it was in their own part: else they would know when others were there. */
const copyOpening = (copying: Copying): ReaderCopy['opening'] => {
  const { file, reader } = copying;
  const { opening } = file.record;
  if (!isKeptApart(file, reader)) return opening;
  const isOwn = (at: LocalTime): boolean =>
    partsOf(copying).some(({ from, until }) => from !== null && at >= from && (until === null || at <= until));
  return Object.fromEntries(
    Object.entries(opening).map(([statement, at]) => [statement, at === null || isOwn(at) ? at : 'made']),
    // The keys are those of the record.
  ) as ReaderCopy['opening'];
};

const ownTimes = (
  copying: Copying,
  booking: Pick<SittingFile['sitting'], 'startsAt' | 'endsAt' | 'place' | 'remoteLink'>,
): Pick<CopySitting, 'startsAt' | 'endsAt' | 'place' | 'remoteLink'> => {
  const { file, reader, professional } = copying;
  const { record } = file;
  const invitee = reader.inviteeId === null ? undefined : record.invitees[reader.inviteeId];
  const apart = isKeptApart(file, reader);
  const own = hoursOf(partsOf(copying));
  const remote = professional || (invitee !== undefined && invitee.mode !== null && invitee.mode !== 'in-person');
  return {
    startsAt: apart ? own.startsAt : booking.startsAt,
    endsAt: apart ? own.endsAt : booking.endsAt,
    place: apart ? '' : clear(copying, 'sitting.place', booking.place),
    remoteLink: remote ? booking.remoteLink : '',
  };
};

/** Whether a reader can be told when to come: one who is kept apart cannot before their own part has a time (EX-02). */
export const isToldATime = (file: SittingFile, reader: Reader): boolean =>
  !isKeptApart(file, reader) || partsOf({ file, reader }).some((segment) => segment.from !== null);

const partsOf = ({ file, reader }: Pick<Copying, 'file' | 'reader'>): ReadonlyArray<Segment> =>
  openPartsOf(file, { present: reader.present, side: sidesWith(file, reader) }).map((part) => asLongAsTheirs(file, reader, part));

const copyReader = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>, ownAddress: AddressText | null): CopyReader => {
  const { file, reader } = copying;
  const attendee = attendees.find((one) => one.id === reader.inviteeId) ?? null;
  return {
    name: reader.name,
    class: reader.class,
    personId: reader.personId,
    attendee,
    textSize: reader.textSize,
    addressLines: addressLinesOf(copying, ownAddress),
    coreGroup: seesCoreGroup(copying),
    agencyName: attendee?.agencyName ?? '',
    keptOut: ownExclusion(copying),
    owes: owedBy(file, reader),
  };
};

const ownExclusion = (copying: Copying): CopyReader['keptOut'] => {
  const { file, reader, sees } = copying;
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const inForce = invitee === undefined ? null : exclusionInForce(invitee);
  if (inForce === null) return null;
  const heardInstead = clear(copying, 'exclusion.heardInstead', inForce.heardInstead);
  return show({ ...inForce, heardInstead }, exclusionLabels, sees(true));
};

const owesNothing: StillOwed = { reply: false, isSilent: false, deputy: false, reportSince: null };

/** What this reader was asked for and has not sent (WD01); a conference that was held waits for nothing. */
export const owedBy = (file: SittingFile, { inviteeId }: Pick<Reader, 'inviteeId'>): StillOwed => {
  const invitee = inviteeId === null ? undefined : file.record.invitees[inviteeId];
  return invitee === undefined || !isToCome(file) ? owesNothing : stillOwed(invitee, file.addressedOn);
};

const addressLinesOf = ({ file, reader }: Copying, ownAddress: AddressText | null): ReadonlyArray<string> => {
  if (reader.personId === null) return [];
  if (ownAddress !== null) return [...ownAddress.lines, ownAddress.postcode];
  const home = homeForLetters(file.family, reader.personId, file.addressedOn);
  if (home === undefined || home.text === null || isConfidential(home)) return [];
  return [...home.text.lines, home.text.postcode];
};

const worker = ({ file, reader }: Copying, practitioner: SittingFile['chair'], label: string): CopyWorker | null => {
  if (practitioner === null) return null;
  const reachable = matrixAccess(file, reader, { item: 'practitioner-work-contact' }) !== 'nothing';
  const { name, email, phone, registration = '' } = practitioner;
  return { name, role: label, email: reachable ? email : '', phone: reachable ? phone : '', registration };
};

const proceduresOf = ({ profile, modelTitle = '' }: SittingFile, reader: Reader): ReaderCopy['procedures'] => ({
  id: profile.id,
  title: profile.title,
  version: profile.version,
  guidance: profile.guidance.title,
  model: modelTitle,
  chairLabel: profile.chair.label,
  marking: isFamily(reader.class) || reader.class === 'supporter' ? profile.markings.family : profile.markings.professionals,
  confidentiality: profile.statements.confidentiality.text,
  scale: { lowest: profile.scale.lowest, highest: profile.scale.highest },
  complaints: profile.contacts.complaints,
  dataProtectionOfficer: profile.contacts.dataProtectionOfficer,
  chairsTeam: profile.contacts.chairsTeam,
  frontDoor: profile.contacts.frontDoor,
  emergencyDutyTeam: profile.contacts.emergencyDutyTeam,
  letterShowsDissent: profile.documents.letterShowsDissent,
});

const counted = (items: ReadonlyArray<WithheldItem>): CopyOf['withheld'] => {
  const once = [...new Map(items.map((item) => [`${item.what} ${item.id} ${item.rule}`, item])).values()];
  const byRule = Object.fromEntries(once.map(({ rule }) => [rule, once.filter((item) => item.rule === rule).length]));
  return { count: once.length, byRule, items: once };
};
