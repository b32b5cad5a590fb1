import type { OtherPlan } from '../conferences/other-plan.ts';
import { type Copying, clear } from './copying.ts';

/** The plan that the children bring from another authority; its actions, which nobody labelled one by one, only for professionals. */
export interface CopyOtherPlan extends Omit<OtherPlan, 'actions'> {
  readonly actions: string | null;
}

/** The other authority's plan as one reader may have it: its dates for the children the reader has a part in (IN02). */
export const copyOtherPlan = (copying: Copying): CopyOtherPlan | null => {
  const { file, reader, professional, family } = copying;
  const { kind, otherPlan } = file.request;
  if (kind !== 'transfer-in' || !(professional || (family && reader.class !== 'child'))) return null;
  return {
    authority: clear(copying, 'request.otherPlan.authority', otherPlan.authority),
    lastReviewOn: otherPlan.lastReviewOn,
    nextReviewDueOn: otherPlan.nextReviewDueOn,
    children: otherPlan.children.filter((one) => reader.children.includes(one.childId)),
    actions: professional ? clear(copying, 'request.otherPlan.actions', otherPlan.actions) : null,
  };
};
