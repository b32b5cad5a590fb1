import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRequest, type Expected, largestBody, type RequestFacts } from './request-check.ts';

const host = 'c0123456789abcdef0123.localhost:41234';
const token = 'a'.repeat(43);
const expected: Expected = {
  host,
  files: new Map([['/assets/index.js', {}]]),
  launchOpen: true,
  isSession: (given) => given === token,
};

type Headers = { readonly [name: string]: string | undefined };

const request = (method: string, target: string, headers: Headers, peer = '127.0.0.1'): RequestFacts => ({
  method,
  target,
  peer,
  rawHeaders: Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, value])),
});

const ownPost: Headers = {
  Host: host,
  Origin: `http://${host}`,
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
  'Content-Length': '20',
  Authorization: `Bearer ${token}`,
};
const opening: Headers = {
  Host: host,
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': 'document',
};
const loading: Headers = { Host: host, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'script' };

test.each([
  ['B3: the page while its launch is open', request('GET', '/', opening), { kind: 'page' }],
  ['B4: a file of the list', request('GET', '/assets/index.js', loading), { kind: 'file', path: '/assets/index.js' }],
  [
    'B3: a session, before there is a token',
    request('POST', '/session', { ...ownPost, Authorization: undefined }),
    { kind: 'session' },
  ],
  ['B4: a call', request('POST', '/call', ownPost), { kind: 'call' }],
  ['B9: the stream of changes', request('POST', '/changes', ownPost), { kind: 'changes' }],
  [
    'B2: a body of exactly the largest size',
    request('POST', '/call', { ...ownPost, 'Content-Length': String(largestBody) }),
    { kind: 'call' },
  ],
])('%s is answered', (_, asked, route) => {
  expect(checkRequest(asked, expected)).toEqual({ allowed: true, route });
});

test.each<[string, RequestFacts, 400 | 403]>([
  ['B2: an upper-case Host', request('POST', '/call', { ...ownPost, Host: host.toUpperCase() }), 403],
  ['B2: a Host without its port', request('POST', '/call', { ...ownPost, Host: host.split(':')[0] }), 403],
  ['B2: an empty Host', request('POST', '/call', { ...ownPost, Host: '' }), 403],
  ['B2: no Host', request('POST', '/call', { ...ownPost, Host: undefined }), 400],
  ['B2: two Hosts that agree', request('POST', '/call', { ...ownPost, host }), 400],
  ['B2: another peer', request('POST', '/call', ownPost, '192.168.1.7'), 403],
  ['B2: a peer in the words of IPv6', request('POST', '/call', ownPost, '::ffff:127.0.0.1'), 403],
  ['B2: a body one byte too large', request('POST', '/call', { ...ownPost, 'Content-Length': String(largestBody + 1) }), 403],
  ['B2: a length in hexadecimal', request('POST', '/call', { ...ownPost, 'Content-Length': '0x10' }), 400],
  ['B2: a negative length', request('POST', '/call', { ...ownPost, 'Content-Length': '-1' }), 400],
  ['B2: a GET with a body', request('GET', '/assets/index.js', { ...loading, 'Content-Length': '5' }), 400],
  ['B2: an absolute-form target', request('GET', `http://${host}/`, opening), 400],
  ['B4: the page in a frame', request('GET', '/', { ...opening, 'Sec-Fetch-Dest': 'iframe' }), 403],
  ['B4: the page as a script', request('GET', '/', { ...loading, 'Sec-Fetch-Mode': 'no-cors' }), 403],
  ['B4: a file as a navigation', request('GET', '/assets/index.js', { ...loading, 'Sec-Fetch-Mode': 'navigate' }), 403],
  ['B4: a file for another site', request('GET', '/assets/index.js', { ...loading, 'Sec-Fetch-Site': 'same-site' }), 403],
  ['B4: a file with a query', request('GET', '/assets/index.js?x', loading), 403],
  [
    'B4: a content type with more in it',
    request('POST', '/call', { ...ownPost, 'Content-Type': 'application/json; charset=utf-8' }),
    403,
  ],
  ['B4: a token without Bearer', request('POST', '/call', { ...ownPost, Authorization: token }), 403],
  ['B4: https for an Origin', request('POST', '/call', { ...ownPost, Origin: `https://${host}` }), 403],
  ['B5: HEAD', request('HEAD', '/', opening), 403],
])('%s is refused', (_, asked, status) => {
  expect(checkRequest(asked, expected)).toEqual({ allowed: false, status });
});

test('B4: the page is refused once its launch was used', () => {
  expect(checkRequest(request('GET', '/', opening), { ...expected, launchOpen: false }).allowed).toBe(false);
});

test('B2, B4: taking away, doubling or changing any one header of a call refuses it', () => {
  const names = Object.keys(ownPost);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom('remove', 'double', 'change'),
      fc.string({ minLength: 1 }),
      (name, how, text) => {
        const changed = `${ownPost[name]}${text}`;
        // A longer number may still be a length; another length is not an attack.
        fc.pre(!(name === 'Content-Length' && how === 'change' && /^\d{1,8}$/.test(changed)));
        const facts = request('POST', '/call', {
          ...ownPost,
          [name]: how === 'remove' ? undefined : how === 'change' ? changed : ownPost[name],
        });
        const raw = how === 'double' ? [...facts.rawHeaders, name.toLowerCase(), ownPost[name] ?? ''] : facts.rawHeaders;
        expect(checkRequest({ ...facts, rawHeaders: raw }, expected).allowed).toBe(false);
      },
    ),
  );
});

test('B4: no request without the token reaches a call, whatever else it says', () => {
  const headers = fc.array(
    fc.tuple(
      fc.constantFrom(...Object.keys(ownPost), 'X-Else'),
      fc.oneof(fc.string(), fc.constantFrom(...Object.values(ownPost))),
    ),
  );
  fc.assert(
    fc.property(headers, fc.constantFrom('/call', '/changes', '/goodbye'), (pairs, target) => {
      fc.pre(!pairs.some(([, value]) => value === ownPost.Authorization));
      const rawHeaders = pairs.flatMap(([name, value]) => [name, value ?? '']);
      expect(checkRequest({ method: 'POST', target, rawHeaders, peer: '127.0.0.1' }, expected).allowed).toBe(false);
    }),
  );
});
