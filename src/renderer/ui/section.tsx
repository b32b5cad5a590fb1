import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { card } from './looks.ts';

export interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** `card` stands on its own surface; `plain` lies on the page. */
  readonly look?: 'card' | 'plain';
  /** 3 where it stands inside another section. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** One part of a page under a heading of its own. */
export const Section = ({ title, lead, actions, look = 'plain', level = 2, children }: SectionProps) => {
  const styles = useStyles();
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, look === 'card' && styles.card)}>
      <div className={styles.header}>
        <div>
          <Heading id={id} className={level === 2 ? styles.title : styles.smallTitle}>
            {title}
          </Heading>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
};

/** Fields beside each other where there is room, in one column where there is not. `own` lets each be as wide as what goes into it. */
export const FieldRow = ({ widths = 'equal', children }: { readonly widths?: 'equal' | 'own'; readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={widths === 'own' ? styles.own : styles.row}>{children}</div>;
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  card: {
    padding: '24px',
    ...card,
    '@media (max-width: 480px)': { padding: '16px' },
  },
  header: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: '8px 16px', flexWrap: 'wrap' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  smallTitle: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { marginTop: '2px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  own: { display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'start' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: '16px 24px',
    alignItems: 'start',
  },
});
