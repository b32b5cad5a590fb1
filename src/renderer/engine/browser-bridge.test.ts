import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserBridge } from './browser-bridge.ts';

const aPage = () =>
  ({
    location: { hash: '#a-launch-code', pathname: '/' },
    history: { replaceState: () => undefined },
    addEventListener: () => undefined,
    setTimeout: () => 0,
  }) as unknown as Window;

afterEach(() => void vi.unstubAllGlobals());

test('LC03, B3: once the session stands a call leaves at once; one that is asked before waits for its token', async () => {
  const sent: Array<{ readonly path: string; readonly by: string | undefined }> = [];
  vi.stubGlobal('fetch', async (path: string, { headers }: { readonly headers: { readonly Authorization?: string } }) => {
    sent.push({ path, by: headers.Authorization });
    if (path === '/session') return Response.json({ token: 'a-token' });
    if (path === '/changes') return new Response(null, { status: 403 });
    return Response.json({ ok: true, value: null });
  });
  const bridge = createBrowserBridge(aPage());
  await expect(bridge.call('sitting.list', {})).resolves.toEqual({ ok: true, value: null });
  expect(sent.filter(({ path }) => path !== '/changes')).toEqual([
    { path: '/session', by: undefined },
    { path: '/call', by: 'Bearer a-token' },
  ]);
  const before = sent.length;
  const asked = bridge.call('record.edit', {});
  expect(sent.slice(before)).toEqual([{ path: '/call', by: 'Bearer a-token' }]);
  await asked;
});
