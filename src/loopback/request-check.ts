/** What is known of a request before anything of it is believed. */
export interface RequestFacts {
  readonly method: string;
  /** The request target exactly as it was sent. */
  readonly target: string;
  /** Names and values in turn, duplicates kept, as node:http reports them. */
  readonly rawHeaders: ReadonlyArray<string>;
  /** The address that the connection came from. */
  readonly peer: string | undefined;
}

/** What this run of the server expects of every request. */
export interface Expected {
  /** `host:port`, the only Host that is answered. */
  readonly host: string;
  /** Paths of the static files, without the page. */
  readonly files: ReadonlyMap<string, unknown>;
  /** The page itself is served only while a launch is open: a page that was opened from elsewhere finds nothing. */
  readonly launchOpen: boolean;
  /** Compares in constant time. */
  isSession(token: string): boolean;
}

export type Route =
  | { readonly kind: 'page' | 'session' | 'call' | 'changes' | 'goodbye' }
  | { readonly kind: 'file'; readonly path: string };

export type Check = { readonly allowed: true; readonly route: Route } | { readonly allowed: false; readonly status: 400 | 403 };

/** The largest body that is read, in bytes (security.md B2). */
export const largestBody = 5_000_000;

/**
 * Decides whether a request is answered at all, and by what. 400 is for a request that two programs could read differently
 * (two Hosts, an absolute target, a length and a transfer coding at once), 403 for one that is not from our own page.
 * Source: security.md B2, B4, B5.
 */
export const checkRequest = (request: RequestFacts, expected: Expected): Check => {
  const headers = readHeaders(request.rawHeaders);
  if (headers === undefined) return malformed;
  if (!request.target.startsWith('/')) return malformed;
  if (headers.has('transfer-encoding') || headers.has('expect')) return malformed;
  if (headers.get('host') === undefined) return malformed;
  if (headers.get('host') !== expected.host || !peers.has(request.peer ?? '')) return refused;
  if (headers.has('upgrade')) return refused;
  if (request.method === 'GET') return checkRead(request.target, headers, expected);
  if (request.method === 'POST') return checkPost(request.target, headers, expected);
  return refused;
};

/** This machine, in either kind of address. */
const peers: ReadonlySet<string> = new Set(['127.0.0.1', '::1']);

type Headers = ReadonlyMap<string, string>;

const malformed: Check = { allowed: false, status: 400 };
const refused: Check = { allowed: false, status: 403 };

/** Only these may be said once: which of two values counts must never be a question. */
const once: ReadonlySet<string> = new Set([
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'transfer-encoding',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  'upgrade',
]);

const readHeaders = (raw: ReadonlyArray<string>): Headers | undefined => {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    if (headers.has(name) && once.has(name)) return undefined;
    headers.set(name, raw[index + 1] ?? '');
  }
  return headers;
};

const checkRead = (target: string, headers: Headers, expected: Expected): Check => {
  // A body on a GET has no meaning here, and is where one request hides inside another.
  if (headers.has('content-length')) return malformed;
  const navigates = headers.get('sec-fetch-mode') === 'navigate';
  if (target === '/') {
    const opens = navigates && headers.get('sec-fetch-dest') === 'document' && expected.launchOpen;
    return opens ? { allowed: true, route: { kind: 'page' } } : refused;
  }
  const fromOurPage = !navigates && headers.get('sec-fetch-site') === 'same-origin';
  return fromOurPage && expected.files.has(target) ? { allowed: true, route: { kind: 'file', path: target } } : refused;
};

const checkPost = (target: string, headers: Headers, expected: Expected): Check => {
  const kind = posts.get(target);
  if (kind === undefined) return refused;
  const fromOurPage = headers.get('origin') === `http://${expected.host}` && headers.get('sec-fetch-site') === 'same-origin';
  if (!fromOurPage || headers.get('content-type') !== 'application/json') return refused;
  const length = headers.get('content-length');
  if (length === undefined || !/^\d{1,8}$/.test(length)) return malformed;
  if (Number(length) > largestBody) return refused;
  if (kind !== 'session' && !expected.isSession(bearer(headers.get('authorization')))) return refused;
  return { allowed: true, route: { kind } };
};

const posts: ReadonlyMap<string, 'session' | 'call' | 'changes' | 'goodbye'> = new Map([
  ['/session', 'session'],
  ['/call', 'call'],
  ['/changes', 'changes'],
  ['/goodbye', 'goodbye'],
]);

const bearer = (authorisation: string | undefined): string =>
  authorisation?.startsWith('Bearer ') === true ? authorisation.slice('Bearer '.length) : '';
