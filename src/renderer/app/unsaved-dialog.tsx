import { Button } from '@fluentui/react-components';
import { Modal, ModalActions, ModalTitle } from '../ui/modal.tsx';

export interface UnsavedDialogProps {
  readonly onRetry: () => void;
  readonly onLock: () => void;
  readonly onStay: () => void;
}

/** Locking ends everything that is on the screen: what the disk refused would go with it, and no undo brings it back. */
export const UnsavedDialog = ({ onRetry, onLock, onStay }: UnsavedDialogProps) => (
  <Modal label="Something you typed is not saved yet" onClose={onStay}>
    <ModalTitle>Something you typed is not saved yet</ModalTitle>
    <p>Locking now would lose it. Everything shown as Saved is safe.</p>
    <ModalActions>
      <Button appearance="primary" onClick={onRetry}>
        Try again, then lock
      </Button>
      <Button onClick={onLock}>Lock without it</Button>
      <Button onClick={onStay}>Stay</Button>
    </ModalActions>
  </Modal>
);
