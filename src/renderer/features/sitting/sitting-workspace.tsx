import { makeStyles, Tab as TabButton, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import { type Tab, tabs } from '../../../core/conferences/missing.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { RecordProvider } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { type FieldAddress, focusField } from '../../ui/focus-field.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { narrow } from '../../ui/theme.ts';
import { type GoTo, GoToProvider } from './go-to.tsx';
import { RecordLoaded } from './record-loaded.tsx';
import { RoomFrame } from './room-frame.tsx';
import { SittingHeader } from './sitting-header.tsx';
import { tabNames } from './sitting-words.ts';

export interface SittingWorkspaceProps {
  readonly sittingId: SittingId;
  readonly tab: Tab;
  /** Called with the tab to show; the field, where there is one, is found by the workspace itself. */
  readonly onTab: (tab: Tab, field?: FieldAddress) => void;
  readonly panels: { readonly [T in Tab]: ReactNode };
  /** What stands beside every tab once the record is there: what can be taken back. */
  readonly beside: ReactNode;
}

/** Everything about one sitting: the header that stays, the line of stages, and a tab for each kind of work. */
export const SittingWorkspace = ({ sittingId, tab, onTab, panels, beside }: SittingWorkspaceProps) => {
  const styles = useStyles();
  const view = useLive('sitting.get', { sittingId });
  const goTo = useCallback<GoTo>(
    (to, field) => {
      onTab(to, field);
      if (field !== undefined) focusField(field);
    },
    [onTab],
  );

  if (view === undefined) return <Loading label="Opening the conference" />;
  if (!view.ok)
    return (
      <div className={styles.fault}>
        <Notice {...messageFor(view.error)} />
      </div>
    );
  return (
    <RecordProvider sittingId={sittingId}>
      <GoToProvider value={goTo}>
        {beside}
        {tab === 'room' ? (
          <RoomFrame view={view.value} onBack={() => onTab('summary')}>
            <RecordLoaded>{panels.room}</RecordLoaded>
          </RoomFrame>
        ) : (
          <div className={styles.page}>
            <SittingHeader view={view.value} isBrief={tab !== 'summary'} />
            <TabList
              selectedValue={tab}
              className={styles.tabs}
              aria-label="Parts of this conference"
              onTabSelect={(_, { value }) => {
                const chosen = tabs.find((one) => one === value);
                if (chosen !== undefined) onTab(chosen);
              }}
            >
              {tabs.map((one) => (
                <TabButton key={one} value={one} id={`tab-${one}`} aria-controls={one === tab ? 'tab-panel' : undefined}>
                  {tabNames[one]}
                </TabButton>
              ))}
            </TabList>
            <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
              <RecordLoaded>{panels[tab]}</RecordLoaded>
            </div>
          </div>
        )}
      </GoToProvider>
    </RecordProvider>
  );
};

const useStyles = makeStyles({
  fault: { padding: '32px 40px', maxWidth: '880px' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px 40px 64px',
    maxWidth: '1320px',
    boxSizing: 'border-box',
    [narrow]: { padding: '16px 16px 48px' },
  },
  tabs: {
    flexWrap: 'wrap',
    marginLeft: '-12px',
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke2}`,
    [narrow]: { boxShadow: 'none' },
  },
  panel: { paddingTop: '8px', minWidth: '0' },
});
