import { z } from 'zod';

/** What a shell adds to the engine: the few things that differ between a desktop window and a browser window. */
export const shellApi = {
  'shell.about': { input: z.object({}), output: z.object({ kind: z.enum(['desktop', 'browser']), choosesFolders: z.boolean() }) },
  /** Settles, ends the engine process and starts again locked (security.md A2). The page that asked does not survive. */
  'shell.lock': { input: z.object({}), output: z.null() },
  /** A folder that the person chose, absolute, or null where they chose none or this shell cannot ask. */
  'shell.chooseFolder': { input: z.object({}), output: z.object({ folder: z.string().nullable() }) },
  /** Opens a Word file that this run wrote; anything else is refused (security.md E5). */
  'shell.showFile': { input: z.object({ path: z.string() }), output: z.object({ shown: z.boolean() }) },
} as const;

export type ShellApi = typeof shellApi;
export type ShellProcedure = keyof ShellApi;
