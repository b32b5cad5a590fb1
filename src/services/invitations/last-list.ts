import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { LastList, ListQuestion, SettledQuestion } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { carriedOver, type FromLastList, fromLastList, isSameInvitee, mayBeOnList } from '../../core/conferences/last-list.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting, sittingsOfFamily } from '../../storage/record/sittings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';
import { sittingFile } from '../record/sitting-file.ts';
import { isOnList, suggestedFor } from './suggested.ts';

type Api = typeof sittingsApi;

/** The last list against this one; null where nothing was held before, or this conference is closed (IN04). */
export const lastList = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.lastList']>): Supplied<Api['sitting.lastList']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  return file === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(questionsOf(desk, file) ?? null);
};

/** What the last list leaves to be answered before invitations go: about people of it, and about those who are new. */
export const questionsOf = (desk: OpenDesk, file: SittingFile): LastList | undefined => {
  const before =
    file.sitting.progress.closedAt === null && file.sitting.progress.cancelledAt === null
      ? sittingBefore(desk.db, file)
      : undefined;
  if (before === undefined) return undefined;
  const last = lastOf(desk, file, before);
  const childIds = file.conferences.map(({ childId }) => childId);
  const open = last.filter((one) => !isCarried(file, one));
  return {
    reference: before.sitting.reference,
    heldOn: before.heldOn,
    carried: last.length - open.length,
    questions: [...open.flatMap((one) => questionAbout(one, childIds)), ...newcomers(desk, file, last)],
    settled: settledOf(file, last),
  };
};

interface Before {
  readonly sitting: Sitting;
  readonly heldOn: LocalDate;
}

/** The sitting it follows from, or else the family's last one that was about one of these children. */
const sittingBefore = (db: ReadableDb, { sitting, conferences }: SittingFile): Before | undefined => {
  const followed = sitting.followsId === null ? undefined : findSitting(db, sitting.followsId);
  const childIds = conferences.map(({ childId }) => childId);
  const found =
    followed ??
    sittingsOfFamily(db, sitting.familyId).findLast(
      (one) =>
        one.id !== sitting.id &&
        one.progress.closedAt !== null &&
        conferencesOfSitting(db, one.id).some(({ childId }) => childIds.includes(childId)),
    );
  return found === undefined || found.heldOn === null || found.progress.closedAt === null
    ? undefined
    : { sitting: found, heldOn: found.heldOn };
};

const lastOf = (desk: OpenDesk, file: SittingFile, before: Before): ReadonlyArray<FromLastList> => {
  const { people, relationships } = file.family;
  const childIds = file.conferences.map(({ childId }) => childId);
  const list = Object.values(recordOf(desk, desk.db, before.sitting.id).invitees);
  return fromLastList(list, before.heldOn, { childIds, people, relationships, practitioners: file.practitioners });
};

const isCarried = (file: SittingFile, one: FromLastList): boolean => entryOf(file, one) !== undefined;

const entryOf = ({ record }: SittingFile, { invitee }: FromLastList): Invitee | undefined =>
  Object.values(record.invitees).find((one) => isSameInvitee(one, invitee));

/** Whoever was asked about and has been answered, and whoever stands on this list and not on the last one. */
const settledOf = (file: SittingFile, last: ReadonlyArray<FromLastList>): ReadonlyArray<SettledQuestion> => [
  ...last.flatMap((one) => {
    const entry = entryOf(file, one);
    return one.difference === null || entry === undefined
      ? []
      : [{ id: one.invitee.id, difference: one.difference, words: one.words, invitee: entry }];
  }),
  ...Object.values(file.record.invitees)
    .filter((entry) => mayBeOnList(entry) && !last.some(({ invitee }) => isSameInvitee(entry, invitee)))
    .map((entry) => ({ id: entry.id, difference: 'new' as const, words: entry.why, invitee: entry })),
];

const questionAbout = (
  { invitee, difference, words }: FromLastList,
  childIds: SittingFile['request']['childIds'],
): ReadonlyArray<ListQuestion> =>
  difference === null
    ? []
    : [
        {
          id: invitee.id,
          difference,
          words,
          invitee: carriedOver(invitee, invitee.id, { childIds }, words),
          suggestion: null,
        },
      ];

/** Who came into the family, grew old enough or is newly known since the last list was made. */
const newcomers = (desk: OpenDesk, file: SittingFile, last: ReadonlyArray<FromLastList>): ReadonlyArray<ListQuestion> => {
  const known = [...last.map(({ invitee }) => invitee), ...Object.values(file.record.invitees)];
  return suggestedFor(file, todayAt(desk))
    .forFamily.filter((suggestion) => !isOnList(known, suggestion) && suggestion.awaitsResponsibility !== true)
    .map((suggestion) => ({
      id: `${suggestion.agencyType}:${suggestion.personId ?? ''}:${suggestion.name}`,
      difference: 'new',
      words: suggestion.reason,
      invitee: null,
      suggestion,
    }));
};
