import { useEffect, useEffectEvent, useState } from 'react';
import { mostRequestBytes, type RequestSeen } from '../../../contract/request-forms.ts';
import type { RequestId } from '../../../core/identifiers.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { useHandedOver } from '../../engine/handed-over.ts';
import { messageFor } from '../../messages.ts';
import { useFileTaking } from '../../ui/file-field.tsx';
import type { Message } from '../../ui/notice.tsx';

/** A file that somebody dropped or chose, with what it says of a request; the file itself is kept until it is put away. */
export interface RequestFileOpen {
  readonly source: File;
  readonly fileName: string;
  readonly file: string;
  readonly seen: RequestSeen;
}

/**
 * The email or form that is read beside a request, or beside none yet. `given` was dropped on another screen. A request that
 * is dropped while this is on the screen is read here; nothing of it is kept (IN09).
 */
export const useRequestFile = (requestId: RequestId | null, given: File | undefined) => {
  const desk = useDesk();
  const [open, setOpen] = useState<RequestFileOpen>();
  const [fault, setFault] = useState<Message>();

  const look = async (source: File): Promise<void> => {
    setFault(undefined);
    if (source.size > mostRequestBytes) {
      setOpen(undefined);
      return setFault({
        title: 'This file is larger than 3.5 megabytes.',
        next: 'Take its pictures and attachments out. Nothing was kept.',
      });
    }
    const asked = { fileName: source.name, file: base64Of(await source.arrayBuffer()) };
    await desk.saves.settled();
    const found = await desk.call('request.look', { ...asked, requestId });
    setOpen(found.ok ? { source, ...asked, seen: found.value } : undefined);
    if (!found.ok) setFault(messageFor(found.error));
  };
  const { take, unreadable } = useFileTaking(look);
  const start = useEffectEvent((file: File) => void take(file));
  useEffect(() => {
    if (given !== undefined) start(given);
  }, [given]);
  useHandedOver({ is: 'request', of: '' }, (file) => void take(file));

  return {
    open,
    fault,
    /** Where the computer does not give the bytes of a file, the sentence that says so. */
    unreadable,
    look: take,
    /** Reads it again, after something was entered from it or typed beside it. */
    again: (): Promise<void> => (open === undefined ? Promise.resolve() : take(open.source)),
    putAway: (): void => {
      setOpen(undefined);
      setFault(undefined);
    },
    refuse: setFault,
  };
};
