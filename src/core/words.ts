/** `Rowan`, `Rowan and Wren`, `Rowan, Wren and Ash`. */
export const listed = (names: ReadonlyArray<string>, word: 'and' | 'or' = 'and'): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
};

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
