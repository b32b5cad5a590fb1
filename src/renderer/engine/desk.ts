import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { api, type DeskApi, type DeskClient } from '../../contract/api.ts';
import type { Bridge } from '../../contract/bridge.ts';
import type { Query } from '../../contract/procedure.ts';
import type { ShellApi, ShellProcedure } from '../../contract/shell.ts';
import { createSaves, type Saves } from './saves.ts';

/** What every screen reaches the engine through. */
export interface Desk {
  readonly call: DeskClient;
  /** Asks the shell for the little that differs between a desktop window and a browser window. */
  readonly shell: <Name extends ShellProcedure>(
    name: Name,
    input: z.input<ShellApi[Name]['input']>,
  ) => Promise<z.output<ShellApi[Name]['output']> | undefined>;
  readonly onChanges: Bridge['onChanges'];
  /** What the top bar says about saving. */
  readonly saves: Saves;
  readonly later: Later;
}

/** Does the work once the letter that was just typed is seen; the same work that is asked for twice meanwhile is done once. */
export type Later = (work: () => void) => void;

export const createDesk = (bridge: Bridge, later: Later): Desk => ({
  call: ((name: string, input: unknown) => bridge.call(name, input)) as DeskClient,
  shell: async (name, input) => {
    const outcome = await bridge.call(name, input);
    return outcome.ok ? (outcome.value as never) : undefined;
  },
  onChanges: (listener) => bridge.onChanges(listener),
  saves: createSaves(later),
  later,
});

const context = createContext<Desk | undefined>(undefined);
export const DeskProvider = context.Provider;

export const useDesk = (): Desk => {
  const desk = useContext(context);
  if (desk === undefined) throw new Error('A screen was drawn outside DeskProvider');
  return desk;
};

/** The procedures that only ask, which a screen may keep live. */
export type QueryName = {
  [Name in keyof DeskApi]: DeskApi[Name] extends Query<infer _I, infer _O, infer _E> ? Name : never;
}[keyof DeskApi];

export const readsOf = (name: QueryName): ReadonlyArray<string> => {
  const procedure = api[name];
  return procedure.does === 'ask' ? procedure.reads : [];
};
