/** Makes words that stand for facts: letters alone, so that each can be a name, and none is a part of another. */
export const tokenMaker = (): ((about: string) => string) => {
  let made = 0;
  return () => {
    const number = made++;
    const letters = [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26))).join('');
    return `Zq${letters}qz`;
  };
};

/** Every such word that a text holds, in small letters. */
export const tokensIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/zq[a-z]{3}qz/g) ?? []);
