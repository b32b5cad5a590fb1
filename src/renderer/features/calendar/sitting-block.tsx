import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { BoardSitting } from '../../../contract/board.ts';
import { blockInWords, isLateBlock, stageInWords } from './model/block-words.ts';
import type { RowsBy } from './model/rows.ts';

export interface SittingBlockProps {
  readonly sitting: BoardSitting;
  readonly chairName: string;
  readonly by: RowsBy;
  readonly isSelected: boolean;
  /** It is on its way elsewhere: what stays behind is only its shadow. */
  readonly isLeaving: boolean;
  /** One block of the board is in the order of the Tab key; the arrow keys reach the others. */
  readonly isInTabOrder: boolean;
}

/** One booked sitting: the family's reference, time and place, and never a child's name (SC01). Drawn again only when it changes. */
export const SittingBlock = memo(({ sitting, chairName, by, isSelected, isLeaving, isInTabOrder }: SittingBlockProps) => {
  const styles = useStyles();
  const state = stageInWords(sitting);
  return (
    <button
      type="button"
      data-sitting={sitting.sittingId}
      aria-label={blockInWords(sitting, chairName)}
      aria-pressed={isSelected}
      tabIndex={isInTabOrder ? 0 : -1}
      className={mergeClasses(
        styles.block,
        !sitting.isOpen && styles.held,
        isLateBlock(sitting) && styles.late,
        isSelected && styles.selected,
        isLeaving && styles.leaving,
      )}
    >
      <span className={styles.time}>
        {sitting.startsAt}–{sitting.endsAt}
      </span>
      <span className={styles.reference}>{sitting.reference}</span>
      <span className={styles.detail}>{by === 'chairs' ? sitting.place : chairName || 'No chair yet'}</span>
      {state !== '' && <span className={styles.state}>{state}</span>}
    </button>
  );
});

/** The shadow of a sitting where it would go. */
export const Shadow = ({
  reference,
  time,
  verdict,
}: {
  readonly reference: string;
  readonly time: string;
  readonly verdict: string;
}) => {
  const styles = useStyles();
  return (
    <div data-shadow className={mergeClasses(styles.block, styles.shadow, verdict === 'refused' && styles.refused)} aria-hidden>
      <span className={styles.time}>{time}</span>
      <span className={styles.reference}>{reference}</span>
    </div>
  );
};

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    boxSizing: 'border-box',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderLeftWidth: '4px',
    borderLeftColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    userSelect: 'none',
    cursor: 'grab',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText', borderLeftWidth: '4px' },
  },
  held: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    cursor: 'pointer',
  },
  late: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  selected: {
    boxShadow: `0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  leaving: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  shadow: {
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { border: '2px dashed Highlight' },
  },
  refused: {
    border: `2px dashed ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  time: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  reference: {},
  detail: { color: tokens.colorNeutralForeground2 },
  state: { fontWeight: tokens.fontWeightSemibold },
});
