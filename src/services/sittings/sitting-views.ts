import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { ConferenceView, SittingLink, SittingRow, SittingView, WithdrawalView } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { limitOf } from '../../core/conferences/clock.ts';
import { decidesNothing, keepsPlan } from '../../core/conferences/decide.ts';
import { inOrderOfWork, isListed, type ListFilter, listFilters } from '../../core/conferences/listed.ts';
import { heldUp, type Missing, type Tab, whatIsMissing } from '../../core/conferences/missing.ts';
import { isRequestReady } from '../../core/conferences/missing-request.ts';
import {
  type Conference,
  type ConferenceKind,
  earliestDue,
  kindName,
  type Sitting,
  stageOf,
} from '../../core/conferences/sitting.ts';
import { withdrawalReasons } from '../../core/conferences/withdrawal.ts';
import { arrangedFor } from '../../core/disclosure/copy-needs.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { ageOn, fullDate, type LocalDate, longDate } from '../../core/local-date.ts';
import { type Due, dueDate, whenDue } from '../../core/procedures/deadlines.ts';
import { clockOf, dueInWords } from '../../core/procedures/due-words.ts';
import { err, ok } from '../../core/result.ts';
import { listedAtMost, searchable } from '../../core/searchable.ts';
import type { Database, ReadableDb } from '../../storage/database.ts';
import { childrenOfSittings, type ListedChild } from '../../storage/listed-sittings.ts';
import { decidedCategories, openPlan } from '../../storage/plans.ts';
import {
  conferencesOfSittings,
  findSitting,
  hasOpenConference,
  heldConferences,
  inquorateBefore,
  namesOfSittings,
  type SittingWords,
  sittingsAfter,
  sittingsById,
  sittingWords,
} from '../../storage/sittings.ts';
import { splitFrom, splitOf } from '../../storage/split-sittings.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { withdrawalsToWrite } from '../papers/withdrawal-letters.ts';
import { proceduresFor, proceduresForEach } from '../procedures/procedures.ts';
import type { Procedures } from '../procedures/procedures-files.ts';
import { recordOf } from '../record/records.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { earlyReviewOf } from '../requests/early-reviews.ts';
import { mayTakeBack } from '../requests/follow-ups.ts';
import { mayPutBack } from '../requests/splitting.ts';
import { interimSafetyOf, lookedOver } from './closing.ts';

type Api = typeof sittingsApi;

/** Everything the workspace of a sitting shows, with what is missing and the one next thing. */
export const viewSitting = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.get']>): Supplied<Api['sitting.get']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const { sitting, request, family, profile } = file;
  const missing = isCancelled(sitting) ? [] : whatIsMissing(lookedOver(desk, desk.db, file));
  const followed = sitting.followsId === null ? undefined : findSitting(desk.db, sitting.followsId);
  const view: SittingView = {
    sitting,
    stage: stageOf(sitting.progress),
    request,
    family: family.family,
    conferences: file.conferences.map((conference) => conferenceView(desk, file, conference)),
    chair: file.chair,
    minuteTaker: file.minuteTaker,
    profile: { id: profile.id, title: profile.title, version: sitting.profileVersion, chairLabel: profile.chair.label },
    deadlines: file.deadlines,
    missing,
    requestReady: isRequestReady(missing),
    withdrawals: withdrawalViews(desk, file),
    arrange: arrangedFor(file),
    follows: followed === undefined ? null : linkTo(desk, followed, false),
    followedBy: sittingsAfter(desk.db, sittingId).map((after) =>
      linkTo(desk, after, mayTakeBack(desk.db, after, sitting, recordOf(desk, desk.db, after.id))),
    ),
    ...splitLinks(desk, sitting),
    earlyReview: earlyReviewOf(desk.db, file),
    owesFollowUp: owesFollowUp(desk, file),
    next: nextThing(file, missing, todayAt(desk)),
  };
  return ok(view);
};

const isCancelled = ({ progress }: Sitting): boolean => progress.cancelledAt !== null;

