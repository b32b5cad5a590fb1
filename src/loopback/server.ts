import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Bridge, Outcome } from '../contract/bridge.ts';
import { pageHeaders } from '../shells/page-headers.ts';
import type { StaticFiles } from '../shells/static-files.ts';
import { checkRequest, largestBody, type Route } from './request-check.ts';
import type { Session } from './session.ts';
import type { Watch } from './watch.ts';

/** Why the server must end: the person asked to lock, the page was closed or loaded anew, or a launch code was used twice. */
export type End = 'lock' | 'closed' | 'reloaded' | 'replayed';

export interface LoopbackServer {
  /** `http://c<80 random bits>.localhost:<port>`, without a slash. */
  readonly origin: string;
  /** Answers what was asked before, then ends every connection. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** Answers every call, the shell's own ones included. */
  readonly bridge: Bridge;
  readonly files: StaticFiles;
  readonly session: Session;
  readonly watch: Watch;
  /** Called when the page was opened: the launch file has done its work. */
  readonly onSession: () => void;
  readonly onEnd: (end: End) => void;
}

/** Serves the page and the engine to one browser window on this machine. Rules: security.md B1 to B6, B9. */
export const startServer = async (options: LoopbackOptions): Promise<LoopbackServer> => {
  const { servers, port } = await listen();
  const host = `c${randomBytes(10).toString('hex')}.localhost:${port}`;
  const streams = new Set<ServerResponse>();
  let lastRefusedLoad = Number.NEGATIVE_INFINITY;
  const onGoodbye = () => options.onEnd(Date.now() - lastRefusedLoad < reloadWindow ? 'reloaded' : 'closed');
  const underWay = new Set<Promise<void>>();
  const answers = answering(options, streams, onGoodbye);

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const check = checkRequest(
      {
        method: request.method ?? '',
        target: request.url ?? '',
        rawHeaders: request.rawHeaders,
        peer: request.socket.remoteAddress,
      },
      { host, files: options.files.files, launchOpen: options.session.isOpen(), isSession: options.session.isSession },
    );
    if (check.allowed) {
      const answer = answers(check.route, request, response)
        .catch(() => (response.headersSent ? void response.destroy() : end(response, 400)))
        .finally(() => underWay.delete(answer));
      underWay.add(answer);
      return;
    }
    if (request.method === 'GET' && request.url === '/') lastRefusedLoad = Date.now();
    end(response, check.status);
  };
  for (const server of servers) server.on('request', onRequest);

  return {
    origin: `http://${host}`,
    close: async () => {
      // What the page sent just before it locked may still be on its way to us: the last words typed are in it.
      await pause(lastWords);
      while (underWay.size > 0) await Promise.allSettled(underWay);
      for (const stream of streams) stream.end();
      await Promise.all(servers.map(closeServer));
    },
  };
};

/** A page that is loaded anew first asks for itself and then says goodbye; a window that closes only says goodbye. In milliseconds. */
const reloadWindow = 5_000;

/** In milliseconds: far longer than a request takes on this machine, and too short to notice. */
const lastWords = 100;

const limits = {
  maxHeaderSize: 8_192,
  // A missing Host is refused by our own check, with our own headers.
  requireHostHeader: false,
  insecureHTTPParser: false,
  headersTimeout: 5_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

interface Listening {
  readonly servers: ReadonlyArray<Server>;
  readonly port: number;
}

/**
 * Listens on 127.0.0.1 at a random port, and at the same one on ::1 where there is such an address: browsers take a name under
 * localhost for both and ask ::1 first, so whoever listened there with our port would be handed the launch code (T2).
 */
const listen = async (tries = 10): Promise<Listening> => {
  const server = prepareServer();
  const port = await listenAt(server, '127.0.0.1', 0);
  if (typeof port === 'string') throw new Error(`No port on this machine could be had: ${port}`);
  const twin = prepareServer();
  const taken = await listenAt(twin, '::1', port);
  if (taken === port) return { servers: [server, twin], port };
  if (taken !== 'EADDRINUSE') return { servers: [server], port };
  await closeServer(server);
  if (tries === 0) throw new Error('No port on this machine is free on both loopback addresses');
  return listen(tries - 1);
};

const prepareServer = (): Server => {
  const server = createServer(limits);
  server.maxConnections = 64;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A browser keeps a connection ready for its next request. An answer that nobody asked for would be taken for the answer to that
    // request; a connection that closes without a word is opened again.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    else refuse(socket, 400);
  });
  for (const event of ['upgrade', 'connect'] as const)
    server.on(event, (_request: IncomingMessage, socket: Duplex) => refuse(socket, 403));
  for (const event of ['checkContinue', 'checkExpectation'] as const)
    server.on(event, (_request: IncomingMessage, response: ServerResponse) => end(response, 400));
  return server;
};

