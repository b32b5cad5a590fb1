import { createContext, useContext } from 'react';
import type { Tab } from '../../../contract/sitting-answers.ts';
import type { FieldAddress } from '../../ui/focus-field.ts';

/** Goes to a tab of the workspace, and to a field on it as soon as it is there. */
export type GoTo = (tab: Tab, field?: FieldAddress) => void;

const context = createContext<GoTo | undefined>(undefined);
export const GoToProvider = context.Provider;

export const useGoTo = (): GoTo => {
  const goTo = useContext(context);
  if (goTo === undefined) throw new Error('A tab was drawn outside its workspace');
  return goTo;
};
