import type { Invitee, Statement } from '../conferences/record.ts';
import { areOwnWords } from './copy-statements.ts';
import type { Reader } from './reader.ts';
import { accessToLine, type SaidInFile } from './said-in.ts';

/**
 * Who of the family came, and does not have this line in their copy because of when it was said: as the copies themselves decide it (4.7,
 * EX-03). In the order of the list. A line that goes to professionals alone is in no copy of the family, whenever it was said.
 */
export const notInCopyOf = (file: SaidInFile, line: Statement): ReadonlyArray<Invitee> => {
  if (line.segment === null || line.audience.to === 'professionals') return [];
  return Object.values(file.record.invitees).filter((invitee) => {
    const reader = inTheFamily(invitee);
    if (reader === null || reader.present.length === 0 || areOwnWords(reader, line)) return false;
    return accessToLine(file, reader, line) !== 'full';
  });
};

/** As a reader in the narrowest column that they can stand in. */
const inTheFamily = ({ id, part, personId, name, presence, attendance }: Invitee): Reader | null =>
  (part !== 'family' && part !== 'child') || personId === null || attendance === 'not-invited'
    ? null
    : {
        inviteeId: id,
        class: part === 'child' ? 'child' : 'parent-elsewhere',
        name,
        personId,
        agencyType: '',
        children: [],
        conferences: [],
        present: Object.keys(presence) as unknown as Reader['present'],
        textSize: 12,
      };
