import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentOnePageMultipleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DocumentChoice, PackPages } from '../../../contract/documents.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';

export interface CountPagesProps {
  readonly sittingId: SittingId;
  /** What would be in the run. */
  readonly choices: ReadonlyArray<DocumentChoice>;
}

/** How much paper a print run needs, before it is made: the pages of each pack, and of all (UX08). */
export const CountPages = ({ sittingId, choices }: CountPagesProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const [answered, setAnswered] = useState<{ readonly of: string; readonly packs: ReadonlyArray<PackPages> }>();
  const [fault, setFault] = useState<ReturnType<typeof messageFor>>();
  // Another choice makes the counts those of another run, also where they come only after it.
  const asked = JSON.stringify(choices);
  const counts = answered?.of === asked ? answered.packs : undefined;

  const count = async (): Promise<void> => {
    await desk.saves.settled();
    const answer = await desk.call('documents.packPages', { sittingId, choices: [...choices] });
    setAnswered(answer.ok ? { of: asked, packs: answer.value } : undefined);
    setFault(answer.ok ? undefined : messageFor(answer.error));
  };
  const all = counts?.reduce((sum, { pages }) => sum + pages, 0) ?? 0;
  return (
    <div className={styles.frame}>
      <Button
        appearance="subtle"
        icon={<DocumentOnePageMultipleRegular />}
        disabledFocusable={!choices.some(({ reader }) => reader !== null)}
        onClick={() => void count()}
      >
        Count the pages of the run
      </Button>
      <div aria-live="polite">
        {fault !== undefined && <Notice {...fault} />}
        {counts !== undefined && (
          <details>
            <summary className={styles.summary}>
              {counted(counts.length, 'pack')}, {counted(all, 'page')} in all, and the list of the run
            </summary>
            <ul aria-label="Pages of each pack" className={styles.packs}>
              {counts.map(({ recipient, pages, papers }) => (
                <li key={recipient}>
                  {recipient}: {counted(pages, 'page')}, a cover and {counted(papers, 'paper')}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline' },
  summary: { cursor: 'pointer', width: 'fit-content' },
  packs: { margin: '4px 0 0', paddingLeft: '20px' },
});
