import type { Invitee } from '../conferences/record.ts';
import { finder, partsOfName } from '../disclosure/names.ts';
import type { InviteeId } from '../identifiers.ts';

/**
 * What is wrong with whose hands an action is in (PL09): a worker of the conference who is not in the core group that carries the
 * plan out, or nobody on the list at all, who may have left since.
 */
export type OwnerAstray =
  | { readonly astray: 'outside'; readonly inviteeId: InviteeId; readonly name: string }
  | { readonly astray: 'nobody' };

type Listed = Pick<Invitee, 'id' | 'part' | 'name' | 'coreGroup' | 'attendance'>;

/**
 * Null where the owner is in the core group, is of the family, or cannot be judged yet: nothing was typed, or nobody is in the group.
 *
 * A family member who is not in the group may own an action: somebody who is kept apart is left out of it for a reason.
 */
export const ownerAstray = (owner: string, list: ReadonlyArray<Listed>): OwnerAstray | null => {
  if (owner.trim() === '' || !list.some(({ coreGroup }) => coreGroup)) return null;
  const named = list.filter(({ name }) => name !== '' && finder([partsOfName(name).whole])(owner));
  if (named.some(({ coreGroup, part }) => coreGroup || part === 'family' || part === 'child')) return null;
  const here = named.find(({ part, attendance }) => part === 'agency' && attendance !== 'not-invited');
  return here === undefined ? { astray: 'nobody' } : { astray: 'outside', inviteeId: here.id, name: here.name };
};
