import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** What every field has: a visible label, the name that the list of missing things jumps to, one line of help, and a fault in words. */
export interface FieldParts {
  readonly label: string;
  /** Its `data-field`. */
  readonly field?: string | undefined;
  /** Where the same field stands on a page once for each child. */
  readonly childId?: string | undefined;
  /** What goes here and why it matters, once, in grey. */
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** How wide the box is: as wide as what goes into it. */
  readonly width?: 'short' | 'medium' | 'long' | 'full';
}

export const FieldFrame = ({
  label,
  field,
  childId,
  hint,
  fault,
  width = 'full',
  note,
  children,
}: FieldParts & {
  /** A line below the box that says what its value means: `Tue 21 April 2026`. */
  readonly note?: string | undefined;
  readonly children: ReactElement;
}) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.field, styles[width])} data-field={field} data-child={childId}>
      <Field
        label={label}
        hint={hint === undefined && note === undefined ? null : { children: <Hint hint={hint} note={note} /> }}
        validationState={fault === undefined ? 'none' : 'error'}
        validationMessage={fault ?? null}
      >
        {children}
      </Field>
    </div>
  );
};

const Hint = ({ hint, note }: { readonly hint: string | undefined; readonly note: string | undefined }) => (
  <>
    {hint}
    {hint !== undefined && note !== undefined && ' '}
    {note}
  </>
);

const useStyles = makeStyles({
  field: { minWidth: '0', '& .fui-Input': { width: '100%', minWidth: '0' }, '& .fui-Input__input': { width: '100%' } },
  short: { width: '100%', maxWidth: '128px' },
  medium: { width: '100%', maxWidth: '280px' },
  long: { width: '100%', maxWidth: '480px' },
  full: { width: '100%', color: tokens.colorNeutralForeground1 },
});