/** A reader of the present list who was told of a day that is off has a letter to come until it was written. */
const withdrawalViews = (desk: OpenDesk, file: SittingFile): ReadonlyArray<WithdrawalView> =>
  file.withdrawals.map((withdrawal) => ({
    ...withdrawal,
    reasonInWords: withdrawalReasons[withdrawal.reason].words,
    lettersToWrite:
      withdrawal.number < file.withdrawals.length
        ? 0
        : new Set(withdrawalsToWrite(desk.db, file).map(({ reader }) => reader)).size,
  }));

export const listQuoracy = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.quoracy']>): Supplied<Api['sitting.quoracy']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  return ok(
    file.conferences.flatMap((conference) => {
      const assessment = file.quoracy[conference.id];
      const childName = file.family.people.find((p) => p.id === conference.childId)?.givenName ?? '';
      return assessment === undefined ? [] : [{ conferenceId: conference.id, childName, assessment }];
    }),
  );
};

/** The first sittings that answer a question and whose family, child, chair, place or reference is like what was typed (UX02). */
export const listSittings = (desk: OpenDesk, { like, filter }: InputOf<Api['sitting.list']>): Supplied<Api['sitting.list']> => {
  const today = todayAt(desk);
  const found = inOrderOfWork(sittingsLike(desk.db, like).filter((sitting) => isListed(sitting, filter, today)));
  const listed = sittingsById(
    desk.db,
    found.slice(0, listedAtMost).map(({ id }) => id),
  );
  return ok(sittingRows(desk, desk.db, listed));
};

/** How many sittings answer each question, of all that are like what was typed. */
export const countSittings = (desk: OpenDesk, { like }: InputOf<Api['sitting.count']>): Supplied<Api['sitting.count']> => {
  const today = todayAt(desk);
  const counts = Object.fromEntries(listFilters.map((filter) => [filter, 0])) as { [filter in ListFilter]: number };
  for (const sitting of sittingsLike(desk.db, like))
    for (const filter of listFilters) if (isListed(sitting, filter, today)) counts[filter] += 1;
  return ok(counts);
};

const sittingsLike = (db: Database, like: string) => {
  const wanted = searchable(like);
  return searchedSittings(db).filter(({ said }) => said.includes(wanted));
};

const searchedSittings = keptUntilChanged(['sitting', 'family', 'practitioner', 'conference', 'person'], (db) =>
  sittingWords(db).map((words) => ({
    id: words.id,
    stage: stageOf(words),
    dueOn: words.dueOn,
    heldOn: words.heldOn,
    said: saidOf(words),
  })),
);

/** One line about each sitting, by one query for each kind of thing it says, however many there are. */
const sittingRows = (desk: OpenDesk, db: ReadableDb, sittings: ReadonlyArray<Sitting>): ReadonlyArray<SittingRow> => {
  const ids = sittings.map(({ id }) => id);
  const conferences = conferencesOfSittings(db, ids);
  const names = namesOfSittings(db, ids);
  const children = childrenOfSittings(db, ids);
  const proceduresOf = proceduresForEach(desk, sittings);
  return sittings.map((sitting) => ({
    sittingId: sitting.id,
    reference: sitting.reference,
    familyName: names.get(sitting.id)?.familyName ?? '',
    children: (children.get(sitting.id) ?? []).map(calledInLists),
    heldOn: sitting.heldOn,
    startsAt: sitting.startsAt,
    place: sitting.place,
    chairName: names.get(sitting.id)?.chairName ?? '',
    stage: stageOf(sitting.progress),
    ...standingOf(desk, sitting, conferences.get(sitting.id) ?? [], proceduresOf(sitting)),
  }));
};

export const sittingRow = (desk: OpenDesk, db: ReadableDb, sitting: Sitting): SittingRow => {
  const [row] = sittingRows(desk, db, [sitting]);
  if (row === undefined) throw new Error('A sitting without a line');
  return row;
};

/** What a list says of a sitting's conferences together: their kinds, the earliest of their limits and how it stands with that. */
export const standingOf = (
  desk: OpenDesk,
  sitting: Sitting,
  conferences: ReadonlyArray<Conference>,
  procedures: Procedures,
): Pick<SittingRow, 'kind' | 'dueOn' | 'dueInWords' | 'late'> => {
  const dueDates = conferences.flatMap((c) => (c.dueOn === null ? [] : [c.dueOn])).sort();
  const dueOn = dueDates[0] ?? null;
  const first = conferences.find((c) => c.dueOn === dueOn);
  return {
    kind: kindsInWords(conferences.map((c) => c.kind)),
    dueOn,
    dueInWords: first === undefined ? '' : stateInWords(desk, sitting, first, procedures),
    late: isLate(desk, sitting, dueOn),
  };
};

