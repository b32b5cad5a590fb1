import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { cleanText } from '../../../core/clean-text.ts';
import type { Statement } from '../../../core/conferences/record.ts';
import type { StatementId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { lengthNote } from '../../ui/length-note.tsx';
import { narrow } from '../../ui/theme.ts';
import { ChipMenu } from './chip-menu.tsx';
import {
  acceptedAtOnce,
  acceptedBySpace,
  type ChipChange,
  type ChipOption,
  optionsFor,
  type Token,
  tokenAt,
  withoutToken,
} from './model/chips.ts';
import { complete, completionAt } from './model/completion.ts';
import { codesFor } from './model/short-codes.ts';

/** What a line asks of the record around it. */
export interface LineActions {
  /** New text, and a chip that was chosen with it. */
  readonly write: (id: StatementId, text: string, chip?: ChipChange) => void;
  /** Several lines at once, from the clipboard: the first goes on in this line. */
  readonly paste: (id: StatementId, lines: ReadonlyArray<string>) => void;
  readonly newAfter: (id: StatementId) => void;
  readonly remove: (id: StatementId) => void;
  readonly move: (id: StatementId, to: 'previous' | 'next') => void;
  readonly focused: (id: StatementId) => void;
  readonly left: (id: StatementId) => void;
  /** Moves to the row where this line's chips are changed. */
  readonly change: (id: StatementId) => void;
}

export interface StatementLineProps {
  readonly statement: Statement;
  /** Who and what, in quiet words beside the line. */
  readonly meta: string;
  readonly audience: string;
  /** Who of the family does not have it in their copy because of when it was said; empty where everybody who came has it. */
  readonly notFor: string;
  readonly isDraft: boolean;
  readonly isActive: boolean;
  readonly isReadOnly: boolean;
  readonly options: ReadonlyArray<ChipOption>;
  readonly names: ReadonlyArray<string>;
  readonly actions: LineActions;
}

/** One line of the record: Enter begins the next, Tab completes, `@ # / ^` choose who, what, for whom and about whom (LC02, LC04). */
const Line = ({
  statement,
  meta,
  audience,
  notFor,
  isDraft,
  isActive,
  isReadOnly,
  options,
  names,
  actions,
}: StatementLineProps) => {
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // A digit chooses at once: the space that is typed after it out of habit is no part of the text.
  const isSpaceSpare = useRef(false);
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState<number>();
  const [dismissed, setDismissed] = useState<number>();
  const desk = useDesk();

  const { text } = statement;
  // What is typed stands in the box at once and is drawn by nobody else; only a text that came otherwise is put there.
  const [first] = useState(text);
  const length = lengthNote(`${id}-length`, text, limits.longText);
  const token = isActive && !isReadOnly ? tokenAt(text, caret) : undefined;
  const offered = token === undefined || token.from === dismissed ? [] : optionsFor(options, token);
  const completion =
    token === undefined && isActive && !isReadOnly ? completionAt(text, caret, names, codesFor(statement.kind)) : undefined;
  const isMenuOpen = offered.length > 0;

  useLayoutEffect(() => {
    if (box.current !== null && box.current.value !== text) box.current.value = text;
  });

  const put = (next: { readonly text: string; readonly caret: number }, chip?: ChipChange): void => {
    if (box.current !== null) {
      box.current.value = next.text;
      box.current.setSelectionRange(next.caret, next.caret);
    }
    setCaret(next.caret);
    setPicked(undefined);
    actions.write(statement.id, next.text, chip);
  };
  const choose = (option: ChipOption, of: Token): void => put(withoutToken(text, of), option.change);

  const type = (typed: string, at: number): void => {
    const begun = tokenAt(typed, at);
    const numbered = begun === undefined || begun.from === dismissed ? undefined : acceptedAtOnce(options, begun);
    setPicked(undefined);
    if (begun === undefined) setDismissed(undefined);
    isSpaceSpare.current = numbered !== undefined;
    if (begun !== undefined && numbered !== undefined) put(withoutToken(typed, begun), numbered.change);
    else {
      actions.write(statement.id, typed);
      desk.later(() => setCaret(at));
    }
  };

  const inMenu = (event: KeyboardEvent, of: Token): boolean => {
    const chosen = offered[picked ?? 0];
    if (event.key === 'ArrowDown')
      setPicked(picked === undefined ? (of.typed === '' ? 0 : 1) % offered.length : (picked + 1) % offered.length);
    else if (event.key === 'ArrowUp') setPicked(((picked ?? 0) - 1 + offered.length) % offered.length);
    else if (event.key === 'Escape') setDismissed(of.from);
    else if (
      chosen !== undefined &&
      (event.key === 'Tab' || (event.key === 'Enter' && (picked !== undefined || of.typed !== ''))) &&
      !event.shiftKey
    )
      choose(chosen, of);
    else if (event.key === ' ' && of.typed !== '') {
      const first = picked === undefined ? acceptedBySpace(options, of) : chosen;
      if (first === undefined) return false;
      choose(first, of);
    } else return false;
    return true;
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const isSpare = isSpaceSpare.current && event.key === ' ';
    if (event.key !== 'Shift') isSpaceSpare.current = false;
    const isDone = ((): boolean => {
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== 'Enter') return false;
        actions.change(statement.id);
        return true;
      }
      if (isMenuOpen && token !== undefined && inMenu(event, token)) return true;
      if (isSpare) return true;
      if (event.key === 'Tab' && !event.shiftKey && completion !== undefined) put(complete(text, completion));
      else if (event.key === 'Enter' && !event.shiftKey) actions.newAfter(statement.id);
      else if (event.key === 'Backspace' && text === '') actions.remove(statement.id);
      else if (event.key === 'ArrowUp' && start === 0 && end === 0) actions.move(statement.id, 'previous');
      else if (event.key === 'ArrowDown' && start === text.length) actions.move(statement.id, 'next');
      else return false;
      return true;
    })();
    if (isDone) event.preventDefault();
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const lines = cleanText(event.clipboardData.getData('text/plain'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    // A long text stays one line of the record: it is pasted at once, and parted by a person.
    if (lines.length < 2 || lines.length > 60) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const [first = '', ...rest] = lines;
    actions.paste(statement.id, [text.slice(0, selectionStart) + first + text.slice(selectionEnd), ...rest]);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list, record-lines.tsx.
    <div role="listitem" className={mergeClasses(styles.line, isActive && styles.active)}>
      <div id={`${id}-meta`} className={mergeClasses(styles.meta, isDraft && !isActive && styles.waiting)}>
        {meta}
        {audience !== '' && <span className={styles.audience}>{audience}</span>}
        {notFor !== '' && <span className={styles.notFor}>Not in the copy of {notFor}</span>}
      </div>
      <div className={styles.writing}>
        <textarea
          ref={box}
          data-statement={statement.id}
          className={mergeClasses(styles.text, statement.kind === 'verbatim' && styles.verbatim)}
          rows={1}
          defaultValue={first}
          readOnly={isReadOnly}
          autoComplete="off"
          spellCheck={false}
          placeholder={isReadOnly || !isDraft ? undefined : isActive ? 'Type what is said' : 'Next line'}
          aria-labelledby={`${id}-meta`}
          aria-autocomplete="list"
          aria-controls={isMenuOpen ? `${id}-menu` : undefined}
          aria-activedescendant={isMenuOpen ? `${id}-menu-${picked ?? 0}` : undefined}
          aria-invalid={length.marks['aria-invalid']}
          aria-describedby={completion === undefined ? length.marks['aria-describedby'] : `${id}-completion`}
          onChange={(event) => type(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onFocus={() => actions.focused(statement.id)}
          onBlur={() => {
            setPicked(undefined);
            actions.left(statement.id);
          }}
          onKeyDown={press}
          onPaste={paste}
        />
        {length.words}
        {isMenuOpen && token !== undefined && (
          <ChipMenu
            id={`${id}-menu`}
            sign={token.sign}
            options={offered}
            picked={picked ?? 0}
            onChoose={(option) => choose(option, token)}
          />
        )}
        {completion !== undefined && (
          <div id={`${id}-completion`} className={styles.completion}>
            <kbd className={styles.key}>Tab</kbd> {completion.insert}
          </div>
        )}
      </div>
    </div>
  );
};

export const StatementLine = memo(Line);

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(0, 1fr)',
    gap: '0 16px',
    padding: '6px 16px 6px 12px',
    borderLeft: '4px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    borderRadius: tokens.borderRadiusMedium,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: '6px 8px' },
  },
  active: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  meta: {
    paddingTop: '3px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  waiting: { opacity: 0 },
  audience: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  notFor: { display: 'block' },
  writing: { position: 'relative', minWidth: '0' },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    fieldSizing: 'content',
    minHeight: '24px',
    maxHeight: '60vh',
    padding: '0',
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '@media (forced-colors: active)': { ':focus': { outline: '1px solid Highlight' } },
  },
  verbatim: { fontStyle: 'italic' },
  completion: {
    position: 'absolute',
    top: '100%',
    left: '0',
    zIndex: 2,
    padding: '2px 8px 3px 4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    pointerEvents: 'none',
  },
  key: {
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
  },
});
