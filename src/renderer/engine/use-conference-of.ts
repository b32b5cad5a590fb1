import type { SittingId } from '../../core/identifiers.ts';
import { longDate } from '../../core/local-date.ts';
import { useLive } from '../engine/use-live.ts';

/** Which conference has this reference, as a person knows it; nothing while it is looked up. */
export const useConferenceOf = (
  reference: string,
): { readonly sittingId: SittingId | null; readonly words: string } | undefined => {
  const found = useLive('signedSheet.of', { reference });
  if (reference.trim() === '') return { sittingId: null, words: '' };
  if (found === undefined) return undefined;
  if (!found.ok) return { sittingId: null, words: 'There is no conference with this reference here.' };
  const { sittingId, familyName, heldOn } = found.value;
  return { sittingId, words: `${familyName}${heldOn === null ? ', not booked' : `, ${longDate(heldOn)}`}` };
};
