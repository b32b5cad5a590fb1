import { quoracyOf } from '../../core/attendance/sitting-quoracy.ts';
import { isInForce } from '../../core/children/warnings.ts';
import { isReview } from '../../core/conferences/clock.ts';
import { versionNumber } from '../../core/conferences/correction.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import { type Approved, asApproved, toKeep } from '../../core/disclosure/approved-file.ts';
import type { EarlierCut, SittingFile } from '../../core/disclosure/sitting-file.ts';
import { copiesHeld, type LoggedCopy } from '../../core/distribution/copies.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { LocalDate, LocalDateTime } from '../../core/local-date.ts';
import { agencies, findPractitioner, practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { withdrawalsOf } from '../../storage/booking/withdrawals.ts';
import type { Database, ReadableDb } from '../../storage/database.ts';
import type { OpenAddress } from '../../storage/families/addresses.ts';
import { familyFile } from '../../storage/families/families.ts';
import { partedInSitting } from '../../storage/families/person-merges.ts';
import { warningsOfFamily } from '../../storage/families/warning-notes.ts';
import { corrections, fileBeforeCorrection } from '../../storage/papers/corrections.ts';
import { deliveries, recalls } from '../../storage/papers/deliveries.ts';
import { type IssuedDocument, issuedDocuments, issuedRecords } from '../../storage/papers/issued.ts';
import { earlierRestrictions } from '../../storage/papers/restricted-copies.ts';
import { coreGroups } from '../../storage/plans/core-groups.ts';
import { afterApprovals } from '../../storage/record/after-approval.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { latestReportViews } from '../../storage/reports/report-files.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { modelOf } from '../procedures/conference-models.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { closedAddresses } from '../restricted-addresses.ts';
import { heldAgain } from './held-again.ts';
import { plansBefore } from './plans-before.ts';
import { recordOf, sameIn } from './records.ts';
import { visitsKeptBefore } from './visits-kept.ts';

/**
 * Everything about one sitting that a document may be made from; undefined where there is no such sitting.
 *
 * Confidential addresses stay closed unless `openAddress` opens them: documents are made without (X2).
 */
export const sittingFile = (
  desk: OpenDesk,
  db: ReadableDb,
  id: SittingId,
  openAddress: OpenAddress = closedAddresses,
): SittingFile | undefined => {
  const sitting = findSitting(db, id);
  const request = sitting === undefined ? undefined : findRequest(db, sitting.requestId);
  const family = sitting === undefined ? undefined : familyFile(db, sitting.familyId, openAddress);
  if (sitting === undefined || request === undefined || family === undefined) return undefined;
  const procedures = proceduresFor(desk, sitting);
  const conferences = conferencesOfSitting(db, id);
  const record = recordOf(desk, db, id);
  return {
    organisation: organisationOf(desk),
    profile: procedures.profile,
    request,
    sitting,
    withdrawals: withdrawalsOf(db, id),
    warnings: warningsOfFamily(db, sitting.familyId).filter(isInForce),
    conferences,
    family,
    record,
    plansBefore: plansBefore(desk, db, sitting, conferences),
    ...heldAgain(db, sitting),
    modelTitle: modelOf(desk, db, sitting).title,
    ...(conferences.some(({ kind }) => isReview(kind))
      ? {
          coreGroups: coreGroups(db, sitting.familyId).map(({ familyId: _, ...held }) => held),
          visitsKept: visitsKeptBefore(desk, db, sitting, conferences, 'paper'),
        }
      : {}),
    room: rooms(db).find(({ id: roomId }) => roomId === sitting.roomId) ?? null,
    chair: sitting.chairId === null ? null : (findPractitioner(db, sitting.chairId) ?? null),
    minuteTaker: sitting.minuteTakerId === null ? null : (findPractitioner(db, sitting.minuteTakerId) ?? null),
    practitioners: practitioners(db),
    agencies: agencies(db),
    quoracy: quoracyOf(procedures.profile, conferences, family.people, record, request),
    deadlines:
      sitting.progress.cancelledAt === null
        ? deadlinesOf(procedures, sitting, request, conferences, { decisions: record.decisions, people: family.people })
        : [],
    ...helpAcceptedSince(db, id),
    corrections: corrections(db, id),
    earlierCuts: earlierCutsOf(db, id),
    held: [],
    version: versionOf(db, sitting),
    producedOn: producedOn(desk, sitting),
    addressedOn: todayAt(desk),
  };
};

/**
 * What the documents of a sitting are made from. Once the chair has approved, that is how everything stood then: a name that is
 * corrected later changes no approved paper (X8). Only the day that letters are addressed on is today's.
 */
export const fileForDocuments = (desk: OpenDesk, id: SittingId): SittingFile | undefined => {
  const changes = changesOf(desk.db);
  const file = readForDocuments(desk, id);
  if (file !== undefined) readAt.set(file, changes());
  return file;
};

const readForDocuments = (desk: OpenDesk, id: SittingId): SittingFile | undefined => {
  const open = sittingFile(desk, desk.db, id);
  if (open === undefined) return undefined;
  const live = { ...open, held: copiesHeld(loggedCopies(desk.db, id)) };
  if (live.version.state === 'draft') return live;
  const kept = issuedRecords(desk.db, id).at(-1)?.file;
  return kept == null ? live : read(desk.db, live, kept);
};

/** Whether what the documents of a sitting are made from is another now: drawing and printing a pack takes its time, and people go on. */
export const hasChangedSince = (desk: OpenDesk, file: SittingFile): boolean =>
  // Where nothing at all was written meanwhile, nothing need be read again: in a batch of a thousand records that is much.
  readAt.get(file) !== changesOf(desk.db)() && JSON.stringify(fileForDocuments(desk, file.sitting.id)) !== JSON.stringify(file);

/** How many changes the database had seen when a file was read. */
const readAt = new WeakMap<SittingFile, number>();

/** How many changes a database has seen since it was first asked. */
const changesOf = (db: Database): (() => number) => {
  const known = counted.get(db);
  if (known !== undefined) return known;
  let seen = 0;
  db.onChanges(() => {
    seen += 1;
  });
  const count = (): number => seen;
  counted.set(db, count);
  return count;
};
const counted = new WeakMap<Database, () => number>();

/** The file of an earlier version, as papers of it are made today; null where it was not kept, undefined where there was none such. */
export const fileOfVersion = (desk: OpenDesk, now: SittingFile, version: string): SittingFile | null | undefined => {
  const issued = issuedRecords(desk.db, now.sitting.id).find((one) => one.version === version);
  if (issued === undefined) return undefined;
  const file = issued.file ?? fileBeforeCorrection(desk.db, now.sitting.id, version);
  return file === null ? null : read(desk.db, now, file);
};

const read = (db: ReadableDb, live: SittingFile, kept: string): SittingFile => {
  const { id } = live.sitting;
  return asApproved(live, JSON.parse(kept) as Approved, { same: sameIn(db, id), parted: partedInSitting(db, id) });
};

/** Who took on the help that follows after an earlier version was approved; nothing before any was. */
const helpAcceptedSince = (db: ReadableDb, id: SittingId): Pick<SittingFile, 'helpAccepted'> => {
  const accepted = [...afterApprovals(db, [id])].flatMap(([conference, known]) =>
    known.accepted === null ? [] : [[conference, known.accepted] as const],
  );
  return accepted.length === 0 ? {} : { helpAccepted: Object.fromEntries(accepted) };
};

/** The next chair has to know whose copy was cut the last time, and why (RD08). */
const earlierCutsOf = (db: ReadableDb, id: SittingId): ReadonlyArray<EarlierCut> =>
  earlierRestrictions(db, id).map(({ name, heldOn, reason, decidedBy }) => ({ name, heldOn, reason, decidedBy }));

/** The distribution log with what happened to each file since. */
export const loggedCopies = (db: ReadableDb, id: SittingId): ReadonlyArray<LoggedCopy & IssuedDocument> => {
  const [sent, asked] = [deliveries(db, id), recalls(db, id)];
  return issuedDocuments(db, id).map((one) => ({ ...one, sent: sent.get(one.id) ?? null, recall: asked.get(one.id) ?? null }));
};

/** The file as it is kept with an approved record, with confidential addresses closed. */
export const frozen = (desk: OpenDesk, file: SittingFile, at: LocalDateTime): string =>
  JSON.stringify(toKeep(file, { at, on: todayAt(desk), reported: latestReportViews(desk.db, file.sitting.id) }));

const versionOf = (db: ReadableDb, sitting: Sitting): SittingFile['version'] => {
  const issued = issuedRecords(db, sitting.id);
  const last = issued.at(-1);
  return sitting.progress.approvedAt === null || last === undefined
    ? { number: versionNumber(issued.length), state: 'draft', approvedAt: null }
    : { number: last.version, state: 'approved', approvedAt: last.approvedAt };
};

/** An approved record's documents carry the day of approval, so that they are the same bytes whenever they are written (X8). */
const producedOn = (desk: OpenDesk, sitting: Sitting): LocalDate =>
  sitting.progress.approvedAt === null ? todayAt(desk) : (sitting.progress.approvedAt.slice(0, 10) as LocalDate);
