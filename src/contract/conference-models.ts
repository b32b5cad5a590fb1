import { z } from 'zod';
import { agendaItemIds, type ConferenceModel, modelFaults } from '../core/conferences/agenda.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type FileFault, faultsOf, fileDate, slug, words } from './calendar.ts';
import { namedJsonSchema } from './named-json-schema.ts';
import { answer, command, query } from './procedure.ts';
import { sittingId } from './values.ts';

const title = words.max(120);
const prompt = z.string().trim().max(300);

const fields = z.strictObject({
  $schema: z.string().exactOptional(),
  id: slug,
  title: words.max(200),
  source: z.strictObject({ document: words.max(500), checked: fileDate }),
  agenda: z
    .array(
      z.strictObject({
        item: z.enum(agendaItemIds, { error: `must be one of ${agendaItemIds.join(', ')}` }),
        title,
        prompt,
        minutes: z.int({ error: 'must be whole minutes' }).min(1).max(240).exactOptional(),
        onlyAt: z.enum(['first', 'review'], { error: 'must be first or review' }).exactOptional(),
        atReview: z.strictObject({ title, prompt }).exactOptional(),
      }),
    )
    .max(100),
});

/** A model as a case file carries it with a sitting that was run under it; its agenda is checked with the rest of the file. */
export const modelInCaseFile = fields.omit({ $schema: true });

const conferenceModel = fields
  .transform(({ $schema: _, ...model }): ConferenceModel => model)
  .superRefine((model, context) => {
    for (const { path, reason } of modelFaults(model)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

/** The conference model in a file, or everything that is wrong with it; a file with one fault is refused whole (LC01). */
export const parseConferenceModel = (value: unknown): Result<ConferenceModel, ReadonlyArray<FileFault>> => {
  const parsed = conferenceModel.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error));
};

/** The JSON Schema of a model file, as it is published in `resources/schemas/conference-model.schema.json`. */
export const conferenceModelJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk conference model',
  ...namedJsonSchema(fields),
});

export interface ListedModel {
  readonly id: string;
  readonly title: string;
  /** Whether it comes with the program; the others were read in here. */
  readonly isShipped: boolean;
}

export interface ModelsView {
  readonly models: ReadonlyArray<ListedModel>;
  /** What new requests take, and whether it was chosen here or is that of the procedures. */
  readonly inUse: { readonly id: string; readonly isChosen: boolean };
  /** The headings of the model in use, in their order. */
  readonly agenda: ReadonlyArray<string>;
}

export interface ModelOfSitting {
  readonly model: ConferenceModel;
  /** The model that the sitting was requested under, where it is not on this computer and the standard agenda stands in for it. */
  readonly missing: string | null;
  /** Whether it is the model as it was then; one that was closed before models were kept is shown under the one of that name today. */
  readonly isKept: boolean;
}

export type ModelFaulty = { readonly type: 'ModelFaulty'; readonly faults: ReadonlyArray<FileFault> };

/** The models of conferences: those that come with the program, and those that a council has written itself (LC01). */
export const conferenceModelsApi = {
  'models.get': query({
    input: z.strictObject({}),
    output: answer<ModelsView>(),
    error: answer<never>(),
    reads: ['setting', 'holiday_table'],
  }),
  /** The agenda that a sitting follows: of the model that was in use when it was requested, as that was then. */
  'models.ofSitting': query({
    input: z.strictObject({ sittingId }),
    output: answer<ModelOfSitting>(),
    error: answer<{ readonly type: 'NotHere'; readonly what: 'sitting' }>(),
    reads: ['setting', 'sitting', 'kept_model'],
  }),
  /** Reads a model in, in the place of an own one with the same id: all of it, or nothing (I7). */
  'models.load': command({
    input: z.strictObject({ json: z.string().max(200_000) }),
    output: answer<ListedModel>(),
    error: answer<ModelFaulty>(),
  }),
  /** What new requests take from now on; null for that of the procedures. */
  'models.choose': command({
    input: z.strictObject({ id: slug.nullable() }),
    output: answer<null>(),
    error: answer<{ readonly type: 'UnknownModel'; readonly known: ReadonlyArray<string> }>(),
  }),
} as const;
