import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReportFileId } from '../../../core/identifiers.ts';
import type { ReportFile } from '../../../core/returned/report-file.ts';
import type { PartChange, Piece } from '../../../core/returned/version-changes.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { counted } from '../../words/record-words.ts';

/** What a version of a report says differently from an earlier one, word by word (RP05). */
export const VersionChanges = ({ earlier, later }: { readonly earlier: ReportFile; readonly later: ReportFile }) => {
  const styles = useStyles();
  const found = useComparison(earlier.id, later.id);
  if (found === undefined) return <Loading label="Comparing the two versions" />;
  if (!('changes' in found)) return <Notice {...found.fault} />;
  return (
    <div className={styles.changes}>
      <h4 className={styles.title}>
        {found.changes.length === 0
          ? `Version ${later.version} says the same as version ${earlier.version}, word for word.`
          : `${counted(found.changes.length, 'change')} from version ${earlier.version} to version ${later.version}`}
      </h4>
      <ul aria-label={`Changes from version ${earlier.version} to version ${later.version}`} className={styles.list}>
        {found.changes.map(({ under, pieces }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two versions never change, so neither does the order of their differences.
          <li key={at} className={styles.change}>
            {under !== '' && <div className={styles.under}>{under}</div>}
            <div className={styles.words}>
              {pieces.map((piece, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in one paragraph twice.
                <Words key={place} {...piece} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Struck through or underlined, and said to whoever cannot see it: never by colour alone. */
const Words = ({ was, text }: Piece) => {
  const styles = useStyles();
  switch (was) {
    case 'kept':
      return text;
    case 'out':
      return (
        <del className={styles.out}>
          <Spoken>taken out: </Spoken>
          {text}
        </del>
      );
    case 'in':
      return (
        <ins className={styles.in}>
          <Spoken>put in: </Spoken>
          {text}
        </ins>
      );
  }
};

type Found = { readonly changes: ReadonlyArray<PartChange> } | { readonly fault: Message };

const useComparison = (earlierId: ReportFileId, laterId: ReportFileId): Found | undefined => {
  const desk = useDesk();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isWanted = true;
    setFound(undefined);
    void desk.call('report.compare', { earlierId, laterId }).then((answer) => {
      if (isWanted) setFound(answer.ok ? { changes: answer.value } : { fault: messageFor(answer.error) });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, earlierId, laterId]);
  return found;
};

const useStyles = makeStyles({
  changes: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  change: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px' },
  under: { color: tokens.colorNeutralForeground2 },
  words: { maxWidth: '80ch', whiteSpace: 'pre-wrap' },
  // What was taken out does not run into what was put in.
  out: { marginRight: '0.3em', textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  in: { textDecorationLine: 'underline', textDecorationThickness: '2px', fontWeight: tokens.fontWeightSemibold },
});
