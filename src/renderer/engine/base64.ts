/** The bytes of a file as a call carries them. */
export const base64Of = (bytes: ArrayBuffer): string => {
  const parts: string[] = [];
  const whole = new Uint8Array(bytes);
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < whole.length; at += 0x8000) parts.push(String.fromCharCode(...whole.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
};

/** The bytes that a call carried. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
