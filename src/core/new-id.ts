/**
 * A new identifier, UUIDv7: 48 bits of the moment, then chance. It sorts roughly by the moment it was made; order that matters
 * never rests on it (security.md D12).
 *
 * `now` is in milliseconds since 1970 and `random` gives that many random bytes; the engine and the screens pass their own.
 */
export const makeId = <Id extends string>(now: number, random: (bytes: number) => Uint8Array): Id => {
  const bytes = random(16);
  let moment = Math.trunc(now);
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = moment % 256;
    moment = Math.floor(moment / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
};
