import type { Result } from '../core/result.ts';

/** What every call answers: the value asked for, or an error that carries its `type` and what a person needs in order to act. */
export type Outcome = Result<unknown, { readonly type: string }>;

/**
 * How a window reaches the engine, whichever shell carries it. Names that start with `shell.` are answered by the shell
 * (src/contract/shell.ts), every other name by the engine (src/contract/api.ts).
 */
export interface Bridge {
  call(name: string, input: unknown): Promise<Outcome>;
  /** Calls `listener` after each commit with the tables it changed; the function returned stops that. */
  onChanges(listener: (tables: ReadonlyArray<string>) => void): () => void;
}
