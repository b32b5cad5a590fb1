import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import { Section } from '../../ui/section.tsx';

/** Writes the empty Word form that social workers ask with; what comes back is read here (IN09). */
export const EmptyForm = () => {
  const desk = useDesk();
  const [said, setSaid] = useState<Said>();
  const write = async (folder: string): Promise<void> => {
    const written = await desk.call('request.form', { folder });
    setSaid(
      written.ok
        ? { tone: 'good', title: 'The form is written.', next: `${written.value.path}. It is empty, and names nobody.` }
        : { tone: 'fault', ...messageFor(written.error) },
    );
  };
  return (
    <Section
      title="The form to ask with"
      lead="Send it to the teams that ask for conferences: when it comes back, it is read here."
    >
      <FolderBar label="Folder for the empty form" said={said}>
        {(folder) => (
          <Button disabledFocusable={folder.trim() === ''} onClick={() => void write(folder)}>
            Write the form
          </Button>
        )}
      </FolderBar>
    </Section>
  );
};
