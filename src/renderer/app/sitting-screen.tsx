import { useState } from 'react';
import type { Missing, Tab } from '../../contract/sitting-answers.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { BookingSummary } from '../features/booking/booking-summary.tsx';
import { Withdrawal } from '../features/booking/withdrawal.tsx';
import { ChaseSection } from '../features/chasing/chase-section.tsx';
import { DecisionsTab } from '../features/decisions/decisions-tab.tsx';
import { DocumentsTab } from '../features/documents/documents-tab.tsx';
import { FamilyOfSitting } from '../features/family/family-tab.tsx';
import { SittingMatters } from '../features/following/sitting-matters.tsx';
import { HistoryTab } from '../features/history/history-tab.tsx';
import { InvitationsTab } from '../features/invitations/invitations-tab.tsx';
import { PlanTab } from '../features/plan/plan-tab.tsx';
import { ReportsTab } from '../features/reports/reports-tab.tsx';
import { Room } from '../features/room/room.tsx';
import { SittingWorkspace } from '../features/sitting/sitting-workspace.tsx';
import { SummaryTab } from '../features/sitting/summary-tab.tsx';
import { UndoList } from '../features/undo/undo-list.tsx';
import type { FieldAddress } from '../ui/focus-field.ts';
import { screenOfField } from './missing-route.ts';
import type { BigScreen } from './room-window.tsx';
import type { Routes } from './routes.ts';

/** A conference's workspace, put together out of the features that each own one tab. */
export const SittingScreen = ({
  sittingId,
  tab,
  routes,
  bigScreen,
}: {
  readonly sittingId: SittingId;
  readonly tab: Tab;
  readonly routes: Routes;
  readonly bigScreen: BigScreen;
}) => {
  const [isUndoRead, setUndoRead] = useState(false);
  const show = (to: Tab, field?: FieldAddress): void =>
    routes.replace({ screen: 'sitting', sittingId, tab: to, ...(field === undefined ? {} : { field }) });
  const openField = (field: FieldAddress): boolean => {
    const screen = screenOfField(field.field);
    if (screen !== null) routes.go({ screen, sittingId, field });
    return screen !== null;
  };
  const goTo = (missing: Missing): void => {
    const address = { field: missing.field, childId: missing.childId };
    if (missing.tab !== 'summary' || !openField(address)) show(missing.tab, address);
  };
  return (
    <SittingWorkspace
      sittingId={sittingId}
      tab={tab}
      onTab={show}
      beside={<UndoList sittingId={sittingId} isOpen={isUndoRead} onOpen={setUndoRead} />}
      panels={{
        summary: (
          <SummaryTab
            sittingId={sittingId}
            onField={openField}
            onSitting={(other) => routes.go({ screen: 'sitting', sittingId: other, tab: 'summary' })}
            booking={
              <>
                <BookingSummary
                  sittingId={sittingId}
                  onBook={() => routes.go({ screen: 'booking', sittingId })}
                  onRequest={() => routes.go({ screen: 'request', sittingId })}
                />
                <Withdrawal sittingId={sittingId} />
              </>
            }
          />
        ),
        family: <FamilyOfSitting sittingId={sittingId} />,
        invitations: (
          <InvitationsTab
            sittingId={sittingId}
            chasing={<ChaseSection sittingId={sittingId} />}
            onFamily={() => show('family')}
            onDocuments={() => show('documents')}
          />
        ),
        reports: <ReportsTab sittingId={sittingId} />,
        room: (
          <Room
            sittingId={sittingId}
            onTab={show}
            bigScreen={{
              show: () => bigScreen.show(sittingId),
              told: bigScreen.told?.sittingId === sittingId ? bigScreen.told.forChair : undefined,
            }}
            onUndoList={() => setUndoRead(true)}
          />
        ),
        decisions: <DecisionsTab sittingId={sittingId} onGo={goTo} following={<SittingMatters sittingId={sittingId} />} />,
        plan: <PlanTab sittingId={sittingId} />,
        documents: <DocumentsTab sittingId={sittingId} />,
        history: <HistoryTab sittingId={sittingId} />,
      }}
    />
  );
};
