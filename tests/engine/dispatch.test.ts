import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { api } from '../../src/contract/api.ts';
import { createDispatch } from '../../src/engine/dispatch.ts';

const names = Object.keys(api);

/** Services that only count: whatever reaches them was checked before. */
const counting = () => {
  const reached: Array<{ readonly name: string; readonly input: unknown }> = [];
  const services = Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown) => {
        reached.push({ name, input });
        return { ok: true, value: null };
      },
    ]),
  );
  return {
    reached,
    dispatch: createDispatch(api, { services: () => services, whileLocked: services, report: () => 'reference' }),
  };
};

describe('a call', () => {
  test('A4: random JSON never reaches a service unless it fits, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, input) => {
        const { dispatch, reached } = counting();
        const outcome = await dispatch(name, input);
        const parsed = api[name as keyof typeof api].input.safeParse(input);
        expect(reached.length).toBe(parsed.success ? 1 : 0);
        if (!parsed.success) expect(outcome).toMatchObject({ ok: false, error: { type: 'NotUnderstood' } });
      }),
      { numRuns: 500 },
    );
  });

  test('A4: a key that no procedure knows is refused', async () => {
    const { dispatch, reached } = counting();
    expect(await dispatch('today.get', { more: 1 })).toMatchObject({ ok: false, error: { type: 'NotUnderstood' } });
    expect(reached).toEqual([]);
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString', ''])('A4: there is no procedure called %j', async (name) => {
    const { dispatch } = counting();
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { type: 'NotUnderstood', where: 'name' } });
  });

  test('I1: what is typed is cleaned on its way in', async () => {
    const { dispatch, reached } = counting();
    await dispatch('family.list', { like: 'Row\u202ean\u0000\r\n' });
    expect(reached).toEqual([{ name: 'family.list', input: { like: 'Rowan\n' } }]);
  });

  test('is answered Locked while the records are locked, except to open them', async () => {
    const open = () => ({ ok: true, value: 'open' });
    const dispatch = createDispatch(api, {
      services: () => undefined,
      whileLocked: { 'vault.status': open },
      report: () => 'reference',
    });
    expect(await dispatch('today.get', {})).toEqual({ ok: false, error: { type: 'Locked' } });
    expect(await dispatch('vault.status', {})).toEqual({ ok: true, value: 'open' });
  });

  test('S4: a bug is answered with a reference and without its message', async () => {
    const bug = () => {
      throw new Error('Rowan lives at 1 Sample Row');
    };
    const dispatch = createDispatch(api, { services: () => ({ 'today.get': bug }), whileLocked: {}, report: () => '1a2b3c4d' });
    expect(await dispatch('today.get', {})).toEqual({ ok: false, error: { type: 'Unexpected', reference: '1a2b3c4d' } });
  });
});
