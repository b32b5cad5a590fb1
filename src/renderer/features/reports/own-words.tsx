import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type OwnLetter, type OwnStatement, ownFormNames } from '../../../core/conferences/own-statement.ts';
import type { Statement } from '../../../core/conferences/record.ts';
import type { ConferenceId, PersonId, PictureId, SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { childWords } from './child-words.ts';
import { OwnWordsForm } from './own-words-form.tsx';
import { whereItIs } from './where-it-is.ts';

export interface ChildOfSitting {
  readonly id: PersonId;
  readonly conferenceId: ConferenceId;
  readonly name: string;
}

/** Item one of the reports: what the children themselves wrote, drew or told, whole and in their own words (RP09). */
export const OwnWords = ({
  sittingId,
  list,
  isOpen,
}: {
  readonly sittingId: SittingId;
  readonly list: ReadonlyArray<ChildOfSitting>;
  readonly isOpen: boolean;
}) => {
  const { edit } = useRecord();
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title="What the children say"
      lead="Their statement, letter or drawing stands first in the minutes, in their own words, and is never told in summary."
      actions={isOpen && !isAdding && <Button onClick={() => setAdding(true)}>Add a child’s own words</Button>}
    >
      {isAdding && <OwnWordsForm sittingId={sittingId} list={list} onDone={() => setAdding(false)} />}
      <OwnWordsList list={list} onRemove={isOpen ? ({ id }) => edit({ edit: 'statement.remove', id }) : undefined} />
    </Section>
  );
};

/** Each child's own statements, whole. */
export const OwnWordsList = ({
  list,
  onRemove,
}: {
  readonly list: ReadonlyArray<ChildOfSitting>;
  /** Undefined where they are only read. */
  readonly onRemove?: ((statement: Statement) => void) | undefined;
}) => {
  const styles = useStyles();
  const { view } = useRecord();
  const kept = (view?.record.statements ?? []).flatMap((statement) =>
    statement.own == null ? [] : [{ statement, own: statement.own }],
  );
  if (kept.length === 0) return <p className={styles.none}>Nothing of a child’s own has come.</p>;
  return (
    <ul aria-label="What the children say" className={styles.list}>
      {kept.map(({ statement, own }) => (
        <Whole
          key={statement.id}
          name={list.find(({ id }) => statement.children.includes(id))?.name ?? ''}
          statement={statement}
          own={own}
          onRemove={onRemove === undefined ? undefined : () => onRemove(statement)}
        />
      ))}
    </ul>
  );
};

const Whole = ({
  name,
  statement,
  own,
  onRemove,
}: {
  readonly name: string;
  readonly statement: Statement;
  readonly own: OwnStatement;
  /** Undefined where the record is closed. */
  readonly onRemove: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const said = childWords();
  const what = `${ownFormNames[own.form]} by ${name}, ${longDate(own.givenOn)}`;
  return (
    <li className={styles.statement}>
      <div className={styles.what}>
        {what}
        {statement.source === '' ? '' : `, ${statement.source}`}.{' '}
        {statement.audience.to === 'everyone' ? 'Everybody on the list may have it.' : 'For professionals.'}{' '}
        {onRemove !== undefined && (
          <Link as="button" aria-label={`Remove: ${what}`} onClick={onRemove}>
            Remove
          </Link>
        )}
      </div>
      {statement.text.trim() !== '' && <blockquote className={said.words}>{statement.text}</blockquote>}
      {own.pictureId !== null && <Original id={own.pictureId} alt={what} />}
      {own.letter != null && <AsFile letter={own.letter} what={what} />}
    </li>
  );
};

/** The file that the child wrote it in, to be opened as it came. */
const AsFile = ({ letter: { id, fileName, sha256 }, what }: { readonly letter: OwnLetter; readonly what: string }) => {
  const styles = useStyles();
  const desk = useDesk();
  const [said, setSaid] = useState<Message>();
  const open = async (): Promise<void> => {
    const offered = await desk.call('documents.folder', {});
    if (!offered.ok) return setSaid(messageFor(offered.error));
    const written = await desk.call('childStatement.write', { letterId: id, folder: offered.value.folder });
    if (!written.ok) return setSaid(messageFor(written.error));
    await desk.shell('shell.showFile', { path: written.value.path });
    setSaid({ title: 'The letter is written as it came.', next: whereItIs(written.value.path) });
  };
  return (
    <div className={styles.what} title={`SHA-256 ${sha256}`}>
      It came as {fileName}.{' '}
      <Link as="button" aria-label={`Open as it came: ${what}`} onClick={() => void open()}>
        Open as it came
      </Link>
      <div role="status">{said !== undefined && <Notice {...said} />}</div>
    </div>
  );
};

const Original = ({ id, alt }: { readonly id: PictureId; readonly alt: string }) => {
  const said = childWords();
  const picture = useLive('childStatement.picture', { pictureId: id });
  if (picture?.ok !== true) return null;
  const { type, data } = picture.value;
  return <img className={said.picture} src={`data:image/${type === 'png' ? 'png' : 'jpeg'};base64,${data}`} alt={alt} />;
};

const useStyles = makeStyles({
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  statement: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    ...card,
  },
  what: { color: tokens.colorNeutralForeground2 },
});
