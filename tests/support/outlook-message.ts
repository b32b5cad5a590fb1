import CFB from 'cfb';

/** What of a message a test wants to be there; what is left out is left out of the file. */
export interface OutlookMessage {
  readonly subject?: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  /** An ISO 8601 instant. */
  readonly sentAt?: string;
  readonly body?: string;
  readonly html?: string;
  /** HTML that stands in RTF alone, as Outlook keeps it. */
  readonly htmlInRtf?: string;
  readonly messageClass?: string;
  /** Words as bytes of this code page instead of Unicode. Only Windows-1252 letters can stand in it. */
  readonly eightBit?: boolean;
  readonly attachments?: ReadonlyArray<{
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly mimeType?: string;
    readonly contentId?: string;
    /** An email inside the email. */
    readonly isMessage?: boolean;
  }>;
}

/** A message as Outlook saves one ([MS-OXMSG]), in a compound file that another library writes than the one that reads it. */
export const anOutlookMessage = (message: OutlookMessage): Uint8Array => {
  const file = CFB.utils.cfb_new();
  const put = (path: string, content: Uint8Array): void => {
    CFB.utils.cfb_add(file, path, Buffer.from(content));
  };
  const words = (folder: string, id: string, text: string | undefined): void => {
    if (text === undefined) return;
    if (message.eightBit === true) put(`${folder}__substg1.0_${id}001E`, Buffer.from(text, 'latin1'));
    else put(`${folder}__substg1.0_${id}001F`, Buffer.from(text, 'utf16le'));
  };
  words('/', '001A', message.messageClass ?? 'IPM.Note');
  words('/', '0037', message.subject);
  words('/', '0C1A', message.senderName);
  words('/', '5D01', message.senderAddress);
  words('/', '1000', message.body);
  if (message.html !== undefined) put('/__substg1.0_10130102', Buffer.from(message.html, 'utf8'));
  if (message.htmlInRtf !== undefined) put('/__substg1.0_10090102', packedRtf(rtfAround(message.htmlInRtf)));
  const fixed = [value(0x3fde, 3, 65_001n), value(0x3ffd, 3, 1_252n)];
  if (message.sentAt !== undefined)
    fixed.push(value(0x0039, 0x40, (BigInt(Date.parse(message.sentAt)) + 11_644_473_600_000n) * 10_000n));
  put('/__properties_version1.0', Buffer.concat([Buffer.alloc(32), ...fixed]));
  for (const [at, { name, bytes, mimeType, contentId, isMessage }] of (message.attachments ?? []).entries()) {
    const folder = `/__attach_version1.0_#${at.toString(16).toUpperCase().padStart(8, '0')}/`;
    words(folder, '3707', name);
    words(folder, '370E', mimeType);
    words(folder, '3712', contentId);
    if (isMessage === true) put(`${folder}__substg1.0_3701000D/__substg1.0_0037001F`, Buffer.from('inside', 'utf16le'));
    else put(`${folder}__substg1.0_37010102`, bytes);
    put(`${folder}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), value(0x3705, 3, isMessage === true ? 5n : 1n)]));
  }
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
};

const value = (id: number, type: number, holds: bigint): Buffer => {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16LE(type, 0);
  bytes.writeUInt16LE(id, 2);
  bytes.writeBigUInt64LE(holds, 8);
  return bytes;
};

/** HTML in RTF as [MS-OXRTFEX] has it: each tag in a group of its own, what stands between them as words, line breaks as Word’s. */
export const rtfAround = (html: string): string => {
  const inside = html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<')
      ? `{\\*\\htmltag64 ${escaped(piece)}}`
      : `\\htmlrtf {\\htmlrtf0 ${escaped(piece)}\\htmlrtf }\\htmlrtf0 `,
  );
  return `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\r\n\\uc1\\pard\\plain\\deftab360 \\f0\\fs24 ${inside}}`;
};

const escaped = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[\u0080-\uffff]/g, (letter) => `\\u${String(letter.charCodeAt(0))}?`);

/** Every byte as itself: a writer may, and what refers back is proved by the example that Microsoft published. */
export const packedRtf = (rtf: string): Uint8Array => {
  const raw = Buffer.from(rtf, 'latin1');
  const body: number[] = [];
  let writeAt = 207;
  for (let at = 0; at <= raw.length; at += 8) {
    const eight = [...raw.subarray(at, at + 8)];
    writeAt += eight.length;
    if (eight.length === 8) body.push(0, ...eight);
    else body.push(1 << eight.length, ...eight, (writeAt % 4096) >> 4, (writeAt % 16) << 4);
  }
  const header = Buffer.alloc(16);
  header.writeUInt32LE(body.length + 12, 0);
  header.writeUInt32LE(raw.length, 4);
  header.writeUInt32LE(0x75465a4c, 8);
  return Buffer.concat([header, Buffer.from(body)]);
};
