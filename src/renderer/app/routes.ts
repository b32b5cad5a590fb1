import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Tab } from '../../contract/sitting-answers.ts';
import type { FamilyId, SittingId } from '../../core/identifiers.ts';
import type { FieldAddress } from '../ui/focus-field.ts';

/** Where the window is; `dropped` is the file that brought it there. It is never written into the address, which must not name a person (security.md B8). */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'calendar' }
  | { readonly screen: 'conferences' }
  | { readonly screen: 'queue' }
  | { readonly screen: 'record-batch' }
  | { readonly screen: 'matters' }
  | { readonly screen: 'chase' }
  | { readonly screen: 'new-request'; readonly familyId: FamilyId | null; readonly dropped?: File }
  | { readonly screen: 'request'; readonly sittingId: SittingId; readonly field?: FieldAddress; readonly dropped?: File }
  | { readonly screen: 'booking'; readonly sittingId: SittingId; readonly field?: FieldAddress }
  | { readonly screen: 'sitting'; readonly sittingId: SittingId; readonly tab: Tab; readonly field?: FieldAddress }
  | { readonly screen: 'families' }
  | { readonly screen: 'family'; readonly familyId: FamilyId }
  | { readonly screen: 'agencies' }
  | { readonly screen: 'plans'; readonly part?: 'core-groups' | 'visits' | 'ended' }
  | { readonly screen: 'settings' };

/** The same for two places that are one screen: its state is kept while a tab or a field of it changes. */
export const screenKey = (route: Route): string => {
  const of = 'sittingId' in route ? route.sittingId : 'familyId' in route ? route.familyId : '';
  const part = 'part' in route ? route.part : '';
  return `${route.screen} ${of ?? ''} ${part ?? ''}`.trimEnd();
};

export interface Routes {
  /** A new value with every move, also to where one is already: a screen can tell that it was opened anew. */
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Changes the tab without a step in the history. */
  readonly replace: (route: Route) => void;
  readonly back: () => void;
}

/**
 * The places that were visited, in memory. The browser's own back and forward keys work, because each place is one step of its
 * history; that step carries a number only.
 */
export const useRoutes = (): Routes => {
  const [places, setPlaces] = useState<ReadonlyArray<Route>>([{ screen: 'today' }]);
  const [at, setAt] = useState(0);

  useEffect(() => {
    window.history.replaceState({ place: 0 }, '');
    const move = ({ state }: PopStateEvent): void => {
      const place: unknown = state?.place;
      if (typeof place === 'number') setAt(place);
    };
    window.addEventListener('popstate', move);
    return () => window.removeEventListener('popstate', move);
  }, []);

  const go = useCallback(
    (route: Route) => {
      setPlaces([...places.slice(0, at + 1), { ...route }]);
      setAt(at + 1);
      window.history.pushState({ place: at + 1 }, '');
    },
    [places, at],
  );
  const replace = useCallback(
    (route: Route) => setPlaces(places.map((place, index) => (index === at ? { ...route } : place))),
    [places, at],
  );
  // Before the first place there is nothing of ours: going there would leave the app.
  const back = useCallback(() => {
    if (at > 0) window.history.back();
  }, [at]);

  const route = places[at] ?? places.at(-1) ?? { screen: 'today' };
  return useMemo(() => ({ route, go, replace, back }), [route, go, replace, back]);
};
