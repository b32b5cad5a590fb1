import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** White on the page's quiet grey, with a line round it: what belongs together. The caller says how much room is in it. */
export const card: GriffelStyle = {
  borderRadius: tokens.borderRadiusXLarge,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
};

/** A list whose rows fill a card from edge to edge. */
export const rowsInCard: GriffelStyle = { ...card, listStyleType: 'none', margin: '0', padding: '0' };

/** A form, or a thing with fields of its own, in a page: a quiet box. */
export const boxed: GriffelStyle = {
  display: 'flex',
  flexDirection: 'column',
  gap: '12px',
  padding: '16px',
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground2,
};

/** A button that is a row of a list, without a frame; the caller says how its words lie. */
export const listButton: GriffelStyle = {
  display: 'flex',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
};

/** The same with a bar at its left that `chosenAtBar` colours. */
export const listButtonWithBar: GriffelStyle = {
  ...listButton,
  borderLeft: '3px solid transparent',
  '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
};

export const chosenAtBar: GriffelStyle = {
  borderLeftColor: tokens.colorBrandStroke1,
  backgroundColor: tokens.colorNeutralBackground1Selected,
  '@media (forced-colors: active)': { borderLeftColor: 'Highlight', outline: '1px solid Highlight' },
};

/** A form, and what follows from it beside it; below it where the window is narrow. */
export const formAndBeside: GriffelStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 340px',
  gap: '24px',
  alignItems: 'start',
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
};
