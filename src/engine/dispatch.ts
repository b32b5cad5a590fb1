import { z } from 'zod';
import type { Outcome } from '../contract/bridge.ts';
import type { Api, Procedure } from '../contract/procedure.ts';
import { err, type Result } from '../core/result.ts';

/** Services by name. Each takes what its procedure's schema has parsed, which is why dispatch alone may call them. */
export interface Services {
  readonly [name: string]: (input: never) => unknown;
}

/** What a call is answered with when it cannot be handed to a service. */
export interface Refusals {
  /** Undefined while the records are locked. */
  readonly services: () => Services | undefined;
  /** The services that may be called before they are unlocked. */
  readonly whileLocked: Services;
  /** Notes a bug without any personal data and gives the reference that the person may quote. */
  readonly report: (procedure: string, error: unknown) => string;
}

/**
 * Hands one call to its service: the name is known, the input fits its schema, the records are open, or nothing happens (A4).
 *
 * It never throws: a bug becomes `Unexpected` with a reference.
 */
export const createDispatch =
  (api: Api, { services, whileLocked, report }: Refusals) =>
  async (name: string, input: unknown): Promise<Outcome> => {
    const procedure = Object.hasOwn(api, name) ? api[name] : undefined;
    if (procedure === undefined) return notUnderstood('name', 'There is no such procedure.');
    const parsed = parse(procedure, input);
    if (!parsed.ok) return parsed;
    const service = procedure.whileLocked ? whileLocked[name] : services()?.[name];
    if (service === undefined) return err({ type: 'Locked' });
    try {
      return (await service(parsed.value)) as Outcome;
    } catch (error) {
      return err({ type: 'Unexpected', reference: report(name, error) });
    }
  };

const parse = (
  procedure: Procedure,
  input: unknown,
):
  | Result<never, { readonly type: 'NotUnderstood'; readonly where: string; readonly why: string }>
  | { readonly ok: true; readonly value: never } => {
  const parsed = z.safeParse(procedure.input, input);
  if (parsed.success) return { ok: true, value: parsed.data as never };
  const issue = parsed.error.issues[0];
  return notUnderstood(issue?.path.map(String).join('.') ?? '', issue?.message ?? 'This does not fit.');
};

const notUnderstood = (where: string, why: string) =>
  err({ type: 'NotUnderstood', where: where.slice(0, 200), why: why.slice(0, 300) } as const);
