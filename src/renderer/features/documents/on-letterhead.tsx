import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentChoice, LetterheadUsed } from '../../../contract/documents.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import type { DocumentPage } from '../../../documents/model.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';
import { letterheadWords } from './log-words.ts';

export interface OnLetterheadProps {
  readonly sittingId: SittingId;
  readonly choice: DocumentChoice;
  readonly letterhead: LetterheadUsed;
  /** What the pages are made from: counted pages are those of these words and no others. */
  readonly of: object;
  /** Takes the pages as they end there, in the place of those of plain paper. */
  readonly onPages: (broken: BrokenPages) => void;
}

/** The pages of one model as a printed copy of it had them. */
export interface BrokenPages {
  readonly of: object;
  readonly pages: ReadonlyArray<DocumentPage>;
}

/** Which letterhead a paper is written on, and its pages there: ours are broken as on plain paper, so they are found in the finished file (UX08, WD04). */
export const OnLetterhead = ({ sittingId, choice, letterhead, of, onPages }: OnLetterheadProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const printsPdf = useLive('documents.printsPdf', {});
  const [isCounting, setCounting] = useState(false);
  const [answered, setAnswered] = useState<{ readonly of: object; readonly pages: number }>();
  const [fault, setFault] = useState<ReturnType<typeof messageFor>>();
  const counts = printsPdf?.ok === true && printsPdf.value.printsPdf;

  const count = async (): Promise<void> => {
    setCounting(true);
    await desk.saves.settled();
    const answer = await desk.call('documents.countPages', { sittingId, choice });
    setCounting(false);
    setAnswered(answer.ok ? { of, pages: answer.value.pages } : undefined);
    if (answer.ok) onPages({ of, pages: answer.value.broken });
    setFault(answer.ok ? undefined : messageFor(answer.error));
  };
  return (
    <div className={styles.frame}>
      <span>
        It is written on the letterhead {letterheadWords(letterhead)}. Its words are these;{' '}
        {answered?.of === of ? 'below, its pages end as they do there.' : 'its pages may end elsewhere.'}
      </span>
      {counts && (
        <Button size="small" disabledFocusable={isCounting} onClick={() => void count()}>
          {isCounting ? 'Counting' : 'Count its pages there'}
        </Button>
      )}
      <span aria-live="polite">
        {answered?.of === of && `${counted(answered.pages, 'page')} on the letterhead, as LibreOffice breaks them.`}
      </span>
      {fault !== undefined && <Notice {...fault} />}
    </div>
  );
};

const useStyles = makeStyles({ frame: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'baseline' } });
