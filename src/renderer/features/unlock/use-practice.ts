import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';

/** Opens the practice records, which are made on first use. */
export const usePractice = (onOpen: (open: OpenVaultStatus) => void, onFault: (fault: Message | undefined) => void) => {
  const desk = useDesk();
  const [isOpening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    setOpening(true);
    onFault(undefined);
    const opened = await desk.call('vault.openPractice', {});
    setOpening(false);
    if (opened.ok) onOpen(opened.value);
    else onFault(messageFor(opened.error));
  };
  return { isOpening, open: () => void open() };
};
