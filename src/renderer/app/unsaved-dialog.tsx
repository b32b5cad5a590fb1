import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';

export interface UnsavedDialogProps {
  readonly onRetry: () => void;
  readonly onLock: () => void;
  readonly onStay: () => void;
}

/** Locking ends everything that is on the screen: what the disk refused would go with it, and no undo brings it back. */
export const UnsavedDialog = ({ onRetry, onLock, onStay }: UnsavedDialogProps) => (
  <Dialog open modalType="alert" onOpenChange={onStay}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>Something you typed is not saved yet</DialogTitle>
        <DialogContent>Locking now would lose it. Everything shown as Saved is safe.</DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onRetry}>
            Try again, then lock
          </Button>
          <Button onClick={onLock}>Lock without it</Button>
          <Button onClick={onStay}>Stay</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
