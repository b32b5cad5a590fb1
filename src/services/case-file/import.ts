import { createHash } from 'node:crypto';
import type { CaseFile, CaseFileFamily, CaseFileSitting } from '../../contract/case-file.ts';
import type { deskApi } from '../../contract/desk.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { isConfidential } from '../../core/children/people.ts';
import type { ConferenceModel } from '../../core/conferences/agenda.ts';
import { finalise } from '../../core/conferences/finalise.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { findAgency, findPractitioner, rooms, saveAgency, savePractitioner, saveRoom } from '../../storage/agencies/agencies.ts';
import { blackouts, saveBlackout } from '../../storage/agencies/blackouts.ts';
import { findAbsence, ownPatterns, saveAbsence, savePattern } from '../../storage/booking/availability.ts';
import { keepDeclaration } from '../../storage/booking/chair-declarations.ts';
import { roomClosures, saveRoomClosure } from '../../storage/booking/room-closures.ts';
import { insertWithdrawal } from '../../storage/booking/withdrawals.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { saveAddress, saveResidence } from '../../storage/families/addresses.ts';
import { saveBirth } from '../../storage/families/births.ts';
import { findFamily, findFamilyByReference, insertFamily } from '../../storage/families/families.ts';
import { findPerson, savePerson } from '../../storage/families/people.ts';
import { keepFormerName } from '../../storage/families/person-merges.ts';
import { personOfNumber, savePersonNumber } from '../../storage/families/person-numbers.ts';
import { saveRelationship } from '../../storage/families/relationships.ts';
import { saveWarning } from '../../storage/families/warning-notes.ts';
import { insertIssuedDocument, insertIssuedRecord } from '../../storage/papers/issued.ts';
import { replaceDates, saveCoreGroup, saveReason } from '../../storage/plans/core-groups.ts';
import { saveTold } from '../../storage/plans/endings.ts';
import { savePlanEnding } from '../../storage/plans/plan-endings.ts';
import { askForReceipt } from '../../storage/plans/plan-receipts.ts';
import { savePlan } from '../../storage/plans/plans.ts';
import { saveVisit } from '../../storage/plans/visits.ts';
import { saveAfterApproval } from '../../storage/record/after-approval.ts';
import { keepModel } from '../../storage/record/kept-models.ts';
import { insertChallenge, insertStep } from '../../storage/record/matters.ts';
import { findSitting, findSittingByReference, saveConference, saveSitting } from '../../storage/record/sittings.ts';
import { savePartnerRequest } from '../../storage/requests/partner-requests.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { keepDatesOf, versionsOf } from '../procedures/procedures.ts';
import { profileIds } from '../procedures/procedures-files.ts';
import { saveTerms, termsOf } from '../procedures/terms.ts';
import { createRecord } from '../record/records.ts';
import { sealAddress } from '../restricted-addresses.ts';
import { lookedAt } from '../sittings/closing.ts';
import { takeInDistribution, takeInFamilySending, takeInMailAddresses } from './distribution.ts';
import { type CaseFileFaulty, placeOf, readCaseFile } from './read-case-file.ts';
import { fileFault, takeInFiles } from './sitting-files.ts';

type Import = (typeof deskApi)['caseFile.import'];

/**
 * Takes in a whole case file in one act, or nothing of it (I7, R1).
 *
 * Agencies, practitioners and rooms that are here already, word for word, are left as they are; anything else that is here
 * already refuses the file. The desk's own name and profile are set only where it has none yet. Confidential content needs
 * somebody who is entitled to it (X2). An approved sitting without an issued version gets its record issued as 1.0.
 */
export const importCaseFile = async (desk: OpenDesk, { json }: InputOf<Import>): Promise<Supplied<Import>> => {
  const read = readCaseFile(json);
  if (!read.ok) return read;
  const fault = await fileFault(read.value);
  return fault === undefined ? takeIn(desk, read.value) : err(notWhole(placeOf(fault.path), fault.why));
};

/** Only the organisation, the agencies and the families of a file: what is there before anybody asks for a conference. */
export const withoutSittings = (file: CaseFile): CaseFile => ({
  ...file,
  families: file.families.map((family) => ({
    ...family,
    requests: [],
    partnerRequests: [],
    sittings: [],
    planPeriods: [],
    coreGroups: [],
    coreGroupDates: [],
    endingsTold: [],
    planEndings: [],
    planReceipts: [],
    coreGroupReasons: [],
    visits: [],
  })),
});

