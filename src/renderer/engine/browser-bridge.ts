import type { Bridge, Outcome } from '../../contract/bridge.ts';
import { err } from '../../core/result.ts';

/**
 * The engine behind the loopback server. The launch code in the address is taken out of it at once, used once, and answered with a
 * token that is kept in memory only; a page that is reloaded has neither, and is locked. Source: security.md B3, B8, B9.
 *
 * When the server has gone every call answers `Disconnected`.
 */
export const createBrowserBridge = (page: Window): Bridge => {
  const code = page.location.hash.slice(1);
  page.history.replaceState(null, '', page.location.pathname);
  const listeners = new Set<(tables: ReadonlyArray<string>) => void>();
  let known: string | undefined;
  const session = openSession(code).then((token) => {
    known = token;
    return token;
  });

  const follow = async (): Promise<void> => {
    const token = await session;
    // A server that stays away has ended with its process: half a minute of asking is enough, and nobody listens any more.
    for (let lost = 0; token !== undefined && lost < 30; lost += 1, await pause(page)) {
      const announce = (tables: ReadonlyArray<string>) => {
        for (const listener of listeners) listener(tables);
      };
      const began = Date.now();
      if ((await followChanges(token, announce)) === 'refused') return;
      if (Date.now() - began > 5_000) lost = 0;
    }
  };
  void follow();

  page.addEventListener('pagehide', () => {
    void session.then((token) => (token === undefined ? undefined : sayGoodbye(token)));
  });

  return {
    call: async (name, input) => {
      // Not even a turn is waited for where the session stands: what was typed leaves before the frame that shows it is drawn.
      const token = known ?? (await session);
      if (token === undefined) return disconnected;
      try {
        const answer = await post('/call', { name, input }, token);
        if (!answer.ok) return disconnected;
        const outcome: Outcome = await answer.json();
        return outcome;
      } catch {
        return disconnected;
      }
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const disconnected: Outcome = err({ type: 'Disconnected' });

const openSession = async (code: string): Promise<string | undefined> => {
  if (code === '') return undefined;
  try {
    const answer = await post('/session', { code });
    if (!answer.ok) return undefined;
    const { token }: { readonly token: string } = await answer.json();
    return token;
  } catch {
    return undefined;
  }
};

/** Outlives the page, so that the records are locked as soon as their window is closed. A server that has gone needs no goodbye. */
const sayGoodbye = (token: string): Promise<unknown> => post('/goodbye', {}, token, { keepalive: true }).catch(() => undefined);

const post = (path: string, body: unknown, token?: string, more: RequestInit = {}): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    ...more,
  });

/** One line of JSON for each commit, and empty lines that only say that both sides are there. Resolves when the stream ends. */
const followChanges = async (token: string, announce: (tables: ReadonlyArray<string>) => void): Promise<'ended' | 'refused'> => {
  try {
    const answer = await post('/changes', {}, token);
    if (!answer.ok || answer.body === null) return 'refused';
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((text) => text !== '')) {
        const { tables }: { readonly tables: ReadonlyArray<string> } = JSON.parse(line);
        announce(tables);
      }
    }
    return 'ended';
  } catch {
    return 'ended';
  }
};

const pause = (page: Window): Promise<void> => new Promise((resolve) => page.setTimeout(resolve, 1_000));
