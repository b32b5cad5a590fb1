import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { Page } from '../../ui/page.tsx';
import { BankHolidays } from './bank-holidays.tsx';
import { OrganisationSettings } from './organisation-settings.tsx';
import { Procedures } from './procedures.tsx';
import { SchoolTerms } from './school-terms.tsx';
import { SecuritySettings } from './security-settings.tsx';

const parts = {
  organisation: 'Organisation',
  procedures: 'Procedures',
  holidays: 'Bank holidays',
  terms: 'School terms',
  security: 'Locking and audit',
} as const;
type Part = keyof typeof parts;
const isPart = (value: unknown): value is Part => typeof value === 'string' && value in parts;

export const SettingsScreen = () => {
  const styles = useStyles();
  const [part, setPart] = useState<Part>('organisation');
  return (
    <Page title="Settings">
      <TabList
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          if (isPart(value)) setPart(value);
        }}
      >
        {Object.entries(parts).map(([value, name]) => (
          <Tab key={value} value={value} id={`settings-${value}`} aria-controls="settings-part">
            {name}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="settings-part" aria-labelledby={`settings-${part}`} className={styles.part}>
        {part === 'organisation' && <OrganisationSettings />}
        {part === 'procedures' && <Procedures />}
        {part === 'holidays' && <BankHolidays />}
        {part === 'terms' && <SchoolTerms />}
        {part === 'security' && <SecuritySettings />}
      </div>
    </Page>
  );
};

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: '-10px' },
  part: { display: 'flex', flexDirection: 'column', gap: '24px' },
});
