import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ApiError } from '../../contract/api.ts';
import type { Result } from '../../core/result.ts';
import { messageFor } from '../messages.ts';
import type { Message } from '../ui/notice.tsx';
import { createTypedOver } from './typed-over.ts';
import { useDraft } from './use-draft.ts';

/** A form over one thing that the disk has, whose fields are saved as they are typed. */
export interface SavedAsTyped<Fields> {
  readonly fields: Fields;
  /** Why the last change was not kept; undefined where it was. */
  readonly fault: Message | undefined;
  readonly change: (change: Partial<Fields>) => void;
  /** Shows what cannot be kept as it stands, such as no name at all; what was kept stays. */
  readonly show: (change: Partial<Fields>) => void;
}

/**
 * What was just typed lies over `saved`, what the disk has, until the disk has it too: what another window or another part of this
 * one changes meanwhile shows, and is not written over.
 *
 * `put` gets the thing as it is to be kept, and what of it was changed.
 */
export const useTypedOver = <Fields extends object>(
  saved: Fields,
  put: (whole: Fields, change: Partial<Fields>) => Promise<Result<unknown, ApiError>>,
): SavedAsTyped<Fields> => {
  const [over] = useState(() => createTypedOver(saved));
  const [fault, setFault] = useState<Message>();
  const fields = useSyncExternalStore(over.subscribe, over.shown);
  useEffect(() => over.hold(saved), [over, saved]);
  const save = useDraft<Fields>(async (change) => {
    const kept = await put({ ...over.whole(), ...change }, change);
    setFault(kept.ok ? undefined : messageFor(kept.error));
    return kept.ok;
  });
  const change = (changed: Partial<Fields>): void => {
    over.type(changed);
    save(changed);
  };
  return { fields, fault, change, show: over.show };
};
