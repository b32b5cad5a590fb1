import type { chairDeclarationsApi } from '../../contract/chair-declarations.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { err, ok } from '../../core/result.ts';
import { declarationOf, declarationWords } from '../../core/scheduling/independence.ts';
import { findPractitioner } from '../../storage/agencies/agencies.ts';
import { declarationsOfFamily, keepDeclaration } from '../../storage/booking/chair-declarations.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';

/** What chairs declare of their part in a family's section 47 enquiry (R-CH-02). */
export const chairDeclarationServices = (desk: OpenDesk): Implementation<typeof chairDeclarationsApi> => ({
  'chair.declaration': ({ sittingId, chairId }) => {
    const sitting = findSitting(desk.db, sittingId);
    const chair = findPractitioner(desk.db, chairId);
    if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
    if (chair === undefined) return err({ type: 'NotHere', what: 'chair' });
    const began = findRequest(desk.db, sitting.requestId)?.strategyDiscussionOn ?? null;
    const rules = proceduresFor(desk, sitting).profile.chair;
    return ok({
      mustSay: chair.leadPractitioner === true,
      declared: declarationOf(chairId, declarationsOfFamily(desk.db, sitting.familyId), began) ?? null,
      words: { tookPart: declarationWords(true, rules), didNot: declarationWords(false, rules) },
    });
  },

  'chair.declare': ({ sittingId, chairId, tookPart }) =>
    act(desk, { action: 'chair.declare', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      if (findPractitioner(tx, chairId) === undefined) return err({ type: 'NotHere', what: 'chair' } as const);
      keepDeclaration(tx, sittingId, {
        practitionerId: chairId,
        declaredAt: nowAt(desk),
        tookPart,
        words: declarationWords(tookPart, proceduresFor(desk, sitting).profile.chair),
        keptBy: desk.actor.name,
      });
      return ok(null);
    }),
});
