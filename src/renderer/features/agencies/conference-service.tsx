import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChairTimes } from './chair-times.tsx';
import { PractitionerList } from './practitioner-list.tsx';
import { ServiceGaps } from './service-gaps.tsx';
import { ServiceWays } from './service-ways.tsx';

/** The conference service's own chairs and minute takers, who are of no agency and never count. */
export const ConferenceService = () => {
  const practitioners = useLive('practitioner.list', {});
  const available = useLive('availability.list', {});
  const settings = useLive('settings.get', {});
  if (practitioners === undefined || available === undefined || settings === undefined) return <Loading />;
  if (!practitioners.ok) return <Notice {...messageFor(practitioners.error)} />;
  if (!available.ok) return <Notice {...messageFor(available.error)} />;
  if (!settings.ok) return <Notice {...messageFor(settings.error)} />;
  return (
    <>
      <PractitionerList
        title="Chairs and minute takers of the conference service"
        level={2}
        agencyId={null}
        practitioners={practitioners.value.filter((one) => one.agencyId === null)}
        roles={['chairs', 'takesMinutes', 'leadPractitioner']}
        more={(one) => {
          const availability = available.value.find((chair) => chair.practitionerId === one.id);
          return availability === undefined ? null : (
            <ChairTimes
              chair={one}
              availability={availability}
              others={practitioners.value.filter((other) => other.chairs && other.id !== one.id)}
            />
          );
        }}
      />
      <ServiceGaps gaps={settings.value.gaps} />
      <ServiceWays ways={settings.value.ways} />
    </>
  );
};
