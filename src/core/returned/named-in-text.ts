/** Those whose whole name stands somewhere in a text, whatever its capitals, accents, signs and line breaks. */
export const namedInText = <Named extends { readonly name: string }>(
  text: string,
  people: ReadonlyArray<Named>,
): ReadonlyArray<Named> => {
  const words = ` ${plain(text)} `;
  return people.filter(({ name }) => plain(name) !== '' && words.includes(` ${plain(name)} `));
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
