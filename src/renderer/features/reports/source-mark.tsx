import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Spoken } from '../../ui/spoken.tsx';

/** A source of events: its name, the letter that stands for it, and its place among the sources, which gives its colour. */
export interface SourceOf {
  readonly name: string;
  readonly letter: string;
  readonly place: number;
}

/** The letter of a source on its colour: the letter tells them apart, the colour helps the eye. */
export const SourceMark = ({ name, letter, place, withName = false }: SourceOf & { readonly withName?: boolean }) => {
  const styles = useStyles();
  return (
    <span className={styles.source}>
      <span aria-hidden className={mergeClasses(styles.letter, useHue(place))}>
        {letter}
      </span>
      {withName ? name : <Spoken>{name}</Spoken>}
    </span>
  );
};

/** The class that gives a left edge the colour of a source. */
export const useHue = (place: number): string => {
  const styles = useHues();
  return styles[hues[place % hues.length] ?? 'blue'];
};

const hues = ['blue', 'berry', 'green', 'peach', 'purple', 'teal', 'gold', 'cranberry'] as const;

const useHues = makeStyles({
  blue: { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  berry: { borderLeftColor: tokens.colorPaletteBerryBorderActive },
  green: { borderLeftColor: tokens.colorPaletteForestBorderActive },
  peach: { borderLeftColor: tokens.colorPalettePeachBorderActive },
  purple: { borderLeftColor: tokens.colorPalettePurpleBorderActive },
  teal: { borderLeftColor: tokens.colorPaletteTealBorderActive },
  gold: { borderLeftColor: tokens.colorPaletteGoldBorderActive },
  cranberry: { borderLeftColor: tokens.colorPaletteCranberryBorderActive },
});

const useStyles = makeStyles({
  source: { display: 'inline-flex', gap: '8px', alignItems: 'center' },
  letter: {
    display: 'inline-grid',
    placeItems: 'center',
    minWidth: '24px',
    height: '24px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    borderLeftWidth: '6px',
    borderLeftStyle: 'solid',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
});
