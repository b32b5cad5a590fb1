/** `Rowan`, `Rowan and Wren`, `Rowan, Wren and Ash`. */
export const listed = (names: ReadonlyArray<string>, word: 'and' | 'or' = 'and'): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
};

/** Somebody's own words between quotation marks, once, whether or not whoever wrote them down typed marks of their own. */
export const quoted = (words: string): string => `“${words.replace(/^[“"]+|[”"]+$/g, '')}”`;

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
