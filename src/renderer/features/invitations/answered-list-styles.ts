import { makeStyles, tokens } from '@fluentui/react-components';
import { rowsInCard } from '../../ui/looks.ts';

/** A list of people, each to be invited or not: what is known on the left, the answers on the right. */
export const useAnsweredListStyles = makeStyles({
  list: {
    ...rowsInCard,
  },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px 24px',
    flexWrap: 'wrap',
    padding: '8px 12px 8px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { flex: '1 1 320px', display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  actions: { display: 'flex', gap: '8px' },
  why: { display: 'flex', gap: '8px', alignItems: 'end', flex: '1 1 360px' },
});
