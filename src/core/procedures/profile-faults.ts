import type { Fault } from './fault.ts';
import type { ProceduresProfile } from './profile.ts';
import { visibilityItems } from './visibility.ts';

/** What in a profile contradicts itself, although each value alone is possible. */
export const profileFaults = (profile: ProceduresProfile): ReadonlyArray<Fault> => [
  ...period(profile),
  ...ruleIds(profile),
  ...firstSittings(profile),
  ...agencies(profile),
  ...matrix(profile),
  ...scale(profile),
];

const period = ({ inForce: { from, until }, cin }: ProceduresProfile): ReadonlyArray<Fault> => [
  ...(until !== null && until < from ? [{ path: ['inForce', 'until'], reason: 'is before the day it comes into force' }] : []),
  ...(cin.until < cin.from ? [{ path: ['cin', 'until'], reason: 'is before the census year begins' }] : []),
];

const ruleIds = ({ deadlines }: ProceduresProfile): ReadonlyArray<Fault> =>
  Object.keys(deadlines)
    .filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    .map((id) => ({ path: ['deadlines', id], reason: 'the id must be lower-case words joined by hyphens' }));

/** Only a limit that counts from the conference can count from its first sitting (C-09). */
const firstSittings = ({ deadlines }: ProceduresProfile): ReadonlyArray<Fault> =>
  Object.entries(deadlines)
    .filter(([, rule]) => rule.keepsFirstSitting && rule.anchor !== 'conference')
    .map(([id]) => ({
      path: ['deadlines', id, 'keepsFirstSitting'],
      reason: 'only a limit that counts from the conference has a first sitting',
    }));

const agencies = ({ agencies: list, quoracy }: ProceduresProfile): ReadonlyArray<Fault> => {
  const codes = list.map((agency) => agency.code);
  const twice = codes.flatMap((code, n) =>
    codes.indexOf(code) === n ? [] : [{ path: ['agencies', n, 'code'], reason: `${code} is on the list twice` }],
  );
  const unknown = (path: ReadonlyArray<string>, named: ReadonlyArray<string>) =>
    named.flatMap((code, n) =>
      codes.includes(code) ? [] : [{ path: [...path, n], reason: `${code} is not on this profile's list of agencies` }],
    );
  return [
    ...twice,
    ...unknown(['quoracy', 'mustAttend', 'agencies'], quoracy.mustAttend.agencies),
    ...unknown(['quoracy', 'fabricatedIllness', 'agencies'], quoracy.fabricatedIllness.agencies),
  ];
};

/** Every item has one row: an item without a row would have no rule for leaving it out (domain.md 6.8). */
const matrix = ({ visibility: { rows } }: ProceduresProfile): ReadonlyArray<Fault> => {
  const items = rows.map((row) => row.item);
  const missing = visibilityItems.filter((item) => !items.includes(item));
  return [
    ...missing.map((item) => ({ path: ['visibility', 'rows'], reason: `has no row for ${item}` })),
    ...items.flatMap((item, n) =>
      items.indexOf(item) === n ? [] : [{ path: ['visibility', 'rows', n], reason: `${item} has a row already` }],
    ),
  ];
};

const scale = ({ scale: { lowest, highest } }: ProceduresProfile): ReadonlyArray<Fault> =>
  lowest.value < highest.value ? [] : [{ path: ['scale', 'highest', 'value'], reason: 'must be above the lowest value' }];
