import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StatementId } from '../../../core/identifiers.ts';

/**
 * The line of the record that somebody is writing in this window: begun, or changed since they came to it, and not yet gone on from. To
 * its chips and back is still the same line. Null while nobody is writing.
 */
export const useLineInHand = (): StatementId | null => {
  const [inHand, setInHand] = useState<StatementId | null>(null);
  useEffect(() => {
    let held: StatementId | null = null;
    const come = ({ target }: Event): void => {
      const id = lineOf(target) ?? lineOfChips(target);
      if (id !== null && id === held) return;
      held = id !== null && isEmpty(target) ? id : null;
      setInHand(held);
    };
    const write = ({ target }: Event): void => {
      const id = lineOf(target);
      if (id === null || id === held) return;
      held = id;
      // Before the letter is in the record, so that whatever is asked from now on leaves the line out.
      flushSync(() => setInHand(id));
    };
    document.addEventListener('focusin', come);
    document.addEventListener('beforeinput', write);
    return () => {
      document.removeEventListener('focusin', come);
      document.removeEventListener('beforeinput', write);
    };
  }, []);
  return inHand;
};

const lineOf = (target: EventTarget | null): StatementId | null =>
  target instanceof HTMLElement ? ((target.dataset.statement as StatementId | undefined) ?? null) : null;

const lineOfChips = (target: EventTarget | null): StatementId | null =>
  target instanceof HTMLElement
    ? ((target.closest<HTMLElement>('[data-chips-of]')?.dataset.chipsOf as StatementId | undefined) ?? null)
    : null;

const isEmpty = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement && target.value === '';
