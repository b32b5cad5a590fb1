import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { mostFormBytes } from '../../../contract/core-groups.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { useHandedOver } from '../../engine/handed-over.ts';
import { messageFor } from '../../messages.ts';
import { FileField, useFileTaking, wordFiles } from '../../ui/file-field.tsx';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import type { CoreGroupTyped } from './core-group-typed.ts';

/** Writes the one-page Word form, and fills the fields below from one that came back: a person looks before it is kept (CG02). */
export const FormOfFamily = ({
  familyId,
  onRead,
}: {
  readonly familyId: FamilyId;
  readonly onRead: (read: CoreGroupTyped) => void;
}) => {
  const desk = useDesk();
  const [said, setSaid] = useState<Said>();
  const write = async (folder: string): Promise<void> => {
    const written = await desk.call('coreGroup.form', { familyId, folder });
    setSaid(
      written.ok
        ? { tone: 'good', title: 'The form is written.', next: `${written.value.path}. Send it to whoever writes for the group.` }
        : { tone: 'fault', ...messageFor(written.error) },
    );
  };
  const read = async (file: File): Promise<void> => {
    if (file.size > mostFormBytes)
      return setSaid({
        tone: 'fault',
        title: 'This file is too large for the form.',
        next: 'Take pictures out of it. Nothing was kept.',
      });
    const found = await desk.call('coreGroup.readForm', { familyId, file: base64Of(await file.arrayBuffer()) });
    if (!found.ok) return setSaid({ tone: 'fault', ...messageFor(found.error) });
    const { heldOn, heldOnWritten, hadTrackedChanges, ...words } = found.value;
    onRead({ heldOn, ...words });
    const day = heldOn === null ? `Type the day: the form says “${heldOnWritten || 'nothing'}”. ` : '';
    const changes = hadTrackedChanges ? 'It had tracked changes: what was struck out is not read. ' : '';
    setSaid({ tone: 'good', title: 'The form is read.', next: `${day}${changes}Look at it below, then write it down.` });
  };
  const { take, unreadable } = useFileTaking(read);
  useHandedOver({ is: 'core-group-form', of: familyId }, (file) => void take(file));
  return (
    <>
      <FileField label="Fill this in from the Word form that came back" accept={wordFiles} onFile={read} />
      {unreadable}
      <FolderBar label="Folder for the empty form" said={said}>
        {(folder) => (
          <Button disabledFocusable={folder.trim() === ''} onClick={() => void write(folder)}>
            Write the form
          </Button>
        )}
      </FolderBar>
    </>
  );
};
