import type { itemTimesApi } from '../../contract/item-times.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { err, ok } from '../../core/result.ts';
import { addItemTime, itemTimesOf } from '../../storage/record/item-times.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { type OpenDesk, save } from '../open-desk.ts';

export const itemTimeServices = (desk: OpenDesk): Implementation<typeof itemTimesApi> => ({
  'itemTime.get': ({ sittingId }) => ok(itemTimesOf(desk.db, sittingId)),

  // No act of anybody: it is counted while the Room is open, so the log does not name it.
  'itemTime.add': ({ sittingId, item, seconds }) =>
    save(desk, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
      if (sitting.progress.closedAt !== null) return err({ type: 'ConferenceClosed' });
      addItemTime(tx, sittingId, item, seconds);
      return ok(null);
    }),
});
