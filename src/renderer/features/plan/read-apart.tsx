import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { readApart } from '../../../core/plans/who-may-read.ts';
import { listed } from '../../../core/words.ts';
import { useLive } from '../../engine/use-live.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says what of the plan goes to somebody who is kept apart from the others: a short list that a chair looks through (domain.md 6.8). */
export const ReadApart = ({ familyId, record }: { readonly familyId: FamilyId; readonly record: ConferenceRecord }) => {
  const family = useLive('family.get', { familyId });
  if (!family?.ok) return null;
  const hiddenFrom = new Set(family.value.addresses.flatMap((address) => address.hiddenFrom));
  return readApart(record, hiddenFrom).map(({ name, reads }) => (
    <Notice
      key={name}
      tone="info"
      title={`${name} is kept apart from the others, and will read ${listed(reads)}.`}
      next="Look whether any of it says where or when somebody can be found, and choose who may see it."
    />
  ));
};
