import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { Page } from '../../ui/page.tsx';
import { AgencyDirectory } from './agency-directory.tsx';
import { AgencyTypes } from './agency-types.tsx';
import { AttendanceModes } from './attendance-modes.tsx';
import { ConferenceService } from './conference-service.tsx';
import { Rooms } from './rooms.tsx';

const parts = {
  agencies: 'Agencies',
  types: 'Types and quoracy',
  service: 'Chairs and minute takers',
  rooms: 'Rooms',
  modes: 'How people took part',
} as const;
type Part = keyof typeof parts;
const isPart = (value: unknown): value is Part => typeof value === 'string' && value in parts;

/** The directory: who is invited, who chairs, who takes the minutes, and where (AG01). */
export const AgenciesScreen = () => {
  const styles = useStyles();
  const [part, setPart] = useState<Part>('agencies');
  return (
    <Page title="Agencies" lead="Who is asked to conferences, and what their presence means for quoracy.">
      <TabList
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          if (isPart(value)) setPart(value);
        }}
      >
        {Object.entries(parts).map(([value, name]) => (
          <Tab key={value} value={value} id={`tab-${value}`} aria-controls="agencies-part">
            {name}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="agencies-part" aria-labelledby={`tab-${part}`} className={styles.part}>
        {part === 'agencies' && <AgencyDirectory />}
        {part === 'types' && <AgencyTypes />}
        {part === 'service' && <ConferenceService />}
        {part === 'rooms' && <Rooms />}
        {part === 'modes' && <AttendanceModes />}
      </div>
    </Page>
  );
};

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: '-10px' },
  part: { display: 'flex', flexDirection: 'column', gap: '16px' },
});