export const calledInLists = ({ givenName }: ListedChild): string => givenName || 'unborn child';

const linkTo = (desk: OpenDesk, sitting: Sitting, takesBack: boolean): SittingLink => {
  const { sittingId, reference, kind, children, heldOn, dueInWords } = sittingRow(desk, desk.db, sitting);
  return { sittingId, reference, kind, children, heldOn, dueInWords, mayTakeBack: takesBack };
};

const splitLinks = (desk: OpenDesk, sitting: Sitting): Pick<SittingView, 'splitFrom' | 'splitOff'> => {
  const { db } = desk;
  const own = splitOf(db, sitting.id);
  const from = own === undefined ? undefined : findSitting(db, own.fromId);
  return {
    splitFrom: from === undefined ? null : { ...linkTo(desk, from, false), mayPutBack: mayPutBack(desk, db, sitting) },
    splitOff: splitFrom(db, sitting.id).flatMap((id) => {
      const made = findSitting(db, id);
      return made === undefined ? [] : [{ ...linkTo(desk, made, false), mayPutBack: mayPutBack(desk, db, made) }];
    }),
  };
};

/** A closed conference with a child who keeps a plan or waits for a decision, and for whom nothing is ahead. */
const owesFollowUp = (desk: OpenDesk, { sitting, conferences, record }: SittingFile): boolean =>
  sitting.progress.closedAt !== null &&
  conferences.some((conference) => {
    const outcome = record.decisions[conference.id]?.outcome ?? null;
    const { childId } = conference;
    const later = heldConferences(desk.db, childId).some((held) => sitting.heldOn !== null && held.heldOn > sitting.heldOn);
    if (later) return false;
    if (keepsPlan(outcome)) return openPlan(desk.db, childId) !== undefined && !hasOpenConference(desk.db, childId, 'review');
    return decidesNothing(outcome) && !hasOpenConference(desk.db, childId, 'any');
  });

const list = new Intl.ListFormat('en-GB');

export const kindsInWords = (kinds: ReadonlyArray<ConferenceKind>): string => list.format([...new Set(kinds)].map(kindName));

const saidOf = ({ familyName, reference, kinds, place, chairName, children }: SittingWords): string =>
  searchable(
    [
      familyName,
      reference,
      kindsInWords((kinds?.split(',') ?? []) as ReadonlyArray<ConferenceKind>),
      place,
      chairName ?? '',
      children ?? '',
    ].join('\n'),
  );

const conferenceView = (desk: OpenDesk, file: SittingFile, conference: Conference): ConferenceView => {
  const child = file.family.people.find((p) => p.id === conference.childId);
  if (child === undefined) throw new Error('A conference without its child');
  const procedures = proceduresFor(desk, file.sitting);
  return {
    conference,
    child,
    ageInYears: child.birth.known === 'date' ? (ageOn(child.birth.on, file.sitting.heldOn ?? todayAt(desk)) ?? null) : null,
    due: dueOf(procedures, conference) ?? null,
    dueInWords: stateInWords(desk, file.sitting, conference, procedures),
    late: isLate(desk, file.sitting, earliestDue(conference)),
    inquorateBefore: inquorateBefore(desk.db, conference.id),
    interimSafety: interimSafetyOf(desk, desk.db, file, conference),
    categories: categoriesOf(desk, file.sitting, conference),
  };
};

/** What was decided before this conference about the plan that is open (DC03). */
const categoriesOf = (desk: OpenDesk, { heldOn }: Sitting, { id, childId }: Conference): ConferenceView['categories'] => {
  const from = openPlan(desk.db, childId)?.startedOn;
  if (from === undefined) return [];
  const decided = decidedCategories(desk.db, { childId, conferenceId: id, from });
  return decided.filter((one) => heldOn === null || one.heldOn < heldOn);
};

