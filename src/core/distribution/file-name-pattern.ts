/** The parts of which the name of a paper is made, each once: the day always first, so that a folder is in order (WD10). */
const fileNameParts = ['date', 'reference', 'kind', 'copy'] as const;

/** How papers are called where the council says nothing else. */
export const usualFileNames = '{date} {reference} {kind} {copy}';

/** How many characters of its own a pattern may have, spaces included: the rest is for what names the paper. */
const mostOwn = 20;

/**
 * What is wrong with a council's pattern for the names of papers; null where nothing is. Every part is in it: without the reference or the
 * copy number one paper would take another's place in its folder.
 */
export const fileNameFault = (pattern: string): string | null => {
  if (pattern.trim() === '') return null;
  const found = pattern.match(/\{\w*\}/g) ?? [];
  const unknown = found.find((part) => !fileNameParts.some((known) => part === `{${known}}`));
  if (unknown !== undefined) return `${unknown} is no part of a name. There are {date}, {reference}, {kind} and {copy}.`;
  const wrong = fileNameParts.find((part) => found.filter((one) => one === `{${part}}`).length !== 1);
  if (wrong !== undefined) return `{${wrong}} has to stand in it once.`;
  if (!pattern.startsWith('{date} ')) return 'It begins with {date} and a space.';
  const own = pattern.replace(/\{\w+\}/g, '');
  if (!/^[A-Za-z0-9 _-]*$/.test(own)) return 'Between the parts stand letters, digits, spaces, hyphens and underscores only.';
  if (/\}\{/.test(pattern)) return 'Between two parts stands a space, a hyphen or an underscore.';
  return own.length > mostOwn ? `Its own words are longer than ${mostOwn} characters.` : null;
};
