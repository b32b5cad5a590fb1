import type { z } from 'zod';
import type { Result } from '../core/result.ts';

/** What a procedure answers, said by its type alone: the engine's own words need no second check on their way out. */
export interface Answer<T> {
  readonly answers?: T;
}
export const answer = <T>(): Answer<T> => ({});

interface Parts<I extends z.ZodType, O, E extends { readonly type: string }> {
  /** Every call is checked against this before it reaches a service: unknown keys are refused, sizes are capped (A4). */
  readonly input: I;
  readonly output: Answer<O>;
  readonly error: Answer<E>;
}

export interface Command<I extends z.ZodType, O, E extends { readonly type: string }> extends Parts<I, O, E> {
  readonly does: 'change';
  readonly whileLocked: boolean;
}

export interface Query<I extends z.ZodType, O, E extends { readonly type: string }> extends Parts<I, O, E> {
  readonly does: 'ask';
  readonly whileLocked: boolean;
  /** The tables whose change makes the answer stale. */
  readonly reads: ReadonlyArray<string>;
}

export type Procedure =
  | Command<z.ZodType, unknown, { readonly type: string }>
  | Query<z.ZodType, unknown, { readonly type: string }>;

/** Changes something. */
export const command = <I extends z.ZodType, O, E extends { readonly type: string }>(
  parts: Parts<I, O, E>,
): Command<I, O, E> => ({
  does: 'change',
  whileLocked: false,
  ...parts,
});

/** Asks something; a screen may keep the answer live. */
export const query = <I extends z.ZodType, O, E extends { readonly type: string }>(
  parts: Parts<I, O, E> & { readonly reads: ReadonlyArray<string> },
): Query<I, O, E> => ({ does: 'ask', whileLocked: false, ...parts });

/** May be called before the records are unlocked. */
export const whileLocked = <P extends Procedure>(procedure: P): P => ({ ...procedure, whileLocked: true });

/** What any call may answer instead of its own errors. */
export type CommonFault =
  /** The records are locked: unlock and ask again. */
  | { readonly type: 'Locked' }
  /** A value did not fit; `where` is the path of the first one, `why` a sentence. Nothing was changed. */
  | { readonly type: 'NotUnderstood'; readonly where: string; readonly why: string }
  /** The disk refused; nothing was changed and the text is still on the screen (R2). */
  | { readonly type: 'NotSaved'; readonly reason: 'disk-full' | 'read-only' | 'storage-failed' | 'damaged' | 'in-use' }
  /** The engine behind this window has gone: start again; everything shown as Saved is safe. */
  | { readonly type: 'Disconnected' }
  /** A bug. The log has the reference and no personal data. */
  | { readonly type: 'Unexpected'; readonly reference: string };

export type Api = { readonly [name: string]: Procedure };
export type InputOf<P extends Procedure> = z.infer<P['input']>;
/** What a caller writes, before the contract has cleaned it. */
export type AskedOf<P extends Procedure> = z.input<P['input']>;
export type OutputOf<P extends Procedure> = P['output'] extends Answer<infer O> ? O : never;
export type ErrorOf<P extends Procedure> = P['error'] extends Answer<infer E> ? E : never;

/** What the services must supply: a missing or an extra procedure does not compile. */
export type Implementation<A extends Api> = {
  readonly [Name in keyof A]: (input: InputOf<A[Name]>) => Supplied<A[Name]> | Promise<Supplied<A[Name]>>;
};

export type Supplied<P extends Procedure> = Result<OutputOf<P>, ErrorOf<P> | CommonFault>;

/** What a screen holds. */
export type Client<A extends Api> = <Name extends keyof A & string>(
  name: Name,
  input: AskedOf<A[Name]>,
) => Promise<Result<OutputOf<A[Name]>, ErrorOf<A[Name]> | CommonFault>>;
