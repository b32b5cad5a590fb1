import {
  type CaseFile,
  type CaseFileFamily,
  type CaseFileSitting,
  caseFile,
  caseFileFormat,
  caseFileVersion,
} from '../../contract/case-file.ts';
import type { deskApi } from '../../contract/desk.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { Family } from '../../core/children/people.ts';
import type { RestrictedAnnex } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { agencies, practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { blackouts } from '../../storage/agencies/blackouts.ts';
import { absences, ownPatterns } from '../../storage/booking/availability.ts';
import { declarationsOfSitting } from '../../storage/booking/chair-declarations.ts';
import { roomClosures } from '../../storage/booking/room-closures.ts';
import { withdrawalsOf } from '../../storage/booking/withdrawals.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { birthsOfFamily } from '../../storage/families/births.ts';
import { families, familyFile } from '../../storage/families/families.ts';
import { numbersOfFamily } from '../../storage/families/person-numbers.ts';
import { warningsOfFamily } from '../../storage/families/warning-notes.ts';
import { issuedDocuments, issuedRecords } from '../../storage/papers/issued.ts';
import { coreGroups, datesOfSitting, reasonsOfFamily } from '../../storage/plans/core-groups.ts';
import { toldOfChild } from '../../storage/plans/endings.ts';
import { planEndingsOf } from '../../storage/plans/plan-endings.ts';
import { planReceipts } from '../../storage/plans/plan-receipts.ts';
import { plansOfChild } from '../../storage/plans/plans.ts';
import { visitsTo } from '../../storage/plans/visits.ts';
import { afterApprovals } from '../../storage/record/after-approval.ts';
import { keptModel } from '../../storage/record/kept-models.ts';
import { challengesOf, stepsOfSitting } from '../../storage/record/matters.ts';
import { conferencesOfSitting, sittingsOfFamily } from '../../storage/record/sittings.ts';
import { bytesOfFiles } from '../../storage/reports/report-files.ts';
import { partnerRequestsOf } from '../../storage/requests/partner-requests.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, currentProfileId, type OpenDesk, organisationOf } from '../open-desk.ts';
import { termsOf } from '../procedures/terms.ts';
import { annexOf, annexRef, recordOf } from '../record/records.ts';
import { addressOpener } from '../restricted-addresses.ts';
import { distributionOf, familySendingOf, mailAddressesOf } from './distribution.ts';
import { filesOf } from './sitting-files.ts';
import { wholeRecord, wholeStatements } from './whole-record.ts';

type Export = (typeof deskApi)['caseFile.export'];

/**
 * Everything the desk holds as one case file, always in the same order: what is read back and written again is the same file.
 *
 * It carries confidential addresses and restricted annexes in plain text, so it needs somebody who is entitled to them, and
 * the log says that it was made (G2).
 */
export const exportCaseFile = (desk: OpenDesk, { withFiles }: InputOf<Export>): Supplied<Export> =>
  act(desk, { action: 'caseFile.export', objectId: null }, (tx) => {
    const bytes = withFiles ? bytesOfFiles(tx) : 0;
    if (bytes > mostFileBytes) return err({ type: 'FilesTooMany', megabytes: Math.ceil(bytes / 1_000_000) } as const);
    const held = families(tx).map((family) => familyOf({ desk, withFiles }, tx, family));
    if (held.some((family) => family === undefined)) return err({ type: 'NotEntitled' } as const);
    const file: CaseFile = {
      format: caseFileFormat,
      version: caseFileVersion,
      organisation: { ...organisationOf(desk), addressLines: [...organisationOf(desk).addressLines] },
      profileId: currentProfileId(desk),
      agencies: byId(agencies(tx)),
      practitioners: byId(practitioners(tx)).map((one) => ({
        ...{ deputy: '', leadPractitioner: false, registration: '', chairsFrom: null, chairsUntil: null, standsInFor: null },
        ...one,
      })),
      rooms: byId(rooms(tx)).map((room) => ({ howToGetThere: '', ...room, screen: room.screen === true })),
      workingPatterns: ownPatterns(tx).map((pattern) => ({ ...pattern, hours: [...pattern.hours] })),
      absences: byId(absences(tx)),
      blackouts: byId(blackouts(tx)),
      roomClosures: byId(roomClosures(tx)),
      terms: termsOf(tx),
      mailAddresses: mailAddressesOf(tx),
      families: held.flatMap((family) => family ?? []).sort((a, b) => order(a.reference, b.reference)),
    };
    // Parsed as a reader would, which also puts every field in its place: what cannot be read back is never handed out.
    return ok({ json: `${JSON.stringify(caseFile.parse(file), null, 2)}\n` });
  });

interface Exporting {
  readonly desk: OpenDesk;
  readonly withFiles: boolean;
}

/** What fits into one case file beside everything else, in bytes, inclusive; as base64 it is a third longer. */
const mostFileBytes = 150_000_000;

/** Undefined where something of the family is sealed from this person. */
const familyOf = ({ desk, withFiles }: Exporting, db: ReadableDb, family: Family): CaseFileFamily | undefined => {
  const file = familyFile(db, family.id, addressOpener(desk.restricted));
  if (file === undefined) throw new Error('A family that was listed can be read');
  const people = new Set(file.people.map((person) => person.id));
  const children = file.people.filter((person) => person.role === 'child');
  const addresses = file.addresses.flatMap(({ text, familyId: _, ...address }) =>
    text === null ? [] : [{ ...address, hiddenFrom: [...address.hiddenFrom], text: { ...text, lines: [...text.lines] } }],
  );
  const held = sittingsOfFamily(db, family.id);
  const sittings = held.map((sitting) => sittingOf({ desk, withFiles }, db, sitting, people));
  if (addresses.length < file.addresses.length || sittings.some((sitting) => sitting === undefined)) return undefined;
  return {
    ...family,
    people: byId(file.people).map(({ familyId: _, ...person }) => ({
      ...person,
      child: person.child === null ? null : { ...person.child, previousPlans: [...person.child.previousPlans] },
    })),
    relationships: [...file.relationships],
    addresses,
    residences: [...file.residences].sort((a, b) => order(residenceKey(a), residenceKey(b))),
    formerNames: [...(file.formerNames ?? [])],
    births: [...birthsOfFamily(db, family.id)],
    numbers: [...numbersOfFamily(db, family.id)],
    warnings: byId(warningsOfFamily(db, family.id)).map(({ familyId: _, ...warning }) => warning),
    requests: [...new Set(held.map((sitting) => sitting.requestId))].sort(order).flatMap((id) => {
      const request = findRequest(db, id);
      if (request === undefined) return [];
      const { familyId: _, ...rest } = request;
      return [rest];
    }),
    partnerRequests: byId(partnerRequestsOf(db, family.id)).map(({ familyId: _, ...rest }) => rest),
    sittings: sittings.flatMap((sitting) => sitting ?? []).sort((a, b) => order(a.reference, b.reference)),
    planPeriods: byId(children).flatMap(({ id }) => plansOfChild(db, id).map((plan) => ({ childId: id, ...plan }))),
    coreGroups: coreGroups(db, family.id).map(({ familyId: _, came, ...held }) => ({ ...held, came: [...came] })),
    coreGroupDates: byId(held).flatMap(({ id }) => datesOfSitting(db, id).map((date) => ({ ...date, sittingId: id }))),
    endingsTold: byId(children).flatMap(({ id }) => toldOfChild(db, id)),
    planReceipts: byId(held).flatMap(({ id }) => planReceipts(db, id).map((receipt) => ({ ...receipt, sittingId: id }))),
    planEndings: byId(children).flatMap(({ id }) => planEndingsOf(db, id)),
    coreGroupReasons: [...reasonsOfFamily(db, family.id)],
    visits: byId(children).flatMap(({ id }) => visitsTo(db, id)),
    ...familySendingOf(db, file.addresses, file.people),
  };
};

const residenceKey = (r: { readonly personId: string; readonly from: string; readonly addressId: string }): string =>
  `${r.personId} ${r.from} ${r.addressId}`;

const sittingOf = (
  { desk, withFiles }: Exporting,
  db: ReadableDb,
  { familyId: _, ...sitting }: Sitting,
  people: ReadonlySet<PersonId>,
): CaseFileSitting | undefined => {
  const annex = annexFor(desk, db, sitting.id);
  if (annex === undefined) return undefined;
  const conferences = conferencesOfSitting(db, sitting.id);
  const outside = { people, conferences: new Set(conferences.map((conference) => conference.id)) };
  const kept = recordOf(desk, db, sitting.id);
  const model = keptModel(db, sitting.id);
  return {
    ...sitting,
    conferences: byId(conferences).map(({ sittingId: __, ...conference }) => conference),
    withdrawals: withdrawalsOf(db, sitting.id).map(({ sittingId: __, invited, ...rest }) => ({ ...rest, invited: [...invited] })),
    record: wholeRecord(kept, annex, outside),
    annex: annex.statements.length === 0 ? null : { statements: wholeStatements(annex.statements, kept, outside) },
    issued: issuedRecords(db, sitting.id).map(({ sittingId: __, file: ___, ...version }) => version),
    // The paper it was printed on stays with the council that has it.
    documents: byId(issuedDocuments(db, sitting.id)).map(
      ({ sittingId: __, letterheadId: ___, inPack: ____, wordsSha256: _____, ...document }) => document,
    ),
    ...(model === undefined ? {} : { keptModel: { ...model, agenda: [...model.agenda] } }),
    since: [...afterApprovals(db, [sitting.id])].map(([conferenceId, known]) => ({ conferenceId, ...known })),
    challenges: challengesOf(db, sitting.id).map(({ sittingId: __, ...challenge }) => challenge),
    declarations: [...declarationsOfSitting(db, sitting.id)],
    steps: stepsOfSitting(db, sitting.id).map(({ sittingId: __, ...step }) => step),
    ...(withFiles ? filesOf(db, sitting.id, desk.actor.id) : { reports: [], pictures: [], letters: [], signedSheets: [] }),
    ...distributionOf(db, sitting.id),
  };
};

/** Empty where there is none, undefined where there is one that this person may not read. */
const annexFor = (desk: OpenDesk, db: ReadableDb, sittingId: Sitting['id']): RestrictedAnnex | undefined => {
  const loaded = desk.records.loadDocument(db, annexRef(sittingId));
  if (loaded.ok) return annexOf(desk, db, sittingId);
  switch (loaded.error.type) {
    case 'DocumentNotFound':
      return { statements: [] };
    case 'RestrictedKeyMissing':
      return undefined;
    case 'SealBroken':
      throw new Error('A restricted annex cannot be read');
  }
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T extends { readonly id: string }>(things: ReadonlyArray<T>): T[] => [...things].sort((a, b) => order(a.id, b.id));
