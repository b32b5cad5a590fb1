import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrow } from './theme.ts';

export type StatusTone = 'late' | 'soon' | 'good' | 'plain' | 'brand';

export interface StatusProps {
  readonly tone?: StatusTone;
  /** Over several lines where it stands in a narrow column, which it would widen otherwise. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
}

/** A word or two about how something stands. The colour repeats what the words say, and is never alone. */
export const Status = ({ tone = 'plain', wraps = false, children }: StatusProps) => {
  const styles = useStyles();
  return <span className={mergeClasses(styles.status, wraps && styles.wraps, styles[tone])}>{children}</span>;
};

const useStyles = makeStyles({
  status: {
    display: 'inline-block',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    [narrow]: { whiteSpace: 'normal', borderRadius: tokens.borderRadiusXLarge },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  wraps: { whiteSpace: 'normal', borderRadius: tokens.borderRadiusXLarge },
  late: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  soon: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  plain: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});
