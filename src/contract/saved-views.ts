import { z } from 'zod';
import { listFilters, type SavedView } from '../core/conferences/listed.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { line, required, savedViewId } from './values.ts';

/** Questions about the list of conferences that whoever is at the desk named for themselves (design.md, Conferences). */
export const savedViewsApi = {
  'view.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<SavedView>>(),
    error: answer<never>(),
    reads: ['saved_view'],
  }),
  /** A name that is there already is asked differently from now on. */
  'view.save': command({
    input: z.strictObject({ name: required, filter: z.enum(listFilters), search: line }),
    output: answer<null>(),
    error: answer<never>(),
  }),
  'view.remove': command({
    input: z.strictObject({ viewId: savedViewId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
