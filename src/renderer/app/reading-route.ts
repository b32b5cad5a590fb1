import type { ReadingPlace } from '../engine/handed-over.ts';
import type { Route } from './routes.ts';

/** The screen on which a file is read. */
export const routeToReading = (place: ReadingPlace, dropped: File): Route => {
  switch (place.is) {
    case 'request':
      return { screen: 'new-request', familyId: null, dropped };
    case 'report':
      return { screen: 'sitting', sittingId: place.of, tab: 'reports' };
    case 'changed-paper':
      return { screen: 'sitting', sittingId: place.of, tab: 'documents' };
    case 'core-group-form':
      return { screen: 'plans', part: 'core-groups' };
    case 'table':
    case 'letterhead':
      return { screen: 'settings' };
  }
};
