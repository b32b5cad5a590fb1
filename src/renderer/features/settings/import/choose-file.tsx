import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Section } from '../../../ui/section.tsx';

/** Brings a list from another system. */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: File) => Promise<void> }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <Section
      title="Bring in a list"
      look="card"
      lead="Children, families, agencies and workers from LCS, Mosaic, Eclipse or a list of your own. Every row is shown before anything is saved, and an import can be undone."
    >
      <div className={styles.file}>
        <label htmlFor={id}>CSV or Excel file</label>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.xlsx"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file === undefined) return;
            // The same file can be chosen again once it is corrected.
            void onFile(file).finally(() => {
              input.value = '';
            });
          }}
        />
        <span className={styles.hint}>
          The first row holds the headings. Formulas are not worked out; files with macros or a password are refused.
        </span>
      </div>
    </Section>
  );
};

const useStyles = makeStyles({
  file: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
