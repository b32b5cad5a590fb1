import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { forecastMade, forecastTested, notKnownYet } from '../../core/attendance/forecast-words.ts';
import { shortCodes } from '../features/room/model/short-codes.ts';
import { Modal, ModalActions, ModalTitle } from '../ui/modal.tsx';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { statusesExplained } from '../words/status-meanings.ts';

/**
 * The one place of help: the keys that do something on the screen behind it, because screens say themselves which those are, how the
 * forecast of quoracy is made and how far off it was when it was tried (AT09), and what each state means.
 */
export const HelpSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const shortcuts = useShortcuts();
  const styles = useStyles();
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Modal label="Help" onClose={onClose}>
      <ModalTitle>Help</ModalTitle>
      <nav aria-label="Places of the help" className={styles.places}>
        {places.map(({ id, name }) => (
          <Button key={id} size="small" onClick={() => document.getElementById(id)?.scrollIntoView()}>
            {name}
          </Button>
        ))}
      </nav>
      <h3 id={places[0].id} className={styles.heading}>
        {places[0].name}
      </h3>
      {groups.map((group) => (
        <section key={group} aria-label={`Keyboard shortcuts: ${group}`}>
          <h4 className={styles.group}>{group}</h4>
          <dl className={styles.list}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ keys, does }) => (
                <Fragment key={keys}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd className={styles.does}>{does}</dd>
                </Fragment>
              ))}
          </dl>
        </section>
      ))}
      {groups.includes('Room') && (
        <section aria-label="In a line of the record">
          <h4 className={styles.group}>In a line of the record</h4>
          <Facts rows={inALine} />
        </section>
      )}
      {groups.includes('Room') && (
        <section aria-label="Short codes">
          <h4 className={styles.group}>Short codes, which Tab turns into their phrase</h4>
          <Facts rows={Object.entries(shortCodes)} />
        </section>
      )}
      <section aria-labelledby={places[1].id}>
        <h3 id={places[1].id} className={styles.heading}>
          {places[1].name}
        </h3>
        {forecastMade.map((words) => (
          <p key={words} className={styles.words}>
            {words}
          </p>
        ))}
        <Facts rows={forecastTested} isFigures />
        <p className={styles.words}>{notKnownYet}</p>
      </section>
      <section aria-labelledby={places[2].id}>
        <h3 id={places[2].id} className={styles.heading}>
          {places[2].name}
        </h3>
        {statusesExplained.map(({ of, meanings }) => (
          <section key={of} aria-label={of}>
            <h4 className={styles.group}>{of}</h4>
            <Facts rows={meanings} />
          </section>
        ))}
      </section>
      <ModalActions>
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </ModalActions>
    </Modal>
  );
};

const places = [
  { id: 'help-keys', name: 'Keyboard shortcuts' },
  { id: 'help-forecast', name: 'The forecast of quoracy' },
  { id: 'help-states', name: 'What each state means' },
] as const;

/** The signs of the Room are typed within a line and are no shortcuts, so that nothing registers them. */
const inALine = [
  ['@', 'Who said it'],
  ['#', 'What kind of statement it is'],
  ['/', 'Who may have it'],
  ['^', 'Which child it is about'],
  ['Tab', 'Complete a name or a short code'],
  ['Enter', 'Begin a new line'],
  ['Ctrl + Enter', 'Change who said the line, its kind and the rest'],
] as const;

const Facts = ({
  rows,
  isFigures = false,
}: {
  readonly rows: ReadonlyArray<readonly [string, string]>;
  readonly isFigures?: boolean;
}) => {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.list, isFigures && styles.figures)}>
      {rows.map(([what, words]) => (
        <Fragment key={what}>
          <dt className={isFigures ? undefined : styles.what}>{what}</dt>
          <dd className={styles.does}>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

const names: { readonly [key: string]: string } = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

export const Keys = ({ keys }: { readonly keys: string }) => {
  const styles = useStyles();
  return (
    <kbd className={styles.keys}>
      {keys
        .split('+')
        .map((key) => names[key] ?? key)
        .join(' + ')}
    </kbd>
  );
};

const useStyles = makeStyles({
  heading: { margin: '24px 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  figures: { gridTemplateColumns: 'minmax(0, 1fr) max-content', marginBottom: '8px', fontVariantNumeric: 'tabular-nums' },
  places: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  words: { margin: '0 0 8px' },
  what: { fontWeight: tokens.fontWeightSemibold },
  group: { margin: '16px 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gridTemplateColumns: 'minmax(140px, 30%) 1fr', gap: '8px 16px', margin: '0' },
  does: { margin: '0' },
  keys: {
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});
