import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Locks bytes under a 32-byte key, with AES-256-GCM and a fresh 96-bit nonce on every call (security.md K2, A5).
 *
 * `associated` is not hidden but is bound in: the box opens only beside the same words. The answer is nonce, ciphertext
 * and tag, in that order.
 */
export const sealBox = (key: Buffer, plain: Uint8Array, associated: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', requireKey(key), nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  const hidden = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]);
};

/** The bytes in the box, or undefined where the key, the associated words or any bit of the box is not the one it was sealed with. */
export const openBox = (key: Buffer, box: Uint8Array, associated: string): Buffer | undefined => {
  if (box.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', requireKey(key), box.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - tagBytes));
  const plain = decipher.update(box.subarray(nonceBytes, box.length - tagBytes));
  try {
    decipher.final();
    return plain;
  } catch {
    // The only way final() fails is a tag that does not match: the bytes so far are not to be believed.
    plain.fill(0);
    return undefined;
  }
};

/** A 32-byte key for one purpose, which tells nothing about its parent or its siblings: HKDF-SHA256 (security.md K1). */
export const childKey = (parent: Buffer, purpose: string, salt: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', parent, salt, Buffer.from(`conference-desk ${purpose}`, 'utf8'), 32));

/** Overwrites key bytes that are no longer needed (security.md K10). */
export const wipe = (...secrets: ReadonlyArray<Buffer | undefined>): void => {
  for (const secret of secrets) secret?.fill(0);
};

const requireKey = (key: Buffer): Buffer => {
  if (key.length !== 32) throw new Error('A key must be 32 bytes');
  return key;
};
