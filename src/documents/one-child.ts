import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { PersonId } from '../core/identifiers.ts';

/** A copy as if its child were the only one: nothing of a brother or sister, nor of what is done for them alone (PL06). */
export const aloneFor = (copy: ReaderCopy, childId: PersonId): { readonly alone: ReaderCopy; readonly child: CopyChild } => {
  const child = copy.children.find((one) => one.id === childId && one.inFull);
  if (child === undefined) throw new RangeError('This copy holds no plan for that child');
  const isTheirs = ({ children }: { readonly children: ReadonlyArray<PersonId> }): boolean =>
    children.length === 0 || children.includes(childId);
  const alone: ReaderCopy = {
    ...copy,
    children: [child],
    statements: copy.statements.filter(isTheirs),
    visitsKept: copy.visitsKept.filter((one) => one.childId === childId),
    plan: {
      ...copy.plan,
      visitsTo: copy.plan.visitsTo.filter((one) => one.childId === childId),
      actions: copy.plan.actions.filter(isTheirs),
      assessments: copy.plan.assessments.filter(isTheirs),
      before: copy.plan.before.map(({ heldOn, actions }) => ({ heldOn, actions: actions.filter(isTheirs) })),
    },
  };
  return { alone, child };
};
