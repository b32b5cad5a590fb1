import { makeStyles, tokens } from '@fluentui/react-components';

/** How a child's own words and pictures look, wherever they stand. */
export const childWords = makeStyles({
  words: {
    margin: '0',
    paddingLeft: '16px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '72ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  picture: { maxWidth: 'min(100%, 420px)', maxHeight: '320px', objectFit: 'contain', objectPosition: 'left' },
});
