import { join } from 'node:path';
import type { actionsBoardApi, BoardAction } from '../../contract/actions-board.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import { err, ok } from '../../core/result.ts';
import { type AgencyAction, agencyActions } from '../../documents/agency-actions.ts';
import { listFileName } from '../../documents/file-name.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { openActions } from '../../storage/plans/actions-board.ts';
import { openPlansOn } from '../../storage/plans/plans.ts';
import { folderFor } from '../documents-folder.ts';
import { act, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { sittingFile } from '../record/sitting-file.ts';

type Api = typeof actionsBoardApi;

export const actionsBoardServices = (desk: OpenDesk): Implementation<Api> => ({
  'plan.actions': () => ok(boardOf(desk)),
  'plan.agencySheet': (asked) => writeSheet(desk, asked),
});

/** Each action once, with every child of an open plan that it is for. */
const boardOf = (desk: OpenDesk): ReadonlyArray<BoardAction> => {
  const today = todayAt(desk);
  const plans = new Map(openPlansOn(desk.db, today).map((plan) => [plan.childId, plan]));
  const rows = Map.groupBy(openActions(desk.db, [...plans.keys()]), ({ sittingId, id }) => `${sittingId} ${id}`);
  return [...rows.values()].flatMap((ofChildren) => {
    const [first] = ofChildren;
    const plan = first === undefined ? undefined : plans.get(first.childId);
    if (first === undefined || plan === undefined) return [];
    const { childId: _, ...action } = first;
    return [
      {
        ...action,
        familyId: plan.familyId,
        familyName: plan.familyName,
        children: ofChildren.map(({ childId }) => plans.get(childId)?.givenName ?? ''),
        isLate: action.status === 'late' || (action.dueOn !== null && action.dueOn < today),
      },
    ];
  });
};

/** One agency's own rows, each from the copy of the plan that somebody of that agency may have (CG05, X5). */
const writeSheet = async (
  desk: OpenDesk,
  { agency, folder }: InputOf<Api['plan.agencySheet']>,
): Promise<Supplied<Api['plan.agencySheet']>> => {
  const own = boardOf(desk).filter((row) => row.agency === agency);
  const actions = [...Map.groupBy(own, ({ sittingId }) => sittingId).values()].flatMap((rows) => ofCopy(desk, agency, rows));
  const withheld = own.length - actions.length;
  if (actions.length === 0) return err({ type: 'NothingForAgency', agency, withheld });
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const model = agencyActions({
    agency,
    actions,
    organisation: organisationOf(desk).name,
    marking: currentProcedures(desk).profile.markings.professionals,
    producedOn: todayAt(desk),
  });
  const fileName = listFileName(`${todayAt(desk)} actions of `, agency, '', 'docx');
  const path = join(place.value, fileName);
  const saved = await atomicWrite(path, await renderDocx(model), { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const logged = act(desk, { action: 'plan.agencySheet', objectId: null }, () => ok(null));
  return logged.ok ? ok({ path, actions: actions.length, withheld }) : logged;
};

/**
 * What copies of one conference say of these rows: the copy of somebody of the agency says all of them, the copy of a practitioner
 * whom a row names says that row. Nothing where neither stands on the list, or has a part in the child.
 */
const ofCopy = (desk: OpenDesk, agency: string, rows: ReadonlyArray<BoardAction>): ReadonlyArray<AgencyAction> => {
  const [first] = rows;
  const file = first === undefined ? undefined : sittingFile(desk, desk.db, first.sittingId);
  if (first === undefined || file === undefined) return [];
  const found = new Map<string, AgencyAction>();
  for (const reader of readersOf(file)) {
    if (reader.class !== 'core-agency' && reader.class !== 'non-core-agency') continue;
    const { copy } = copyFor(file, reader);
    const theirs = copy.reader.agencyName === agency ? rows : rows.filter(({ owner }) => owner.includes(reader.name));
    const open = theirs.map(keyOf);
    const names = new Map(copy.children.map((child) => [child.id, child.givenName]));
    for (const { action, owner, dueOn, measure, children, ...one } of copy.plan.actions)
      if (one.agency === agency && open.includes(keyOf({ action, owner, dueOn })))
        found.set(keyOf({ action, owner, dueOn }), {
          reference: first.reference,
          children: children.flatMap((id) => names.get(id) ?? []),
          action,
          owner,
          dueOn,
          measure,
        });
  }
  return [...found.values()];
};

/** A copy says no identifier of an action: its words, its owner and its day are what two copies have in common. */
const keyOf = ({ action, owner, dueOn }: Pick<BoardAction, 'action' | 'owner' | 'dueOn'>): string =>
  `${action}\n${owner}\n${dueOn}`;
