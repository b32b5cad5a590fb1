import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PractitionerList } from './practitioner-list.tsx';

/** The conference service's own chairs and minute takers, who are of no agency and never count. */
export const ConferenceService = () => {
  const practitioners = useLive('practitioner.list', {});
  if (practitioners === undefined) return <Loading />;
  if (!practitioners.ok) return <Notice {...messageFor(practitioners.error)} />;
  return (
    <PractitionerList
      title="Chairs and minute takers of the conference service"
      level={2}
      agencyId={null}
      practitioners={practitioners.value.filter((one) => one.agencyId === null)}
      roles={['chairs', 'takesMinutes']}
    />
  );
};
