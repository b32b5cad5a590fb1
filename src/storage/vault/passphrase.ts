import { err, ok, type Result } from '../../core/result.ts';

export type PassphraseRefused =
  | { readonly type: 'PassphraseTooShort'; readonly least: number }
  | { readonly type: 'PassphraseTooLong'; readonly most: number }
  /** Among the first that a stranger would try: a well-known one, a row of keys, or one piece said over and over. */
  | { readonly type: 'PassphraseTooCommon' };

const passphraseLength = { least: 12, most: 128 } as const;

/** At least 12 characters and not one that everybody tries first; no rule about its make-up and no expiry (security.md K4). */
export const checkPassphrase = (passphrase: string): Result<void, PassphraseRefused> => {
  const characters = [...passphrase.normalize('NFKC')].length;
  if (characters < passphraseLength.least) return err({ type: 'PassphraseTooShort', least: passphraseLength.least });
  if (characters > passphraseLength.most) return err({ type: 'PassphraseTooLong', most: passphraseLength.most });
  return isCommon(passphrase) ? err({ type: 'PassphraseTooCommon' }) : ok(undefined);
};

/** Judged without spaces, signs and capitals, and with the usual letter swaps undone: `P4ssw0rd-P4ssw0rd` is `passwordpassword`. */
const isCommon = (passphrase: string): boolean => {
  const plain = passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}$+<=>^`|~]/gu, '');
  const letters = [...plain].map((character) => swaps[character] ?? character).join('');
  return [plain, letters].some((text) => isOnePieceRepeated(text) || isRow(text) || saysOnlyCommonWords(text));
};

/** `aaaaaaaaaaaa`, `abcabcabcabc`: whatever its length, no more than its piece. A piece of 12 characters may be repeated. */
const isOnePieceRepeated = (text: string): boolean => /^(.{1,11}?)\1+$/u.test(text);

/** A walk along the keyboard, the alphabet or the numbers, forwards or backwards, also with a number before or behind. */
const isRow = (text: string): boolean => {
  const walks = [text, text.replaceAll(/^\d+|\d+$/g, '')].filter((walk) => walk.length >= Math.min(6, text.length));
  return walks.some((walk) => rows.some((row) => row.includes(walk) || [...row].reverse().join('').includes(walk)));
};

/** Nothing is left when the words everybody uses and a few digits are taken out. */
const saysOnlyCommonWords = (text: string): boolean => {
  const rest = commonWords.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.replaceAll(/\d/g, '').length < 3 && rest.length < 7;
};

const swaps: { readonly [character: string]: string } = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
]
  .map((row) => row.repeat(13))
  .concat('qwertyuiopasdfghjklzxcvbnm'.repeat(5));

// The longest first, so that a short word does not break a longer one. From the well-known lists of leaked passphrases of twelve
// characters and more, and the words that anyone would guess of this app and its users.
const commonWords = [
  'correcthorsebatterystaple',
  'thequickbrownfoxjumpsoverthelazydog',
  'maythefourthbewithyou',
  'maytheforcebewithyou',
  'childprotection',
  'conferencedesk',
  'conferencechair',
  'administrator',
  'letmeinplease',
  'westsussex',
  'eastsussex',
  'safeguarding',
  'socialworker',
  'socialwork',
  'conference',
  'protection',
  'liverpool',
  'manchester',
  'basketball',
  'minecraft',
  'trustnoone',
  'chocolate',
  'butterfly',
  'passphrase',
  'passcode',
  'password',
  'passwort',
  'iloveyou',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'starwars',
  'whatever',
  'computer',
  'internet',
  'business',
  'childrens',
  'children',
  'welcome',
  'charlie',
  'michael',
  'jennifer',
  'jessica',
  'arsenal',
  'chelsea',
  'everton',
  'rangers',
  'freedom',
  'letmein',
  'monkey',
  'dragon',
  'shadow',
  'master',
  'ashley',
  'summer',
  'winter',
  'autumn',
  'spring',
  'monday',
  'tuesday',
  'friday',
  'january',
  'february',
  'august',
  'london',
  'england',
  'sussex',
  'brighton',
  'council',
  'family',
  'secret',
  'please',
  'change',
  'default',
  'system',
  'laptop',
  'office',
  'google',
  'batman',
  'cheese',
  'flower',
  'qwerty',
  'azerty',
  'abcdef',
  'qazwsx',
  'zaqxsw',
  'asdfgh',
  'zxcvbn',
  'letme',
  'admin',
  'login',
  'guest',
  'access',
  'hello',
  'secure',
  'child',
  'world',
  'happy',
  'lucky',
  'angel',
  'desk',
  'love',
  'pass',
  'word',
  'test',
  'user',
  'root',
  'abcd',
  'this',
  'your',
  'abc',
  'the',
  'new',
  'my',
  'me',
  'is',
  'in',
  'you',
  'i',
] as const;
