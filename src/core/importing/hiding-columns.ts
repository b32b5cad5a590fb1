import type { ColumnMapping } from './import-fields.ts';

/**
 * The headings that sound as if they said which addresses nobody may be told, while addresses are taken in and no column says so: as it
 * stands every one of them would come in open (domain.md 10, X2).
 */
export const hidingColumns = (headings: ReadonlyArray<string>, mapping: ColumnMapping): ReadonlyArray<string> => {
  const takesAddresses = mapping.address !== undefined || mapping.postcode !== undefined;
  if (!takesAddresses || mapping.addressRestricted !== undefined) return [];
  const named = new Set(Object.values(mapping));
  return headings.filter((heading, at) => !named.has(at) && soundsHidden.test(heading));
};

const soundsHidden =
  /restrict|confiden|conceal|hidden|hide|withh[eo]ld|secret|sensitiv|disclos|refuge|protected|no[tn]?[\s_-]*(?:to[\s_-]*)?(?:share|contact)|shield|safe[\s_-]*address|marac/i;
