import { connect } from 'node:net';

/** Sends exactly these bytes to the server and returns everything it answers until it closes. */
export const sendRaw = (port: number, text: string, from = '127.0.0.1'): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: from });
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(Buffer.concat(parts).toString('latin1')) : reject(error),
    );
    socket.once('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    socket.write(text);
  });

/** A request as our own page sends it; `changes` replaces a header, or leaves it out where it is undefined. */
export const ownRequest = (
  host: string,
  target: string,
  body: string,
  token: string | undefined,
  changes: { readonly [name: string]: string | undefined } = {},
): string => {
  const headers: { readonly [name: string]: string | undefined } = {
    Host: host,
    Origin: `http://${host}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Authorization: token === undefined ? undefined : `Bearer ${token}`,
    Connection: 'close',
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return `POST ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

/** The status of an answer, and its body. */
export const readAnswer = (answer: string): { readonly status: number; readonly headers: string; readonly body: string } => {
  const at = answer.indexOf('\r\n\r\n');
  return { status: Number(answer.slice(9, 12)), headers: answer.slice(0, at), body: answer.slice(at + 4) };
};
