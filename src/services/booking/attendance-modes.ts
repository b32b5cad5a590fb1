import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { ModeRow } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Part } from '../../core/conferences/record.ts';
import { addDays, addMonths } from '../../core/local-date.ts';
import { ok } from '../../core/result.ts';
import { type AttendedInMode, attendedInModes, heldSittings } from '../../storage/agencies/attendance-modes.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';

type Api = typeof sittingsApi;

/** How people took part, by type of agency, in the sittings that were held in that time (SC07). */
export const countModes = (desk: OpenDesk, asked: InputOf<Api['attendance.modes']>): Supplied<Api['attendance.modes']> => {
  const until = asked.until ?? todayAt(desk);
  const from = asked.from ?? addDays(addMonths(until, -12), 1);
  const types = new Map(currentProcedures(desk).profile.agencies.map(({ code, name }) => [code, name]));
  const found = attendedInModes(desk.db, from, until);
  const whoOf = ({ part, agencyType }: AttendedInMode): string =>
    part === 'agency' ? (types.get(agencyType) ?? agencyType) : partNames[part];
  const rows = [...Map.groupBy(found, whoOf)]
    .map(([who, counted]) => rowOf(who, counted))
    .sort((a, b) => a.who.localeCompare(b.who, 'en-GB'));
  return ok({ from, until, sittings: heldSittings(desk.db, from, until), rows, all: rowOf('Everybody', found) });
};

const rowOf = (who: string, found: ReadonlyArray<AttendedInMode>): ModeRow => {
  const count = (mode: AttendedInMode['mode']): number =>
    found.filter((one) => one.mode === mode).reduce((sum, { people }) => sum + people, 0);
  const counts = {
    'in-person': count('in-person'),
    video: count('video'),
    phone: count('phone'),
    hybrid: count('hybrid'),
    'not-said': count(null),
  };
  return { who, counts, total: Object.values(counts).reduce((sum, people) => sum + people, 0) };
};

const partNames: { readonly [P in Exclude<Part, 'agency'>]: string } = {
  chair: 'Chair',
  'minute-taker': 'Minute taker',
  family: 'Family',
  child: 'Child',
  supporter: 'Supporter',
  advocate: 'Advocate',
  interpreter: 'Interpreter',
  solicitor: 'Solicitor',
  observer: 'Observer',
};
