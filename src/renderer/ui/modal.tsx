import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

export interface ModalProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly className?: string;
  /** Asked for by Escape or a press beside it; whoever shows the modal takes it away. */
  readonly onClose: () => void;
  /** Its first control gets the focus. */
  readonly children: ReactNode;
}

/**
 * What lies over the whole window until it is answered.
 *
 * The browser's own modal dialog: it makes the page behind it inert and gives the focus back in the same step in which it closes.
 * A focus trap of scripts gives it back a moment later, and takes it from whatever was opened on the heels of the first.
 * Menus and pop-overs that draw themselves at the end of the page do not work inside.
 */
export const Modal = ({ label, className, onClose, children }: ModalProps) => {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => own?.close();
  }, []);
  // Taken before the browser closes it: its own closing is told to us later, when another may be open.
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={mergeClasses(styles.surface, className)}
      onKeyDown={leave}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...{ closedby: 'any' }}
    >
      {children}
    </dialog>
  );
};

/** The heading of a modal; the same words as its label. */
export const ModalTitle = ({ children }: { readonly children: ReactNode }) => <h2 className={useStyles().title}>{children}</h2>;

/** The answers to a modal, at its foot; the one that most people want first. */
export const ModalActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().actions}>{children}</div>
);

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '640px',
    maxHeight: 'calc(100vh - 32px)',
    padding: '24px',
    overflow: 'auto',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', paddingTop: '24px' },
});
