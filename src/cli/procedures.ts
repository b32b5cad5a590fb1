import { type ConferenceType, conferenceTypes } from '../core/procedures/milestones.ts';
import { ok, type Result } from '../core/result.ts';
import { loadProcedures, type Procedures } from '../services/procedures/procedures-files.ts';
import { type Refused, refused, type Terminal, wrongUsage } from './command.ts';

/** The procedures that a command was told to judge by. */
export const proceduresNamed = ({ resources }: Terminal, id: string): Result<Procedures, Refused> => {
  const loaded = loadProcedures(resources, id);
  if (loaded.ok) return loaded;
  switch (loaded.error.type) {
    case 'UnknownProfile':
      return refused(`There is no procedures profile called ${id}. There are: ${loaded.error.known.join(', ')}.`);
    case 'UnknownCalendar':
      return refused(`The profile ${id} counts with a calendar called ${loaded.error.id}, which is not here.`);
    case 'ProfileFileFaulty': {
      const { file, faults } = loaded.error;
      return refused(`${file} cannot be used: ${faults[0]?.path ?? ''} ${faults[0]?.reason ?? 'is faulty'}.`);
    }
  }
};

/** A kind of conference as it was typed, or undefined where none was. */
export const typeNamed = (name: string | undefined): Result<ConferenceType | undefined, Refused> => {
  if (name === undefined) return ok(undefined);
  const type = conferenceTypes.find((known) => known === name);
  return type === undefined
    ? wrongUsage(`There is no kind of conference called ${name}: say ${conferenceTypes.join(', ')}.`)
    : ok(type);
};
