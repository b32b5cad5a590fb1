/**
 * A text cell that no spreadsheet takes for a formula: where it starts, after spaces, with `=`, `+`, `-`, `@`, a tab, a carriage
 * return or the full-width form of one of the signs, it gets an apostrophe in front (I9).
 */
export const formulaSafe = (text: string): string => (startsFormula(text) || isEscaped(text) ? `'${text}` : text);

/** What `formulaSafe` was given, so that a table which was written here and read again is the same. */
export const withoutFormulaGuard = (text: string): string => (isEscaped(text) ? text.slice(1) : text);

const startsFormula = (text: string): boolean => /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[ ]*[\t\r]/u.test(text);

/** An apostrophe that stands, once or more, before a formula: another one keeps it apart from ours. */
const isEscaped = (text: string): boolean => text.startsWith("'") && startsFormula(text.replace(/^'+/, ''));
