import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { mostReportBytes } from '../../../contract/reports.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { base64Of } from '../../engine/base64.ts';
import { lookIntoScan } from '../../engine/look-into-scan.ts';
import { useConferenceOf } from '../../engine/use-conference-of.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Modal, ModalActions, ModalTitle } from '../../ui/modal.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A scan that was dropped: its bar code says of which conference it is, and a person keeps it there (AT08). */
export const SheetCameBack = ({
  file,
  onKept,
  onClose,
}: {
  readonly file: File;
  readonly onKept: (sittingId: SittingId) => void;
  readonly onClose: () => void;
}) => {
  const call = useChange();
  const [reference, setReference] = useState<string>();
  const [isRead, setRead] = useState(false);
  const [fault, setFault] = useState<Message>();
  useEffect(() => {
    let isGone = false;
    void lookIntoScan(file).then(({ reference: said }) => {
      if (isGone) return;
      setReference(said ?? '');
      setRead(said !== undefined);
    });
    return () => {
      isGone = true;
    };
  }, [file]);
  const keep = async (): Promise<void> => {
    if (reference === undefined) return;
    if (file.size > mostReportBytes)
      return setFault({ title: 'This file is larger than 3.5 megabytes.', next: 'Scan it in grey. Nothing was kept.' });
    const kept = await call('signedSheet.keep', { reference, file: base64Of(await file.arrayBuffer()) });
    if (kept.ok) onKept(kept.value.sittingId);
    else setFault(messageFor(kept.error));
  };
  return (
    <Modal label="A scanned attendance sheet" onClose={onClose}>
      <ModalTitle>A scanned attendance sheet</ModalTitle>
      {reference === undefined ? (
        <Loading label="Looking for its bar code" />
      ) : (
        <>
          <p>
            <strong>{file.name}</strong>
            {isRead
              ? ` carries the bar code of ${reference}.`
              : ' has no bar code that can be read. Say of which conference it is.'}
          </p>
          {!isRead && <TextField label="Reference of the conference" width="medium" value={reference} onChange={setReference} />}
          {reference.trim() !== '' && <SheetOf reference={reference} />}
          {fault !== undefined && <Notice {...fault} />}
        </>
      )}
      <ModalActions>
        <Button appearance="primary" disabled={reference === undefined || reference.trim() === ''} onClick={() => void keep()}>
          Keep it with this conference
        </Button>
        <Button onClick={onClose}>Do not keep it</Button>
      </ModalActions>
    </Modal>
  );
};

const SheetOf = ({ reference }: { readonly reference: string }) => {
  const conference = useConferenceOf(reference);
  return conference === undefined ? null : <p>{conference.words}</p>;
};
