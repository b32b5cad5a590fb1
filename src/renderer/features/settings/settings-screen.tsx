import { useWaitingOf } from '../../engine/handed-over.ts';
import { Page } from '../../ui/page.tsx';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { BankHolidays } from './bank-holidays.tsx';
import { ConferenceModels } from './conference-models.tsx';
import { ImportLists } from './import/import-lists.tsx';
import { Letterheads } from './letterheads.tsx';
import { OrganisationSettings } from './organisation-settings.tsx';
import { PaperHeadings } from './paper-headings.tsx';
import { Procedures } from './procedures.tsx';
import { SchoolTerms } from './school-terms.tsx';
import { SecondCheckSetting } from './second-check-setting.tsx';
import { SecuritySettings } from './security-settings.tsx';

export const SettingsScreen = () => {
  const isListWaiting = useWaitingOf('table') !== undefined;
  const isLetterheadWaiting = useWaitingOf('letterhead') !== undefined;
  return (
    <Page title="Settings">
      <PartTabs
        show={isListWaiting ? 'import' : isLetterheadWaiting ? 'letterheads' : undefined}
        parts={[
          { id: 'organisation', name: 'Organisation', content: <OrganisationSettings /> },
          { id: 'letterheads', name: 'Letterhead', content: <Letterheads /> },
          { id: 'headings', name: 'Languages', content: <PaperHeadings /> },
          { id: 'second-check', name: 'Second check', content: <SecondCheckSetting /> },
          { id: 'procedures', name: 'Procedures', content: <Procedures /> },
          { id: 'models', name: 'Conference model', content: <ConferenceModels /> },
          { id: 'holidays', name: 'Bank holidays and closure days', content: <BankHolidays /> },
          { id: 'terms', name: 'School terms', content: <SchoolTerms /> },
          { id: 'import', name: 'Import', content: <ImportLists /> },
          { id: 'security', name: 'Locking and audit', content: <SecuritySettings /> },
        ]}
      />
    </Page>
  );
};
