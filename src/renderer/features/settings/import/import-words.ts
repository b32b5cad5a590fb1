import type { TakenIn } from '../../../../contract/importing.ts';
import type { RowOutcome } from '../../../../core/importing/judged-row.ts';
import type { Message } from '../../../ui/notice.tsx';
import { counted } from '../../../words/record-words.ts';

export const outcomeWords: { readonly [Outcome in RowOutcome]: string } = {
  new: 'New',
  changed: 'Would change',
  near: 'Perhaps here already',
  same: 'Here already',
  refused: 'Refused',
};

/** What came in, and whose address did not. */
export const takenInWords = ({ added, changed, addressLeftOut }: TakenIn): Message => {
  const lines = addressLeftOut.slice(0, 20).join(', ');
  const more = addressLeftOut.length > 20 ? ' and more' : '';
  return {
    title: `Saved: ${counted(added, 'addition')}, ${counted(changed, 'change')}.`,
    next:
      addressLeftOut.length === 0
        ? 'You can undo all of it below.'
        : `The address was left out, and is to be entered by hand, for line ${lines}${more}: it is restricted, or the family has a restricted address. You can undo all of it below.`,
  };
};