/** The limit of one child's conference with its count, or undefined while its clock has not started. */
const dueOf = ({ profile, calendar }: Procedures, { dayZero, kind }: Conference): Due | undefined => {
  if (dayZero === null) return undefined;
  const rule = profile.deadlines[limitOf(dayZero.event, kind)];
  const due = rule === undefined ? undefined : dueDate(rule, { [rule.anchor]: dayZero.on }, calendar);
  return due?.ok ? due.value : undefined;
};

/** How it stands with the limit; for a sitting that takes up another, that the first limit has not moved for it (C-09). */
const stateInWords = (desk: OpenDesk, sitting: Sitting, conference: Conference, procedures: Procedures): string => {
  const words = limitInWords(desk, sitting, conference, procedures);
  const { resumes, dueOn } = conference;
  const first = resumes?.firstDueOn ?? null;
  if (first === null || first === dueOn || isCancelled(sitting)) return words;
  return `${words}. The conference itself was due ${longDate(first)}, and that has not moved (C-09)`;
};

const limitInWords = (desk: OpenDesk, sitting: Sitting, { dayZero, kind }: Conference, procedures: Procedures): string => {
  const { profile, calendar } = procedures;
  if (isCancelled(sitting)) return 'Cancelled: no limit runs';
  const rule = dayZero === null ? undefined : profile.deadlines[limitOf(dayZero.event, kind)];
  const known = dayZero === null || rule === undefined ? {} : { [rule.anchor]: dayZero.on };
  const due = rule === undefined ? undefined : whenDue(rule, known, calendar);
  if (!due?.ok) return 'The date its clock starts from is not known yet';
  if (sitting.heldOn === null) return dueInWords(due.value, nowAt(desk), calendar);
  const { workingDay, words } = clockOf(due.value, sitting.heldOn, calendar);
  const isHeld = sitting.progress.closedAt !== null;
  if (workingDay === null) return `${isHeld ? 'Held' : 'Booked'} ${words}`;
  return `${isHeld ? 'Held on' : 'Booked for'} ${words}`;
};

const isLate = (desk: OpenDesk, sitting: Sitting, dueOn: LocalDate | null): boolean =>
  dueOn !== null && !isCancelled(sitting) && (sitting.heldOn ?? todayAt(desk)) > dueOn;

/** The one thing to do next, in the order of the stages. */
const nextThing = (
  file: SittingFile,
  missing: ReadonlyArray<Missing>,
  today: LocalDate,
): { readonly sentence: string; readonly tab: Tab } => {
  const { sitting } = file;
  if (isCancelled(sitting)) return { sentence: 'This conference is cancelled and its request is closed.', tab: 'history' };
  const first = (step: 'booking' | 'closing' | 'approving') => heldUp(missing, step)[0];
  const blocked = first('booking');
  if (sitting.progress.bookedAt === null)
    return blocked === undefined
      ? { sentence: `Book a ${file.withdrawals.length > 0 ? 'new ' : ''}date, a time, a place and a chair.`, tab: 'summary' }
      : { sentence: blocked.sentence, tab: blocked.tab };
  if (sitting.progress.invitedAt === null)
    return { sentence: 'Check who is invited, write the invitations and send them.', tab: 'invitations' };
  if (sitting.progress.closedAt === null) {
    if (sitting.heldOn !== null && today < sitting.heldOn)
      return { sentence: `Follow replies and reports until ${longDate(sitting.heldOn)}.`, tab: 'reports' };
    const open = first('closing');
    if (open === undefined) return { sentence: 'Everything is confirmed: close the conference.', tab: 'summary' };
    return open.tab === 'decisions' || open.tab === 'plan'
      ? { sentence: open.sentence, tab: open.tab }
      : { sentence: 'Open the Room: who is here, and what is said.', tab: 'room' };
  }
  if (sitting.progress.approvedAt === null) {
    const open = first('approving');
    return open === undefined
      ? { sentence: 'Write the decision letters; then the chair approves the record.', tab: 'documents' }
      : { sentence: open.sentence, tab: open.tab };
  }
  if (sitting.progress.distributedAt === null)
    return { sentence: 'Write the minutes for everyone who gets a copy.', tab: 'documents' };
  const next = file.record.plan.nextConferenceOn;
  return {
    sentence: next === null ? 'This conference is finished.' : `Finished. The next conference is on ${fullDate(next)}.`,
    tab: 'documents',
  };
};
