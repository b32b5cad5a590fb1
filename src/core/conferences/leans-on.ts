import type { ConferenceRecord, Invitee } from './record.ts';

/** Whether a record leans on somebody's row of its list: they were kept out, were in the room, said something or gave a view. */
export const leansOn = (record: ConferenceRecord, { id, exclusion, presence }: Invitee): boolean =>
  exclusion !== null ||
  Object.keys(presence).length > 0 ||
  record.statements.some(({ speaker }) => speaker === id) ||
  [...Object.values(record.views), ...Object.values(record.scales), ...Object.values(record.dissents)].some(
    ({ inviteeId }) => inviteeId === id,
  );
