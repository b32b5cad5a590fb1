import type { Family, Person } from '../core/children/people.ts';
import type { Conference, ConferenceRequest, Sitting } from '../core/conferences/sitting.ts';
import type { Withdrawal } from '../core/conferences/withdrawal.ts';
import { findFamily, peopleOfFamily } from '../storage/families.ts';
import { type ListedRecord, listedRecord } from '../storage/listed-records.ts';
import { findRequest } from '../storage/requests.ts';
import { conferencesOfSitting } from '../storage/sittings.ts';
import { withdrawalsOf } from '../storage/withdrawals.ts';
import type { OpenDesk } from './open-desk.ts';

/** As much of a sitting as lists and Today go through: it is read from rows, and the record stays closed (architecture.md 4). */
export interface ListedFile {
  readonly sitting: Sitting;
  readonly request: ConferenceRequest;
  readonly withdrawals: ReadonlyArray<Withdrawal>;
  readonly conferences: ReadonlyArray<Conference>;
  readonly family: { readonly family: Family; readonly people: ReadonlyArray<Person> };
  readonly record: ListedRecord;
}

export const listedFile = (desk: OpenDesk, sitting: Sitting): ListedFile | undefined => {
  const { db } = desk;
  const request = findRequest(db, sitting.requestId);
  const family = findFamily(db, sitting.familyId);
  if (request === undefined || family === undefined) return undefined;
  return {
    sitting,
    request,
    withdrawals: withdrawalsOf(db, sitting.id),
    conferences: conferencesOfSitting(db, sitting.id),
    family: { family, people: peopleOfFamily(db, sitting.familyId) },
    record: listedRecord(db, sitting.id),
  };
};
