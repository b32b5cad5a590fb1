import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChipOption, Sign } from './model/chips.ts';

const headings: { readonly [S in Sign]: string } = {
  '@': 'Who said it',
  '#': 'What kind of line',
  '/': 'Who may have it',
  '^': 'Which child it concerns',
};

/** What can be chosen for the chip that is being typed; the text keeps the focus. */
export const ChipMenu = ({
  id,
  sign,
  options,
  picked,
  onChoose,
}: {
  readonly id: string;
  readonly sign: Sign;
  readonly options: ReadonlyArray<ChipOption>;
  readonly picked: number;
  readonly onChoose: (option: ChipOption) => void;
}) => {
  const styles = useStyles();
  const surface = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const count = options.length;
  // Braces: newer browsers answer with a promise, which React would take for a clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another number of choices it has another height.
  useEffect(() => {
    // People type at the foot of a long record: without this they would see the first choice alone.
    surface.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  useEffect(() => {
    list.current?.children[picked]?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <div ref={surface} className={styles.surface}>
      <div id={`${id}-heading`} className={styles.heading}>
        {headings[sign]}
      </div>
      <div ref={list} role="listbox" id={id} aria-labelledby={`${id}-heading`} className={styles.list}>
        {options.map((option, place) => (
          <div
            key={option.label}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === picked}
            className={mergeClasses(styles.option, place === picked && styles.picked)}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(option);
            }}
          >
            <span className={styles.number}>{option.number ?? ''}</span>
            {option.label}
          </div>
        ))}
      </div>
      <div className={styles.keys}>Space or Tab chooses · arrows move · Esc leaves the text as it is</div>
    </div>
  );
};

const useStyles = makeStyles({
  surface: {
    position: 'absolute',
    top: '100%',
    left: '0',
    zIndex: 3,
    width: 'min(420px, 100%)',
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  heading: {
    padding: '0 8px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { maxHeight: '232px', overflowY: 'auto' },
  option: { display: 'flex', gap: '8px', padding: '4px 8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  picked: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  number: { width: '16px', flexShrink: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', color: 'inherit' },
  keys: {
    padding: '6px 8px 0',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
});
