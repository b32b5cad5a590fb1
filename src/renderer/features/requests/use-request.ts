import type { ConferenceRequest } from '../../../core/conferences/sitting.ts';
import { useDesk } from '../../engine/desk.ts';
import { type SavedAsTyped, useTypedOver } from '../../engine/use-typed-over.ts';

export type RequestFields = Omit<ConferenceRequest, 'id' | 'familyId'>;

/** The request as it stands on the screen, saved field by field as it is typed. */
export const useRequest = (saved: ConferenceRequest): SavedAsTyped<RequestFields> => {
  const { call } = useDesk();
  return useTypedOver<RequestFields>(saved, (_, change) => call('request.change', { requestId: saved.id, change }));
};