/** As `importCaseFile`, of a file whose reports and pictures were looked at. */
export const takeIn = (desk: OpenDesk, file: CaseFile): Supplied<Import> => {
  const known = profileIds(desk.resources);
  const sittings = file.families.flatMap((family) => family.sittings);
  if ([file, ...sittings].some(({ profileId }) => !known.includes(profileId))) return err({ type: 'UnknownProfile', known });
  // A sitting is judged by its own version for good: one that is not here could never be judged again (DL11).
  const versions = known.flatMap((id) => versionsOf(desk.resources, id).map(({ version }) => `${id} ${version}`));
  if (sittings.some(({ profileId, profileVersion }) => !versions.includes(`${profileId} ${profileVersion}`)))
    return err({ type: 'UnknownProfile', known: versions });
  if (desk.restricted === undefined && isRestricted(file)) return err({ type: 'NotEntitled' });
  return act(desk, { action: 'caseFile.import', objectId: null }, (tx) => {
    const here = alreadyHere(tx, file);
    if (here !== undefined) return err({ type: 'AlreadyHere', what: here } as const);
    takeInDesk(tx, file);
    for (const [at, family] of file.families.entries()) {
      takeInFamily(desk, tx, family);
      for (const [index, sitting] of family.sittings.entries()) {
        const taken = takeInSitting(desk, tx, family, sitting);
        if (!taken.ok) return err(notWhole(`families[${at}].sittings[${index}].record`, taken.error));
      }
      // A report may speak of a child whose conference is in another sitting by now.
      for (const sitting of family.sittings) takeInFiles(tx, sitting.id, sitting, desk.actor.id);
      for (const { sittingId, ...receipt } of family.planReceipts) askForReceipt(tx, sittingId, receipt);
    }
    return ok({
      families: file.families.length,
      people: file.families.reduce((count, family) => count + family.people.length, 0),
      sittings: file.families.reduce((count, family) => count + family.sittings.length, 0),
    });
  });
};

const notWhole = (where: string, why: string): CaseFileFaulty => ({ type: 'CaseFileFaulty', where, why });

const isRestricted = ({ families }: CaseFile): boolean =>
  families.some(
    (family) =>
      family.addresses.some(isConfidential) || family.sittings.some((s) => s.annex !== null && s.annex.statements.length > 0),
  );

/** The first thing of the file that the desk has already, in words, or undefined where all of it is new. */
const alreadyHere = (db: ReadableDb, file: CaseFile): string | undefined => {
  const differs = (kept: object | undefined, brought: object): boolean =>
    kept !== undefined && canonicalJson({ ...kept }) !== canonicalJson({ ...brought });
  for (const agency of file.agencies) if (differs(findAgency(db, agency.id), agency)) return agency.name;
  for (const one of file.practitioners) if (differs(findPractitioner(db, one.id), one)) return one.name;
  const kept = rooms(db);
  for (const room of file.rooms)
    if (
      differs(
        kept.find((known) => known.id === room.id),
        room,
      )
    )
      return room.name;
  for (const family of file.families) {
    if (findFamily(db, family.id) !== undefined || findFamilyByReference(db, family.reference) !== undefined)
      return `the family ${family.reference}`;
    for (const { id } of family.people) if (findPerson(db, id) !== undefined) return `a person of the family ${family.reference}`;
    for (const number of family.numbers)
      if (personOfNumber(db, number) !== undefined) return `a person of the family ${family.reference}`;
    for (const { id } of family.requests)
      if (findRequest(db, id) !== undefined) return `a request of the family ${family.reference}`;
    for (const { id, reference } of family.sittings)
      if (findSitting(db, id) !== undefined || findSittingByReference(db, reference) !== undefined)
        return `the sitting ${reference}`;
  }
  return undefined;
};

const takeInDesk = (tx: WritableDb, file: CaseFile): void => {
  if (setting(tx, 'organisation') === undefined) saveSetting(tx, 'organisation', file.organisation);
  if (setting(tx, 'profileId') === undefined) saveSetting(tx, 'profileId', file.profileId);
  for (const agency of file.agencies) saveAgency(tx, agency);
  for (const practitioner of file.practitioners) savePractitioner(tx, practitioner);
  for (const room of file.rooms) saveRoom(tx, room);
  // What is here of a chair's times is newer than any file: it stays as it is.
  const kept = new Set(ownPatterns(tx).map((pattern) => pattern.practitionerId));
  for (const { practitionerId, ...pattern } of file.workingPatterns)
    if (!kept.has(practitionerId)) savePattern(tx, practitionerId, pattern);
  for (const blackout of file.blackouts) if (!blackouts(tx).some(({ id }) => id === blackout.id)) saveBlackout(tx, blackout);
  takeInMailAddresses(tx, file);
  for (const closure of file.roomClosures)
    if (!roomClosures(tx).some(({ id }) => id === closure.id)) saveRoomClosure(tx, closure);
  if (file.terms !== null && termsOf(tx) === null) saveTerms(tx, file.terms);
  for (const absence of file.absences) if (findAbsence(tx, absence.id) === undefined) saveAbsence(tx, absence);
};

