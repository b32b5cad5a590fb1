/** A text as it is searched: small letters without their accents, so that "Zoe" finds Zoë. */
export const searchable = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim();

/** How many rows a list answers with: more than anybody reads, and quickly drawn. A search finds the others. */
export const listedAtMost = 200;
