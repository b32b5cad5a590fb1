import { useEffect, useMemo, useRef } from 'react';
import type { DeskClient } from '../../contract/api.ts';
import { useDesk } from './desk.ts';
import { createDraft, savedAt } from './draft.ts';

/** One change by one button, such as booking. The top bar says Saved once it is on the disk; a refusal is the caller's to show. */
export const useChange = (): DeskClient => {
  const { call, saves } = useDesk();
  return useMemo(
    () => async (name, input) => {
      saves.begin();
      const outcome = await call(name, input);
      if (outcome.ok) saves.done(savedAt());
      else saves.withdrawn();
      return outcome;
    },
    [call, saves],
  );
};

/**
 * Saves a form's fields as they are typed: one save under way, at most one waiting, the newest value of each field wins.
 *
 * `put` answers whether the change is on the disk. What was refused stays, and goes with the next change or the next try, even
 * when the form has left the screen.
 */
export const useDraft = <Fields extends object>(
  put: (change: Partial<Fields>) => Promise<boolean>,
): ((change: Partial<Fields>) => void) => {
  const { saves } = useDesk();
  const latest = useRef(put);
  useEffect(() => {
    latest.current = put;
  });
  const draft = useMemo(() => createDraft<Fields>(saves, (change) => latest.current(change)), [saves]);
  useEffect(() => draft.open(), [draft]);
  return draft.save;
};
