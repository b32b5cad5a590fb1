import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';

/** Writes the form on which an agency tells the chair what nobody else may know (domain.md 6.4, part 14). */
export const AnnexForm = ({ sittingId, invitee }: { readonly sittingId: SittingId; readonly invitee: Invitee }) => {
  const styles = useStyles();
  const desk = useDesk();
  const [said, setSaid] = useState<Message & { readonly tone: 'good' | 'fault' }>();
  const calledBy = invitee.agencyName || invitee.name;
  const write = async (): Promise<void> => {
    const offered = await desk.call('documents.folder', {});
    if (!offered.ok) return setSaid({ tone: 'fault', ...messageFor(offered.error) });
    const asked = { sittingId, inviteeId: invitee.id, folder: offered.value.folder };
    const written = await desk.call('report.annexForm', asked);
    if (!written.ok) return setSaid({ tone: 'fault', ...messageFor(written.error) });
    await desk.shell('shell.showFile', { path: written.value.path });
    const next = `It is at ${written.value.path}. Send it by secure email; what comes back goes into the restricted part only.`;
    setSaid({ tone: 'good', title: `The confidential annex for ${calledBy} is written.`, next });
  };
  return (
    <div className={styles.annex}>
      <Link as="button" aria-label={`Write the confidential annex form for ${calledBy}`} onClick={() => void write()}>
        Write the confidential annex form
      </Link>{' '}
      <span className={styles.quiet}>for what only the chair may know</span>
      <div role="status">{said !== undefined && <Notice {...said} />}</div>
    </div>
  );
};

const useStyles = makeStyles({ annex: { gridColumnStart: '-2' }, quiet: { color: tokens.colorNeutralForeground2 } });
