import { PassphraseField } from './passphrase-field.tsx';

export interface NewPassphraseProps {
  readonly label: string;
  readonly passphrase: string;
  readonly again: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onAgain: (passphrase: string) => void;
}

/** Chosen once and typed twice: a slip of the finger must not become the only key. Nothing is demanded of its letters (K4). */
export const NewPassphrase = ({ label, passphrase, again, onPassphrase, onAgain }: NewPassphraseProps) => (
  <>
    <PassphraseField
      label={label}
      value={passphrase}
      onChange={onPassphrase}
      hint="Four words that have nothing to do with each other, 12 characters or more. Not a saying, not the name of anyone here."
    />
    <PassphraseField
      label="The same passphrase again"
      value={again}
      onChange={onAgain}
      fault={again !== '' && !passphrase.startsWith(again) ? 'The two are not the same.' : undefined}
    />
  </>
);
