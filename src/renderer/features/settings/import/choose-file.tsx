import { useHandedOver } from '../../../engine/handed-over.ts';
import { FileField, useFileTaking } from '../../../ui/file-field.tsx';
import { Section } from '../../../ui/section.tsx';

/** Brings a list from another system. */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: File) => Promise<void> }) => {
  const { take, unreadable } = useFileTaking(onFile);
  useHandedOver({ is: 'table', of: '' }, (file) => void take(file));
  return (
    <Section
      title="Bring in a list"
      look="card"
      lead="Children, families, agencies and workers from LCS, Mosaic, Eclipse or a list of your own. Every row is shown before anything is saved, and an import can be undone."
    >
      <FileField
        label="CSV or Excel file"
        accept=".csv,.txt,.xlsx"
        hint="The first row holds the headings. Formulas are not worked out; files with macros or a password are refused."
        onFile={onFile}
      />
      {unreadable}
    </Section>
  );
};
