import type { ResponsibilityGround } from '../children/parental-responsibility.ts';
import { addDays, day, type LocalDate, parseLocalDate } from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * A date as British systems and Excel write it: `21/04/2015`, `21.4.2015`, `21-Apr-2015`, `21 April 2015`, `2015-04-21`, each also
 * with a time behind it, or Excel's number of days. The day comes first. A year of two digits is refused: a great-grandmother
 * and a baby may share it. The error is a sentence.
 */
export const dateIn = (text: string): Result<LocalDate, string> => {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z| ?[AP]M)?$/i, '');
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? Math.floor(Number(bare)) : undefined;
  if (serial !== undefined) return ok(addDays(excelDayZero, serial));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso !== null) return made(text, iso[1], iso[2], iso[3]);
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(bare);
  if (british !== null) return made(text, british[3], british[2], british[1]);
  const named = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ \-/]([a-z]{3,9})\.?,?[ \-/](\d{2}|\d{4})$/i.exec(bare);
  const month = named === null ? 0 : monthNames.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (named !== null && month > 0) return made(text, named[3], String(month), named[1]);
  return err(`“${short(text)}” is not a date.`);
};

const made = (text: string, year = '', month = '', date = ''): Result<LocalDate, string> => {
  if (year.length !== 4) return err(`“${short(text)}” has a year of two digits. Write all four.`);
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return parsed === undefined ? err(`There is no day “${short(text)}”; the day comes before the month.`) : ok(parsed);
};

/** Excel counts 1900 as a leap year, so its days count from here from March 1900 on. */
const excelDayZero = day('1899-12-30');
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `SW1A 1AA` for a postcode however it is spaced; undefined where it is none. */
export const postcodeIn = (text: string): string | undefined => {
  const bare = text.toUpperCase().replace(/\s+/g, '');
  return /^(GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : undefined;
};

/** Yes or no as systems write it; undefined where it is neither. */
export const yesOrNoIn = (text: string): boolean | undefined => {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]\) */, '');
  if (['y', 'yes', 'true', '1', 'restricted', 'confidential', 'protected'].includes(bare)) return true;
  return ['', 'n', 'no', 'false', '0', 'none'].includes(bare) ? false : undefined;
};

/** Whether somebody has parental responsibility, as systems write it; undefined where it is neither yes, no nor not known (PF01). */
export const responsibilityIn = (text: string): 'yes' | 'no' | 'unknown' | undefined => {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]\) */, '')
    .replace(/[^a-z0-9]/g, '');
  if (['', 'unknown', 'notknown', 'nk', 'notrecorded', 'notstated', 'notsure'].includes(bare)) return 'unknown';
  if (['y', 'yes', 'true', '1', 'pr', 'haspr', 'shared', 'sole', 'full'].includes(bare)) return 'yes';
  return ['n', 'no', 'false', '0', 'none', 'nopr'].includes(bare) ? 'no' : undefined;
};

/** What parental responsibility rests on, as systems write it; undefined where it is none that is known here, and stays as it is. */
export const groundIn = (text: string): ResponsibilityGround | undefined => {
  const bare = text.toLowerCase();
  return grounds.find(([, words]) => words.test(bare))?.[0];
};

// The narrower words first: a special guardianship order is also a court order.
const grounds: ReadonlyArray<readonly [ResponsibilityGround, RegExp]> = [
  ['special-guardianship', /special guardian|\bsgo\b/],
  ['child-arrangements', /child arrangements?|residence order|\bcao\b/],
  ['emergency-protection', /emergency protection|\bepo\b/],
  ['care-order', /care order|\bico\b|local authority/],
  ['parental-order', /surrogacy|^parental order/],
  ['adoption', /adopti/],
  ['agreement', /agreement/],
  ['guardian', /guardian/],
  ['birth-registration', /birth cert|birth regist|registered|on (the )?certificate/],
  ['marriage', /marri|civil partner/],
  ['court-order', /court|order/],
  ['birth-mother', /birth mother|gave birth|^mother$/],
];

/** The census's codes and the words of the inspection lists (N00783, domain.md 8.5). */
export const sexIn = (text: string): 'female' | 'male' | 'unknown' => {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]\) */, '');
  if (['f', 'female', '2', 'girl', 'woman'].includes(bare)) return 'female';
  return ['m', 'male', '1', 'boy', 'man'].includes(bare) ? 'male' : 'unknown';
};

/** Ten digits with a right check digit, as the NHS data dictionary has it; undefined otherwise. */
export const nhsNumberIn = (text: string): string | undefined => {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return undefined;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) ? digits : undefined;
};

/** A letter and twelve digits, the last of which may be a letter; undefined otherwise. */
export const upnIn = (text: string): string | undefined => {
  const bare = text.toUpperCase().replace(/\s/g, '');
  return /^[A-Z]\d{11}[\dA-Z]$/.test(bare) ? bare : undefined;
};

/** `Sampleton, Rowan James` or `Rowan James Sampleton`, as given name and family name. */
export const nameIn = (text: string): { readonly givenName: string; readonly surname: string } => {
  const [before, ...after] = text.split(',').map((part) => part.trim());
  if (after.length > 0) return { surname: before ?? '', givenName: after.join(' ') };
  const words = text.trim().split(/\s+/);
  return { givenName: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' };
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
