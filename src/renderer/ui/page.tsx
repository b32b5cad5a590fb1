import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { narrow } from './theme.ts';

export interface PageProps {
  readonly title: string;
  /** A line above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  /** The next useful things to do; the first is the biggest. */
  readonly actions?: ReactNode;
  /** `reading` keeps lines short enough to read; `full` is for tables and boards. */
  readonly width?: 'reading' | 'full';
  readonly children: ReactNode;
}

/** One screen: its heading, which takes the focus when the page is opened, and what stands below it. */
export const Page = ({ title, above, lead, actions, width = 'full', children }: PageProps) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.page, width === 'reading' && styles.reading)}>
      <header className={styles.header}>
        <div className={styles.words}>
          {above !== undefined && <div className={styles.above}>{above}</div>}
          <PageHeading>{title}</PageHeading>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};

/** The first heading of a page. Focus moves to it when the page is opened, so that keyboard and screen reader start there. */
export const PageHeading = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
};

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    padding: '32px 40px 64px',
    maxWidth: '1320px',
    boxSizing: 'border-box',
    width: '100%',
    [narrow]: { padding: '16px 16px 48px', gap: '16px' },
  },
  reading: { maxWidth: '880px' },
  header: { display: 'flex', gap: '16px 24px', alignItems: 'start', justifyContent: 'space-between', flexWrap: 'wrap' },
  words: { minWidth: '0', flex: '1 1 320px' },
  above: { color: tokens.colorNeutralForeground2, marginBottom: '4px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    [narrow]: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  lead: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    maxWidth: '72ch',
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});
