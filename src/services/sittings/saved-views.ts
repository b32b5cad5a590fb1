import type { Implementation } from '../../contract/procedure.ts';
import type { savedViewsApi } from '../../contract/saved-views.ts';
import { err, ok } from '../../core/result.ts';
import { removeView, savedViews, saveView } from '../../storage/booking/saved-views.ts';
import { act, type OpenDesk } from '../open-desk.ts';

/** The views of the list of conferences that whoever is at the desk keeps for themselves. */
export const savedViewServices = (desk: OpenDesk): Implementation<typeof savedViewsApi> => ({
  'view.list': () => ok(savedViews(desk.db, desk.actor.id)),

  'view.save': (view) =>
    act(desk, { action: 'view.save', objectId: null }, (tx) => {
      saveView(tx, { ...view, id: desk.newId(), madeBy: desk.actor.id });
      return ok(null);
    }),

  'view.remove': ({ viewId }) =>
    act(desk, { action: 'view.remove', objectId: viewId }, (tx) =>
      removeView(tx, viewId, desk.actor.id) ? ok(null) : err({ type: 'NotHere', what: 'view' } as const),
    ),
});
