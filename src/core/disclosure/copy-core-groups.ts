import type { CoreGroupRecord } from '../plans/core-group-record.ts';
import type { Copying } from './copying.ts';
import { coreGroupLabels, type Shown, show } from './labels.ts';

export type CopyCoreGroup = Shown<CoreGroupRecord, typeof coreGroupLabels>;

/**
 * The core groups since the last conference, the oldest first: that they were held for those who are told of the plan, and what was
 * written there for practitioners who have a part in every child of the sitting. It was typed about all of them together, and nobody
 * can say which line of it is about whom.
 */
export const copyCoreGroups = (copying: Copying): ReadonlyArray<CopyCoreGroup> => {
  const { file, reader } = copying;
  const last = file.plansBefore.at(-1)?.heldOn;
  const until = file.sitting.heldOn;
  const isAboutTheirs = file.conferences.every(({ childId }) => reader.children.includes(childId));
  const sees = copying.sees(false);
  return (file.coreGroups ?? [])
    .filter(({ heldOn }) => (last === undefined || heldOn > last) && (until === null || heldOn < until))
    .map((held) => show(held, coreGroupLabels, (label) => sees(label) && (label !== 'professionals' || isAboutTheirs)));
};
