import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import { type InclusionAnswer, inclusionItems } from '../../../core/conferences/record.ts';
import { TextField } from '../../ui/text-field.tsx';
import { inclusionNames } from '../../words/record-words.ts';
import { useRoom, useRoomRecord } from './use-room.tsx';

const answers: ReadonlyArray<readonly [value: string, answer: InclusionAnswer['answer'], words: string]> = [
  ['', null, 'Not answered'],
  ['yes', 'yes', 'Yes'],
  ['no', 'no', 'No'],
  ['not-needed', 'not-needed', 'Not needed'],
];

/** What helped people to take part: each answered yes, no or not needed, with a note; it is printed in the minutes (5.8). */
export const InclusionPanel = () => {
  const styles = useStyles();
  const { isOpen, edit } = useRoom();
  const { inclusion } = useRoomRecord();
  return (
    <ul className={styles.list} aria-label="Taking part">
      {inclusionItems.map((item) => {
        const held = inclusion[item];
        const set = (change: Partial<InclusionAnswer>) => edit({ edit: 'inclusion.set', item, answer: { ...held, ...change } });
        return (
          <li key={item} className={styles.row}>
            <label className={styles.answer} htmlFor={`inclusion-${item}`}>
              <span className={styles.name}>{inclusionNames[item]}</span>
              {isOpen ? (
                <Select
                  id={`inclusion-${item}`}
                  value={held.answer ?? ''}
                  onChange={(_, { value }) => set({ answer: answers.find(([code]) => code === value)?.[1] ?? null })}
                >
                  {answers.map(([code, , words]) => (
                    <option key={code} value={code}>
                      {words}
                    </option>
                  ))}
                </Select>
              ) : (
                <span>{answers.find(([, answer]) => answer === held.answer)?.[2]}</span>
              )}
            </label>
            {!isOpen && held.note}
            {isOpen && (held.answer === 'yes' || held.answer === 'no' || held.note !== '') && (
              <div className={styles.note}>
                <TextField label="Note" most={limits.paragraph} value={held.note} onChange={(note) => set({ note })} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0 28px 32px 16px', overflowY: 'auto', maxWidth: '880px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    alignItems: 'end',
    padding: '8px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  answer: { display: 'flex', alignItems: 'center', gap: '16px', minWidth: '0' },
  name: { width: '240px' },
  note: { flex: '1 1 240px' },
});
