import { Button, makeStaticStyles, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { narrow } from '../../ui/theme.ts';
import { counted } from '../../words/record-words.ts';
import { findIn } from './find-in-text.ts';

/** Finds words in everything that the pack holds: Word reports, the words over the pages of a PDF, and what the children say (RP04). */
export const FindInPack = ({
  within,
  of,
}: {
  readonly within: RefObject<HTMLElement | null>;
  /** Changes whenever the pack shows other words. */
  readonly of: unknown;
}) => {
  useFoundStyles();
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const wanted = useDeferredValue(words);
  const [places, setPlaces] = useState<ReadonlyArray<Range>>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the pack shows is read from the page itself.
  useEffect(() => {
    setPlaces(within.current === null ? [] : placesIn(within.current, wanted));
  }, [within, of, wanted]);
  const at = places.length === 0 ? -1 : Math.min(current, places.length - 1);
  useMarked(places, places[at]);
  /** The first press goes to the first place, and not past it. */
  const hasGone = useRef(false);
  const isLooking = words.trim() !== '';
  const go = (by: 1 | -1): void => {
    if (!isLooking) box.current?.focus();
    if (places.length === 0) return;
    const next = hasGone.current ? (at + by + places.length) % places.length : at;
    hasGone.current = true;
    setCurrent(next);
    const place = places[next];
    if (place !== undefined) bringIntoView(place);
  };
  useShortcut('Ctrl+F', 'Find in the reading pack', () => box.current?.select(), { group: 'Reading pack' });
  useShortcut('F3', 'Go to the next place found', () => go(1), { group: 'Reading pack' });
  useShortcut('Shift+F3', 'Go to the place found before', () => go(-1), { group: 'Reading pack' });
  const where = useMemo(() => reportOf(places[at]), [places, at]);
  return (
    <search className={styles.bar} aria-label="In the reading pack">
      <SearchBox
        input={{ ref: box }}
        className={styles.box}
        aria-label="Find in the reading pack"
        placeholder="Find in all reports"
        value={words}
        onChange={(_, { value }) => {
          setWords(value);
          setCurrent(0);
          hasGone.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && words !== '') {
            event.stopPropagation();
            setWords('');
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <Button disabledFocusable={places.length === 0} onClick={() => go(-1)}>
        Previous
      </Button>
      <Button disabledFocusable={places.length === 0} onClick={() => go(1)}>
        Next
      </Button>
      <span role="status">{isLooking && said(places.length, at, where)}</span>
    </search>
  );
};

const said = (count: number, at: number, where: string): string => {
  if (count === 0) return 'Not in these reports.';
  return `${at + 1} of ${counted(count, 'place')}${where === '' ? '' : `: ${where}`}`;
};

/** Everything that can be read in a pack: paragraphs of reports, and the children's own words. */
const readable = '[data-place], blockquote';

const placesIn = (pack: HTMLElement, words: string): ReadonlyArray<Range> =>
  words.trim() === ''
    ? []
    : [...pack.querySelectorAll<HTMLElement>(readable)].flatMap((element) =>
        findIn(element.textContent, words).map(({ from, until }) => rangeIn(element, from, until)),
      );

/** The words between two letters of an element, however many pieces they stand in. */
const rangeIn = (element: HTMLElement, from: number, until: number): Range => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (from >= before && from < before + length) range.setStart(node, from - before);
    if (until <= before + length) {
      range.setEnd(node, until - before);
      break;
    }
    before += length;
  }
  return range;
};

const elementOf = (place: Range): Element | null =>
  place.startContainer instanceof Element ? place.startContainer : place.startContainer.parentElement;

const bringIntoView = (place: Range): void => elementOf(place)?.scrollIntoView({ block: 'center' });

/** Whose report a place is in; empty for what the children say. */
const reportOf = (place: Range | undefined): string =>
  (place === undefined ? undefined : elementOf(place)?.closest('section[aria-labelledby]'))?.querySelector('[data-report]')
    ?.textContent ?? '';

/** Marks every place on the page without changing it, and the one that was gone to in a colour of its own. */
const useMarked = (places: ReadonlyArray<Range>, current: Range | undefined): void => {
  useEffect(() => {
    CSS.highlights.set('found', new Highlight(...places));
    if (current !== undefined) {
      const here = new Highlight(current);
      here.priority = 1;
      CSS.highlights.set('found-here', here);
    }
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    };
  }, [places, current]);
};

// Both on white paper and on dark: the letters over a page of a PDF are not seen, and their ground is.
const useFoundStyles = makeStaticStyles({
  '::highlight(found)': { backgroundColor: '#9fd3f5', color: '#1a1a1a' },
  '::highlight(found-here)': { backgroundColor: '#ffb454', color: '#1a1a1a' },
});

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 0',
    position: 'sticky',
    top: '0',
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { position: 'static' },
  },
  box: { width: '320px', maxWidth: '100%' },
});