/** The port, or the system's name for why there is none. */
const listenAt = (server: Server, address: string, port: number): Promise<number | string> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host: address, port, exclusive: true, ipv6Only: address === '::1' }, () => {
      const bound = server.address();
      resolve(bound === null || typeof bound === 'string' ? 'no address' : bound.port);
    });
  });

const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 500).unref();
  await closed;
};

type Answers = (route: Route, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const launch = z.strictObject({ code: z.string().max(100) });
const asked = z.strictObject({ name: z.string().max(100), input: z.unknown() });

const answering = (
  { bridge, files, session, watch, onSession, onEnd }: LoopbackOptions,
  streams: Set<ServerResponse>,
  onGoodbye: () => void,
): Answers => {
  const routes: { readonly [Kind in Route['kind']]: (request: IncomingMessage, response: ServerResponse) => Promise<void> } = {
    page: async (_request, response) => {
      const { nonce, html } = files.page();
      end(response, 200, html, 'text/html; charset=utf-8', nonce);
    },
    file: async (request, response) => {
      const file = files.files.get(request.url ?? '');
      if (file === undefined) return end(response, 403);
      end(response, 200, file.bytes, file.type);
    },
    session: async (request, response) => {
      const exchange = session.exchange(launch.parse(await readJson(request)).code);
      if (exchange.type === 'Session') {
        onSession();
        return endJson(response, { token: exchange.token });
      }
      end(response, 403);
      if (exchange.type === 'Replayed') onEnd('replayed');
    },
    call: async (request, response) => {
      watch.heard();
      const { name, input } = asked.parse(await readJson(request));
      endJson(response, await bridge.call(name, input));
      if (name === 'shell.lock') onEnd('lock');
    },
    changes: async (request, response) => {
      await readJson(request);
      response.writeHead(200, { ...pageHeaders(fresh()), 'Content-Type': 'application/x-ndjson' });
      watch.opened();
      streams.add(response);
      const tell = (tables: ReadonlyArray<string>): void => {
        if (!response.writableEnded) response.write(`${JSON.stringify({ tables })}\n`);
      };
      // Whoever made the change waits for their answer, and nobody else for the news of it: the answer goes first.
      const stop = bridge.onChanges((tables) => void setImmediate(tell, tables));
      // An empty line now and then finds out that the page has gone without saying goodbye.
      const beat = setInterval(() => response.write('\n'), 10_000);
      response.write('\n');
      response.once('close', () => {
        clearInterval(beat);
        stop();
        streams.delete(response);
        watch.closed();
      });
    },
    goodbye: async (request, response) => {
      await readJson(request);
      end(response, 204);
      onGoodbye();
    },
  };
  return (route, request, response) => routes[route.kind](request, response);
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largestBody) throw new Error('The body is too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
};

const fresh = (): string => randomBytes(16).toString('base64url');

const endJson = (response: ServerResponse, value: Outcome | { readonly token: string }): void =>
  end(response, 200, JSON.stringify(value), 'application/json');

const end = (response: ServerResponse, status: number, body?: string | Uint8Array, type?: string, nonce = fresh()): void => {
  const headers = { ...pageHeaders(nonce), ...(type === undefined ? {} : { 'Content-Type': type }) };
  // What was not read of a refused request must not be taken for the next one.
  if (status >= 400) response.shouldKeepAlive = false;
  response.writeHead(status, { ...headers, 'Content-Length': body === undefined ? 0 : Buffer.byteLength(body) }).end(body);
};

const refuse = (socket: Socket | Duplex, status: 400 | 403): void => {
  if (!socket.writable) return void socket.destroy();
  const headers = Object.entries({ ...pageHeaders(fresh()), 'Content-Length': '0', Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${status === 400 ? 'Bad Request' : 'Forbidden'}\r\n${lines}\r\n`, () => socket.destroy());
};
