/** `12 of 60 (20%)`. */
export const ofAll = (part: number, all: number): string =>
  all === 0 ? `${part} of 0` : `${part} of ${all} (${Math.round((100 * part) / all)}%)`;
