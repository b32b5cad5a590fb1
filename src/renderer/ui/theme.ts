import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** A calm blue of our own, steps as the interface library asks for them; the contrast of each use is checked by axe in the end-to-end tests. */
const calmBlue: BrandVariants = {
  10: '#02060A',
  20: '#0A1C28',
  30: '#0B2D42',
  40: '#0B3A56',
  50: '#0C476A',
  60: '#10547D',
  70: '#17628F',
  80: '#1E6C9B',
  90: '#3A80AE',
  100: '#5291BC',
  110: '#6AA1CA',
  120: '#83B2D6',
  130: '#9CC3E2',
  140: '#B5D3EB',
  150: '#CFE3F3',
  160: '#E8F2FA',
};

export const lightTheme: Theme = createLightTheme(calmBlue);

/** In the dark, brand-coloured words are lighter than the library's own step, so that they stay readable. */
export const darkTheme: Theme = {
  ...createDarkTheme(calmBlue),
  colorBrandForeground1: calmBlue[120],
  colorBrandForeground2: calmBlue[130],
  colorBrandForegroundLink: calmBlue[120],
  colorBrandForegroundLinkHover: calmBlue[130],
  colorBrandForegroundLinkPressed: calmBlue[110],
  colorCompoundBrandForeground1: calmBlue[120],
  colorCompoundBrandForeground1Hover: calmBlue[130],
  colorNeutralForeground2BrandHover: calmBlue[120],
};

/** Widths below which the window is laid out in one column: a small window, or a large zoom (400 % of 1280 pixels is 320). */
export const narrow = '@media (max-width: 860px)';
