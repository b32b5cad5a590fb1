import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of people, each to be invited or not: what is known on the left, the answers on the right. */
export const useAnsweredListStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
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
