import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';

/** Writes the list of a day for a spreadsheet; no text in it can act as a formula there (MI10). */
export const PlanExport = ({ on }: { readonly on: LocalDate }) => {
  const styles = useStyles();
  const desk = useDesk();
  const offered = useLive('documents.folder', {});
  const [picked, setPicked] = useState<string>();
  const [said, setSaid] = useState<Message & { readonly tone: 'good' | 'fault' }>();
  const folder = picked ?? (offered?.ok === true ? offered.value.folder : '');
  const write = async (format: 'csv' | 'xlsx'): Promise<void> => {
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
  // As in the Documents tab: a folder that is offered while one is typed would mix with it.
  if (offered === undefined) return <Loading label="Looking for the folder" />;
  return (
    <Section title="Write this list" lead={`As it is on ${longDate(on)}, for Excel or another spreadsheet.`}>
      <div className={styles.bar}>
        <div className={styles.folder}>
          <TextField label="Folder for the list" field="folder" most={1000} value={folder} onChange={setPicked} />
        </div>
        <Button disabledFocusable={folder.trim() === ''} onClick={() => void write('xlsx')}>
          Write an Excel file
        </Button>
        <Button disabledFocusable={folder.trim() === ''} onClick={() => void write('csv')}>
          Write a CSV file
        </Button>
      </div>
      <div role="status">{said !== undefined && <Notice {...said} />}</div>
    </Section>
  );
};

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'end' },
  folder: { flexGrow: 1, minWidth: '280px', maxWidth: '560px' },
});
