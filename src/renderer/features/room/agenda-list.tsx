import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, LockClosedRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { AgendaItem } from '../../../core/conferences/agenda.ts';
import { chosenAtBar, listButtonWithBar } from '../../ui/looks.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { narrow } from '../../ui/theme.ts';
import { itemForKey } from './model/agenda-jump.ts';
import { type Covered, coveredOf } from './model/covered.ts';
import { useRoom, useRoomPart } from './use-room.tsx';

/**
 * The agenda with what is covered; the arrow keys move through it, and so does Ctrl with an arrow from anywhere. A digit or a first
 * letter goes to its item, and typing goes on there (LC02).
 */
export const AgendaList = ({
  items,
  current,
  panelId,
  onChoose,
  onType,
}: {
  readonly items: ReadonlyArray<AgendaItem>;
  readonly current: string;
  readonly panelId: string;
  readonly onChoose: (id: string) => void;
  /** Typing goes on in the item that was chosen. */
  readonly onType: () => void;
}) => {
  const styles = useStyles();
  const { sitting } = useRoom();
  const list = useRef<HTMLDivElement>(null);
  const conferences = sitting.conferences.map(({ conference }) => conference.id);
  // As text, so that a key that covers nothing new draws nothing.
  const covering = useRoomPart(({ record, annex }) =>
    JSON.stringify(items.map((item) => coveredOf(item, record, annex, conferences))),
  );
  const covered = useMemo(() => JSON.parse(covering) as ReadonlyArray<Covered>, [covering]);

  useEffect(() => {
    list.current?.querySelector(`[data-agenda="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const jumped = itemForKey(items, current, event.key);
    if (jumped !== undefined) {
      event.preventDefault();
      onChoose(jumped.id);
      onType();
      return;
    }
    const at = items.findIndex(({ id }) => id === current);
    const next = { ArrowDown: items[at + 1], ArrowUp: items[at - 1], Home: items[0], End: items.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-agenda="${next.id}"]`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-orientation="vertical" aria-label="Agenda" className={styles.list} onKeyDown={press}>
      {items.map((item, place) => {
        const { isCovered = false, words = '' } = covered[place] ?? {};
        const isCurrent = item.id === current;
        return (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`agenda-${item.id}`}
            aria-selected={isCurrent}
            aria-controls={panelId}
            tabIndex={isCurrent ? 0 : -1}
            data-agenda={item.id}
            data-field={item.work.work === 'lines' ? `section:${item.work.section}` : undefined}
            className={mergeClasses(styles.item, isCurrent && styles.current)}
            onFocus={() => !isCurrent && onChoose(item.id)}
            onClick={() => onChoose(item.id)}
          >
            <span aria-hidden className={styles.mark}>
              {isCovered ? <CheckmarkRegular /> : item.id === 'restricted' ? <LockClosedRegular /> : place + 1}
            </span>
            <span className={styles.words}>
              {item.title}
              {words !== '' && <span className={styles.covered}>{words}</span>}
              <Spoken>{isCovered ? ', covered' : ''}</Spoken>
            </span>
          </button>
        );
      })}
    </div>
  );
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '1px',
    padding: '8px',
    overflowY: 'auto',
    minHeight: '0',
    [narrow]: { maxHeight: '104px' },
  },
  item: {
    ...listButtonWithBar,
    gap: '8px',
    alignItems: 'start',
    padding: '4px 8px',
  },
  current: {
    ...chosenAtBar,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: {
    width: '20px',
    flexShrink: 0,
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
  words: { minWidth: '0' },
  covered: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});
