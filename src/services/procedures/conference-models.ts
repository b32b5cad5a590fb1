import {
  type conferenceModelsApi,
  type ListedModel,
  type ModelFaulty,
  type ModelOfSitting,
  parseConferenceModel,
} from '../../contract/conference-models.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { ConferenceModel } from '../../core/conferences/agenda.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ProceduresProfile } from '../../core/procedures/profile.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { keepModel, keptModel } from '../../storage/record/kept-models.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { removeSetting, saveSetting, setting } from '../../storage/settings.ts';
import { act, actAlways, type OpenDesk } from '../open-desk.ts';
import { currentProcedures } from './procedures.ts';
import { loadModel, parsedJson, shippedModels } from './procedures-files.ts';

const ownKey = 'conferenceModels';
const chosenKey = 'conferenceModel';

/** What stands in for a model that is not on this computer. */
const standard = 'standard';

/** The model that a new request takes: the one that was chosen, or that of its procedures. */
export const modelForNew = (desk: OpenDesk, profile: Pick<ProceduresProfile, 'model'>): string =>
  chosen(desk.db) ?? profile.model.name;

export const conferenceModelServices = (desk: OpenDesk): Implementation<typeof conferenceModelsApi> => ({
  'models.get': () => {
    const isChosen = chosen(desk.db) !== undefined;
    const id = chosen(desk.db) ?? currentProcedures(desk).profile.model.name;
    return ok({
      models: listed(desk),
      inUse: { id, isChosen },
      agenda: modelNamed(desk, id).model.agenda.map(({ title }) => title),
    });
  },

  'models.ofSitting': ({ sittingId }) => {
    const sitting = findSitting(desk.db, sittingId);
    return sitting === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(runUnder(desk, desk.db, sitting));
  },

  'models.load': ({ json }) => {
    const read = readModel(desk, json);
    return act(desk, { action: 'models.load', objectId: null }, (tx) => {
      if (!read.ok) return read;
      const { id, title } = read.value;
      saveSetting(tx, ownKey, [...ownModels(tx).filter((model) => model.id !== id), read.value]);
      return ok({ id, title, isShipped: false });
    });
  },

  'models.choose': ({ id }) => {
    const known = listed(desk).map((model) => model.id);
    if (id !== null && !known.includes(id)) return err({ type: 'UnknownModel', known });
    return actAlways(desk, { action: 'models.choose', objectId: null }, (tx) =>
      id === null ? removeSetting(tx, chosenKey) : saveSetting(tx, chosenKey, id),
    );
  },
});

/** The model that a sitting is run under: the one that it keeps, or the one of that name. */
export const modelOf = (desk: OpenDesk, db: ReadableDb, sitting: Pick<Sitting, 'id' | 'model'>): ConferenceModel =>
  runUnder(desk, db, sitting).model;

const runUnder = (desk: OpenDesk, db: ReadableDb, { id, model }: Pick<Sitting, 'id' | 'model'>): ModelOfSitting => {
  const kept = keptModel(db, id);
  return kept === undefined ? { ...modelNamed(desk, model), isKept: false } : { model: kept, missing: null, isKept: true };
};

/**
 * A sitting is run under the model as it is now, whatever is read in under the same name later (LC01). Of a model that is not on this
 * computer there is nothing to keep; one that the sitting keeps already stays.
 */
export const keepModelOf = (desk: OpenDesk, tx: WritableDb, sittingId: SittingId): void => {
  const sitting = findSitting(tx, sittingId);
  if (sitting === undefined) return;
  const { model, missing } = modelNamed(desk, sitting.model);
  if (missing === null) keepModel(tx, sittingId, model);
};

/** A sitting that parts from another goes on under the model of that one. */
export const keepSameModel = (tx: WritableDb, sittingId: SittingId, other: SittingId): void => {
  const kept = keptModel(tx, other);
  if (kept !== undefined) keepModel(tx, sittingId, kept);
};

const modelNamed = (desk: OpenDesk, id: string): Omit<ModelOfSitting, 'isKept'> => {
  const own = ownModels(desk.db).find((model) => model.id === id);
  if (own !== undefined) return { model: own, missing: null };
  const isShipped = shippedModels(desk.resources).some((model) => model.id === id);
  const loaded = loadModel(desk.resources, isShipped ? id : standard);
  if (!loaded.ok) throw new Error(`The conference model ${loaded.error.file} cannot be read: ${loaded.error.faults[0]?.reason}`);
  return { model: loaded.value, missing: isShipped ? null : id };
};

const listed = (desk: OpenDesk): ReadonlyArray<ListedModel> =>
  [
    ...shippedModels(desk.resources).map(({ id, title }) => ({ id, title, isShipped: true })),
    ...ownModels(desk.db).map(({ id, title }) => ({ id, title, isShipped: false })),
  ].sort((a, b) => a.title.localeCompare(b.title));

/** Checked whole when they were read in. */
const ownModels = (db: ReadableDb): ReadonlyArray<ConferenceModel> =>
  (setting(db, ownKey) as ReadonlyArray<ConferenceModel> | undefined) ?? [];

const chosen = (db: ReadableDb): string | undefined => setting(db, chosenKey) as string | undefined;

/** An own model may not take the name of one that comes with the program: sittings of other councils are run under those. */
const readModel = (desk: OpenDesk, json: string): Result<ConferenceModel, ModelFaulty> => {
  const value = parsedJson(json);
  if (!value.ok) return err({ type: 'ModelFaulty', faults: [value.error] });
  const parsed = parseConferenceModel(value.value);
  if (!parsed.ok) return err({ type: 'ModelFaulty', faults: parsed.error });
  return shippedModels(desk.resources).some(({ id }) => id === parsed.value.id)
    ? err({
        type: 'ModelFaulty',
        faults: [
          { path: 'id', reason: `${parsed.value.id} is a model that comes with the program: give yours a name of its own` },
        ],
      })
    : parsed;
};
