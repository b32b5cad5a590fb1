import type { Pair, SamePeople } from '../children/same-person.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';
import { approvedAsOne, asParted, namesSince } from './approved-as-one.ts';
import type { PlanBefore, SittingFile } from './sitting-file.ts';

/** A file as it was kept with an approved record; one of before all earlier plans were kept holds the last one alone. */
export type Approved = Omit<SittingFile, NotKept> & { readonly planBefore?: PlanBefore };

/** The profile, which the sitting names, the room, which no paper names afterwards, and what is read as it is today. */
const notKept = ['profile', 'addressedOn', 'room', 'corrections', 'held', 'earlierCuts', 'warnings'] as const;
type NotKept = (typeof notKept)[number];

/** Who of the family of a sitting is one, and who was for a time (PF09). */
export interface MergedThere {
  readonly same: SamePeople;
  readonly parted: ReadonlyArray<Pair>;
}

/** What of a file is kept with the record that is approved `at`, on the day that is printed as the day of production (X8). */
export const toKeep = (
  file: SittingFile,
  {
    at,
    on,
    reported,
  }: { readonly at: LocalDateTime; readonly on: LocalDate; readonly reported: NonNullable<Approved['reported']> },
): Approved => {
  const list = Object.values(file.record.invitees);
  return {
    ...withoutNotKept(file),
    reported,
    practitioners: file.practitioners.filter((p) => list.some((i) => i.practitionerId === p.id)),
    agencies: file.agencies.filter((a) => list.some((i) => i.agencyId === a.id)),
    sitting: { ...file.sitting, progress: { ...file.sitting.progress, approvedAt: at } },
    version: { number: file.version.number, state: 'approved', approvedAt: at },
    producedOn: on,
  };
};

const withoutNotKept = (file: SittingFile): Omit<SittingFile, NotKept> => {
  const kept: Partial<{ -readonly [Key in keyof SittingFile]: SittingFile[Key] }> = { ...file };
  for (const key of notKept) delete kept[key];
  return kept as Omit<SittingFile, NotKept>;
};

/** A file as it was kept, for papers that are written from it today: a name that is corrected later changes none of them (X8). */
export const asApproved = (live: SittingFile, kept: Approved, { same, parted }: MergedThere): SittingFile => {
  const { addressedOn, profile, family, sitting, room, corrections, held, earlierCuts, warnings, helpAccepted = {} } = live;
  const { planBefore, ...whole } = approvedAsOne(kept, same, family.relationships);
  const approved = { ...whole, record: asParted(whole.record, live.record, parted) };
  // Where somebody lives now is what a letter is sent to; how far the papers have come is no part of what they say.
  const addresses = { addresses: family.addresses, residences: family.residences };
  return {
    ...approved,
    // What was approved before all of them were kept holds the last one alone.
    plansBefore: approved.plansBefore ?? (planBefore === undefined ? [] : [planBefore]),
    profile,
    addressedOn,
    room,
    corrections,
    held,
    earlierCuts,
    warnings,
    helpAcceptedNow: helpAccepted,
    sitting: { ...approved.sitting, progress: sitting.progress },
    family: { ...approved.family, ...addresses, ...namesSince(approved.family, family) },
  };
};
