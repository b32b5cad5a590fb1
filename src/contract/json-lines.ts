/**
 * The line on which each value of a JSON text begins, by its path as `faultsOf` writes it (`announced.3.holidays.7.date`); the
 * whole text is `''`. Where it is no JSON, the lines as far as it could be read, and `stuckOn` the line that was not understood.
 */
export const linesOf = (text: string): { readonly lines: ReadonlyMap<string, number>; readonly stuckOn: number | null } => {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  const space = (): void => {
    for (; at < text.length && /\s/.test(text.charAt(at)); at++) if (text.charAt(at) === '\n') line++;
  };
  const expect = (mark: string): void => {
    space();
    if (text.charAt(at) !== mark) throw new NotJson();
    at++;
  };
  const word = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new NotJson();
    at += found.length;
    return found;
  };
  const several = (end: string, one: () => void): void => {
    at++;
    space();
    if (text.charAt(at) === end) {
      at++;
      return;
    }
    for (;;) {
      one();
      space();
      if (text.charAt(at) !== ',') break;
      at++;
    }
    expect(end);
  };
  const value = (path: string): void => {
    space();
    lines.set(path, line);
    const below = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
    const first = text.charAt(at);
    let index = 0;
    if (first === '[') several(']', () => value(below(index++)));
    else if (first === '{')
      several('}', () => {
        space();
        const key = JSON.parse(word(string)) as string;
        expect(':');
        value(below(key));
      });
    else word(first === '"' ? string : scalar);
  };

  try {
    value('');
    space();
    return { lines, stuckOn: at < text.length ? line : null };
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return { lines, stuckOn: line };
    throw error;
  }
};

class NotJson extends Error {}

const string = /"(?:[^"\\\n]|\\.)*"/y;
const scalar = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
