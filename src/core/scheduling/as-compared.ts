/** A name or place as two of them are compared: however many spaces and capitals it was typed with. */
export const asCompared = (typed: string): string =>
  typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
