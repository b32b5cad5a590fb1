import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { agendaFor } from '../../../core/conferences/agenda.ts';
import type { StatementKind } from '../../../core/conferences/record.ts';
import { kindNames } from '../../../core/conferences/record-words.ts';
import type { RoomLine, RoomViewForChair, RoomView as View } from '../../../core/disclosure/room-view.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { quoted, sentenceCase } from '../../../core/words.ts';
import { useLive } from '../../engine/use-live.ts';
import { useLineInHand } from './use-line-in-hand.ts';

/**
 * The record as everybody present may see it, large and without controls, for a second window (LC05). It follows what is written,
 * and who comes and goes. While it is blank, and where it cannot tell what may be shown, it shows nothing. `onTold` is given what the
 * chair alone is told of it, in the first window.
 */
export const RoomView = ({
  sittingId,
  isBlank,
  onTold,
}: {
  readonly sittingId: SittingId;
  readonly isBlank: boolean;
  readonly onTold: (told: RoomViewForChair) => void;
}) => {
  const styles = useStyles();
  const inHand = useLineInHand();
  const now = useLive('sitting.roomView', { sittingId, inHand });
  // While it is asked again about another line in hand, what is shown stays.
  const before = useRef(now);
  if (now !== undefined) before.current = now;
  const answer = before.current;
  const told = answer?.ok === true ? JSON.stringify(answer.value.forChair) : undefined;
  useEffect(() => {
    if (told !== undefined) onTold(JSON.parse(told) as RoomViewForChair);
  }, [told, onTold]);
  const titles = useTitles(sittingId);
  if (isBlank) return <main aria-label="Blank screen" className={styles.blank} />;
  if (answer === undefined || !answer.ok) return <main aria-label="Room view" className={styles.view} />;
  const { view } = answer.value;
  return (
    <main aria-label="Room view" className={styles.view}>
      {view.state === 'shown' ? <Lines view={view} titles={titles} /> : <p className={styles.still}>{stillWords[view.state]}</p>}
    </main>
  );
};

const stillWords: { readonly [State in Exclude<View['state'], 'shown'>]: string } = {
  waiting: 'What is written down will be shown here.',
  paused: 'This screen is paused.',
};

type Titles = ReadonlyMap<string, string>;

/** The headings of the agenda that the conference follows. */
const useTitles = (sittingId: SittingId): Titles => {
  const sitting = useLive('sitting.get', { sittingId });
  const followed = useLive('models.ofSitting', { sittingId });
  const model = followed?.ok ? followed.value.model : undefined;
  const kinds = sitting?.ok ? sitting.value.conferences.map(({ conference }) => conference.kind).join(' ') : '';
  return useMemo(
    () => new Map(model === undefined ? [] : agendaFor(model, kinds.split(' ')).map(({ id, title }) => [id, title])),
    [model, kinds],
  );
};

const Lines = ({ view: { lines }, titles }: { readonly view: View; readonly titles: Titles }) => {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<ReadonlyArray<string>>([]);
  useEffect(() => {
    const now = lines.map((line) => JSON.stringify(line));
    const changed = now.findLastIndex((line) => !before.current.includes(line));
    before.current = now;
    // What was written last is what people look for.
    if (changed >= 0) list.current?.querySelectorAll('li').item(changed).scrollIntoView({ block: 'center' });
  }, [lines]);
  const sections = [...new Set(lines.map(({ section }) => section))];
  return (
    <div ref={list}>
      {sections.map((section) => (
        <section key={section} aria-label={titles.get(section) ?? ''}>
          <h1 className={styles.title}>{titles.get(section)}</h1>
          <ul className={styles.lines}>
            {lines
              .filter((line) => line.section === section)
              .map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line on the wall has no identity that may leave the record.
                <li key={index} className={styles.line}>
                  <Line line={line} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Line = ({ line: { kind, speaker, children, text } }: { readonly line: RoomLine }) => {
  const styles = useStyles();
  const who = [speaker, children.length === 0 ? '' : `about ${children.join(' and ')}`].filter((part) => part !== '').join(', ');
  return (
    <>
      {marked.has(kind) && <strong>{`${sentenceCase(kindNames[kind])}: `}</strong>}
      {kind === 'verbatim' ? quoted(text) : text}
      {who !== '' && <span className={styles.who}>{who}</span>}
    </>
  );
};

/** Kinds that must be told apart from fact wherever they stand (domain.md 6.7). */
const marked: ReadonlySet<StatementKind> = new Set(['opinion', 'allegation', 'disputed', 'verbatim']);

const useStyles = makeStyles({
  view: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: '40px 64px 50vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  blank: { minHeight: '100vh', backgroundColor: '#0d1b24' },
  still: { margin: '30vh 0 0', textAlign: 'center', fontSize: '32px', lineHeight: '1.4', color: tokens.colorNeutralForeground2 },
  title: { margin: '32px 0 12px', fontSize: '26px', lineHeight: '1.3', color: tokens.colorBrandForeground1 },
  lines: { margin: '0', padding: '0', listStyleType: 'none' },
  line: { margin: '0 0 18px', fontSize: '32px', lineHeight: '1.4', maxWidth: '40em', overflowWrap: 'anywhere' },
  who: { display: 'block', fontSize: '20px', lineHeight: '1.4', color: tokens.colorNeutralForeground2 },
});
