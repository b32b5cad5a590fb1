import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { TakenIn } from '../../../../contract/importing.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { counted } from '../../../words/record-words.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportRuns } from './import-runs.tsx';
import { takenInWords } from './import-words.ts';
import { JudgedRows } from './judged-rows.tsx';
import { NameColumns } from './name-columns.tsx';
import { useImport } from './use-import.ts';

/** Lists of children, families, agencies and workers from other systems: read, looked at row by row, taken in, undone (IE01, IE06). */
export const ImportLists = () => {
  const styles = useStyles();
  const importing = useImport();
  const [taken, setTaken] = useState<TakenIn>();
  const [isRenaming, setRenaming] = useState(false);
  const { state, fault, bring, cancel, look, say } = importing;
  if (state === undefined) return <Loading />;
  const letGo = async (): Promise<void> => {
    setRenaming(false);
    await cancel();
  };
  const namesColumns = state.status === 'read' || (state.status === 'judged' && isRenaming);
  return (
    <>
      <div role="status" className={styles.said}>
        {fault !== undefined && <Notice {...fault} />}
        {taken !== undefined && state.status === 'none' && <Notice tone="good" {...takenInWords(taken)} />}
      </div>
      {state.status === 'none' && (
        <ChooseFile
          onFile={async (file) => {
            setTaken(undefined);
            await bring(file);
          }}
        />
      )}
      {namesColumns && (
        <NameColumns
          key={state.table.fileName}
          table={state.table}
          onJudging={async () => {
            setRenaming(false);
            say(undefined);
            await look();
          }}
          onFault={say}
          onCancel={letGo}
        />
      )}
      {state.status === 'judging' && (
        <Section title={`Looking at ${state.table.fileName}`} look="card">
          <ProgressBar value={state.done} max={state.total} thickness="large" aria-label="Rows looked at" />
          <p
            className={styles.text}
          >{`${state.done.toLocaleString('en-GB')} of ${counted(state.total, 'row')}. Nothing is saved yet.`}</p>
          <div>
            <Button onClick={() => void letGo()}>Cancel</Button>
          </div>
        </Section>
      )}
      {state.status === 'judged' && !isRenaming && (
        <JudgedRows
          state={state}
          onChosen={look}
          onRename={() => setRenaming(true)}
          onTaken={async (done) => {
            setTaken(done);
            say(undefined);
            await look();
          }}
          onFault={say}
          onCancel={letGo}
        />
      )}
      {state.status === 'none' && <ImportRuns />}
    </>
  );
};

const useStyles = makeStyles({
  said: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
  text: { margin: '0' },
});