const takeInFamily = (desk: OpenDesk, tx: WritableDb, family: CaseFileFamily): void => {
  const { id: familyId, reference, name } = family;
  insertFamily(tx, { id: familyId, reference, name });
  for (const person of family.people) savePerson(tx, { ...person, familyId });
  for (const relationship of family.relationships) saveRelationship(tx, relationship);
  for (const { id, hiddenFrom, text } of family.addresses) {
    const place = { id, familyId, hiddenFrom };
    if (hiddenFrom.length === 0) saveAddress(tx, { ...place, text, sealed: null });
    else if (desk.restricted !== undefined)
      saveAddress(tx, { ...place, text: null, sealed: sealAddress(desk.restricted, id, text) });
  }
  for (const residence of family.residences) saveResidence(tx, residence);
  for (const former of family.formerNames) keepFormerName(tx, { ...former, familyId, id: desk.newId(), on: todayAt(desk) });
  for (const birth of family.births) saveBirth(tx, birth);
  for (const number of family.numbers) savePersonNumber(tx, number);
  for (const warning of family.warnings) saveWarning(tx, { ...warning, familyId });
  for (const request of family.requests) saveRequest(tx, { ...request, familyId });
  for (const asked of family.partnerRequests) savePartnerRequest(tx, { ...asked, familyId });
  for (const { childId, ...plan } of family.planPeriods) savePlan(tx, childId, plan);
  for (const held of family.coreGroups) saveCoreGroup(tx, { ...held, familyId });
  for (const [sittingId, dates] of Map.groupBy(family.coreGroupDates, (date) => date.sittingId))
    replaceDates(tx, sittingId, dates);
  for (const told of family.endingsTold) saveTold(tx, told);
  for (const ending of family.planEndings) savePlanEnding(tx, ending);
  for (const late of family.coreGroupReasons) saveReason(tx, familyId, late);
  for (const visit of family.visits) saveVisit(tx, visit);
  takeInFamilySending(tx, family);
};

const takeInSitting = (
  desk: OpenDesk,
  tx: WritableDb,
  { id: familyId }: CaseFileFamily,
  {
    conferences,
    record,
    annex,
    issued,
    documents,
    withdrawals,
    since,
    challenges,
    steps,
    declarations,
    keptModel,
    reports: _,
    pictures: __,
    letters: ___,
    signedSheets: ____,
    ...sitting
  }: CaseFileSitting,
): Result<null, string> => {
  const sittingId = sitting.id;
  saveSitting(tx, { ...sitting, familyId });
  for (const conference of conferences) saveConference(tx, { ...conference, sittingId });
  for (const declaration of declarations) keepDeclaration(tx, sittingId, declaration);
  for (const withdrawal of withdrawals) insertWithdrawal(tx, { ...withdrawal, sittingId });
  // A file does not say which holiday table a closed sitting was counted with: it keeps the one in force as it comes in.
  if (sitting.progress.closedAt !== null) keepDatesOf(desk, tx, sitting);
  // Before the record is made, which keeps the model of today for a sitting that brings none.
  if (keptModel !== undefined) keepModel(tx, sittingId, keptModel as ConferenceModel);
  createRecord(desk, tx, sittingId, { record, annex: annex ?? { statements: [] } });
  for (const version of issued) insertIssuedRecord(tx, { ...version, sittingId, file: null });
  for (const { conferenceId, ...known } of since) saveAfterApproval(tx, conferenceId, known);
  for (const challenge of challenges) insertChallenge(tx, { ...challenge, sittingId });
  for (const step of steps) insertStep(tx, { ...step, sittingId });
  for (const document of documents)
    insertIssuedDocument(tx, { ...document, sittingId, letterheadId: null, inPack: false, wordsSha256: null });
  takeInDistribution(desk, tx, sittingId, sitting);
  return issued.length > 0 || sitting.progress.approvedAt === null ? ok(null) : issue(desk, tx, { ...sitting, familyId });
};

/** Issues the record of a sitting that the file says is approved; the first thing that is missing refuses the file. */
const issue = (
  desk: OpenDesk,
  tx: WritableDb,
  { id: sittingId, progress, chairId }: Pick<CaseFileSitting, 'id' | 'progress' | 'chairId'> & { readonly familyId: string },
): Result<null, string> => {
  const looked = lookedAt(desk, tx, sittingId);
  const at = progress.approvedAt;
  if (looked === undefined || at === null) throw new Error('A sitting that was just taken in can be looked at');
  const by = (chairId === null ? undefined : findPractitioner(tx, chairId)?.name) ?? desk.actor.name;
  const final = finalise(looked, { version: firstVersion, at, by });
  if (!final.ok) return err(`It is approved, but not whole: ${final.error[0]?.sentence ?? 'something is missing.'}`);
  const record = canonicalJson(JSON.parse(JSON.stringify(final.value)));
  const sha256 = createHash('sha256').update(record, 'utf8').digest('hex');
  insertIssuedRecord(tx, { sittingId, version: firstVersion, approvedAt: at, approvedBy: by, record, sha256, file: null });
  return ok(null);
};

const firstVersion = '1.0';
