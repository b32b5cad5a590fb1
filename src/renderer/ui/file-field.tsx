import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Notice } from './notice.tsx';

/** The Word files that are read: never those with macros. */
export const wordFiles = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface FileTaking {
  /** Which files are offered first, as an input's `accept` says it. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
}

/** A file to choose, with its label above it. The same file can be chosen again once it is corrected. */
export const FileField = ({
  label,
  hint,
  accept,
  onFile,
}: FileTaking & { readonly label: string; readonly hint?: ReactNode }) => {
  const styles = useStyles();
  const id = useId();
  const { take, unreadable } = useFileTaking(onFile);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" accept={accept} onChange={({ currentTarget }) => void takeFrom(currentTarget, take)} />
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {unreadable}
    </div>
  );
};

/** The same behind a button. `label` is what the choice of the file is called. */
export const FileButton = ({
  label,
  accept,
  onFile,
  children,
}: FileTaking & { readonly label: string; readonly children: ReactNode }) => {
  const input = useRef<HTMLInputElement>(null);
  const { take, unreadable } = useFileTaking(onFile);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => void takeFrom(currentTarget, take)}
      />
      {unreadable}
    </>
  );
};

/** Takes a file that was chosen or dropped; where the computer does not give its bytes, `unreadable` says so to the person. */
export const useFileTaking = (
  onFile: (file: File) => Promise<void>,
): { readonly take: (file: File) => Promise<void>; readonly unreadable: ReactNode } => {
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File): Promise<void> => {
    setUnreadable(false);
    try {
      await onFile(file);
    } catch (fault) {
      // It was on a stick that is out, in a cloud that is away, or is held by another program.
      if (!(fault instanceof DOMException)) throw fault;
      setUnreadable(true);
    }
  };
  const unreadable = isUnreadable ? (
    <div role="alert">
      <Notice
        tone="fault"
        title="This file could not be read."
        next="Close it in other programs, or copy it to this computer, and choose it again."
      />
    </div>
  ) : null;
  return { take, unreadable };
};

const takeFrom = async (input: HTMLInputElement, take: (file: File) => Promise<void>): Promise<void> => {
  const file = input.files?.[0];
  if (file === undefined) return;
  try {
    await take(file);
  } finally {
    input.value = '';
  }
};

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  hint: { maxWidth: '80ch', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
