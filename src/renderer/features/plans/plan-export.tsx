import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';

/** Writes the list of a day for a spreadsheet; no text in it can act as a formula there (MI10). */
export const PlanExport = ({ on }: { readonly on: LocalDate }) => {
  const desk = useDesk();
  const [said, setSaid] = useState<Said>();
  const write = async (format: 'csv' | 'xlsx', folder: string): Promise<void> => {
    const written = await desk.call('plan.export', { on, format, folder });
    setSaid(
      written.ok
        ? {
            tone: 'good',
            title: `${counted(written.value.rows, 'child', 'children')} written.`,
            next: `${written.value.path}. It names children: keep it as safe as these records.`,
          }
        : { tone: 'fault', ...messageFor(written.error) },
    );
  };
  return (
    <Section title="Write this list" lead={`As it is on ${longDate(on)}, for Excel or another spreadsheet.`}>
      <FolderBar label="Folder for the list" said={said}>
        {(folder) => (
          <>
            <Button disabledFocusable={folder.trim() === ''} onClick={() => void write('xlsx', folder)}>
              Write an Excel file
            </Button>
            <Button disabledFocusable={folder.trim() === ''} onClick={() => void write('csv', folder)}>
              Write a CSV file
            </Button>
          </>
        )}
      </FolderBar>
    </Section>
  );
};
