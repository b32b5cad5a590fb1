import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { DocumentRow, ReaderRow } from '../../../contract/documents.ts';
import { dateOf, shortDate } from '../../../core/local-date.ts';
import { card } from '../../ui/looks.ts';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { paperStateNames } from '../../words/status-meanings.ts';
import { choiceKey, progressInWords } from './choices.ts';

export interface RecipientsListProps {
  readonly readers: ReadonlyArray<ReaderRow>;
  readonly shown: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onShow: (key: string) => void;
  readonly onChoose: (keys: ReadonlyArray<string>, isChosen: boolean) => void;
}

/** Everybody who gets something, what makes their copy different, and each of their documents with its state. */
export const RecipientsList = ({ readers, shown, chosen, onShow, onChoose }: RecipientsListProps) => {
  const styles = useStyles();
  return (
    <ul aria-label="Recipients and their documents" className={styles.list}>
      {readers.map((reader) => (
        <Recipient
          key={reader.reader ?? 'desk'}
          reader={reader}
          shown={shown}
          chosen={chosen}
          onShow={onShow}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
};

const Recipient = ({
  reader,
  shown,
  chosen,
  onShow,
  onChoose,
}: Omit<RecipientsListProps, 'readers'> & { readonly reader: ReaderRow }) => {
  const styles = useStyles();
  const id = useId();
  const keys = reader.documents.map((document) => choiceKey(document.choice));
  const count = keys.filter((key) => chosen.has(key)).length;
  return (
    <li className={styles.recipient} aria-labelledby={id}>
      <div className={styles.who}>
        <Checkbox
          className={styles.all}
          checked={count === keys.length ? true : count === 0 ? false : 'mixed'}
          label={{ children: <strong id={id}>{reader.name}</strong> }}
          onChange={(_, data) => onChoose(keys, data.checked !== false)}
        />
        <div className={styles.detail}>
          {[reader.role, progressInWords(reader.documents)].filter((part) => part !== '').join(' · ')}
        </div>
        {reader.notes.map((note) => (
          <div key={note} className={styles.note}>
            {note}
          </div>
        ))}
      </div>
      <ul className={styles.documents}>
        {reader.documents.map((document, index) => {
          const key = keys[index] ?? '';
          return (
            <li key={key} className={mergeClasses(styles.document, key === shown && styles.shown)}>
              <Checkbox
                aria-label={`Write ${document.title} for ${reader.name}`}
                checked={chosen.has(key)}
                onChange={(_, data) => onChoose([key], data.checked === true)}
              />
              <button
                type="button"
                className={styles.open}
                aria-current={key === shown ? 'true' : undefined}
                onClick={() => onShow(key)}
              >
                <span>{document.title}</span>
                <Status tone={tones[document.state]}>{stateWords(document)}</Status>
              </button>
            </li>
          );
        })}
      </ul>
    </li>
  );
};

const tones: { readonly [S in DocumentRow['state']]: StatusTone } = {
  draft: 'soon',
  ready: 'brand',
  issued: 'good',
  'out-of-date': 'soon',
};

const stateWords = ({ state, issuedAt }: DocumentRow): string => {
  switch (state) {
    case 'draft':
      return paperStateNames.draft;
    case 'ready':
      return paperStateNames.ready;
    case 'out-of-date':
      return issuedAt === null ? paperStateNames[state] : `${paperStateNames[state]} ${shortDate(dateOf(issuedAt))}`;
    case 'issued':
      return issuedAt === null ? paperStateNames[state] : `${paperStateNames[state]} ${shortDate(dateOf(issuedAt))}`;
  }
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  recipient: {
    ...card,
    overflow: 'hidden',
  },
  who: { padding: '8px 12px 8px 4px' },
  all: { marginLeft: '0' },
  detail: { paddingLeft: '36px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { paddingLeft: '36px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  documents: { margin: '0', padding: '0', listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  document: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '4px',
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  shown: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  open: {
    flex: '1',
    minWidth: '0',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 12px 8px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: '4px' },
  },
});
