import type { SittingId } from '../../../core/identifiers.ts';
import { Page } from '../../ui/page.tsx';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { AgencyAttendanceReport } from './agency-attendance.tsx';
import { AgencyDirectory } from './agency-directory.tsx';
import { AgencyTypes } from './agency-types.tsx';
import { ConferenceService } from './conference-service.tsx';
import { Rooms } from './rooms.tsx';
import { TakingPart } from './taking-part.tsx';

/** The directory: who is invited, who chairs, who takes the minutes, and where (AG01). */
export const AgenciesScreen = ({ onSitting }: { readonly onSitting: (sittingId: SittingId) => void }) => (
  <Page title="Agencies" lead="Who is asked to conferences, and what their presence means for quoracy.">
    <PartTabs
      parts={[
        { id: 'agencies', name: 'Agencies', content: <AgencyDirectory /> },
        { id: 'types', name: 'Types and quoracy', content: <AgencyTypes /> },
        { id: 'service', name: 'Chairs and minute takers', content: <ConferenceService /> },
        { id: 'rooms', name: 'Rooms', content: <Rooms /> },
        { id: 'attendance', name: 'Attendance and reports', content: <AgencyAttendanceReport onSitting={onSitting} /> },
        {
          id: 'modes',
          name: 'How people took part',
          content: <TakingPart onSitting={onSitting} />,
        },
      ]}
    />
  </Page>
);
