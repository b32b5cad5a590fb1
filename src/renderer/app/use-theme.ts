import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from '../ui/theme.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void): (() => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** Light or dark, as the system is; in high contrast the system's own colours lie over either. */
export const useTheme = (): Theme => (useSyncExternalStore(subscribe, () => dark.matches) ? darkTheme : lightTheme);
