import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { inOrderOfWork, isListed, type ListFilter, listFilters } from '../../core/conferences/listed.ts';
import { type ConferenceKind, stageOf } from '../../core/conferences/sitting.ts';
import { ok } from '../../core/result.ts';
import { listedAtMost, searchable } from '../../core/searchable.ts';
import type { Database } from '../../storage/database.ts';
import { type SittingWords, sittingsById, sittingWords } from '../../storage/record/sittings.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { sittingRows } from '../record/sitting-rows.ts';
import { kindsInWords } from '../record/standing.ts';

type Api = typeof sittingsApi;

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
