import { makeStyles, tokens } from '@fluentui/react-components';
import type { LookedAtLetter } from '../../../contract/child-statements.ts';
import { childWords } from './child-words.ts';

/** A letter that was written on a computer, as it will be kept: word for word, with its pictures, and what is in the file alone. */
export const LetterShown = ({ letter: { parts, onlyInFile } }: { readonly letter: LookedAtLetter }) => {
  const styles = useStyles();
  const said = childWords();
  return (
    <section className={styles.letter} aria-label="What the letter says">
      {parts.map(({ words, picture }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one letter stay in their order.
        <div key={at} className={styles.part}>
          {words !== '' && <blockquote className={said.words}>{words}</blockquote>}
          {picture !== null && (
            <img
              className={said.picture}
              src={`data:image/${picture.type === 'png' ? 'png' : 'jpeg'};base64,${picture.data}`}
              alt={`Part ${at + 1} of the letter`}
            />
          )}
        </div>
      ))}
      <p className={styles.note}>
        These are the child’s words as they stand in the file: they are kept as they are, and the file with them.
        {onlyInFile.length > 0 &&
          ` Only in the file itself, and not in the papers: ${onlyInFile.join(', ')}. If it matters, save the letter as a PDF and take that.`}
      </p>
    </section>
  );
};

const useStyles = makeStyles({
  letter: { display: 'flex', flexDirection: 'column', gap: '8px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});
