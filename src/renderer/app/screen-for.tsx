import type { SittingRow } from '../../contract/sitting-answers.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import { AgenciesScreen } from '../features/agencies/agencies-screen.tsx';
import { BookingScreen } from '../features/booking/booking-screen.tsx';
import { CalendarScreen } from '../features/calendar/calendar-screen.tsx';
import { ChaseScreen } from '../features/chasing/chase-screen.tsx';
import { ConferencesScreen } from '../features/conferences/conferences-screen.tsx';
import { FamiliesScreen } from '../features/families/families-screen.tsx';
import { FamilyScreen } from '../features/families/family-screen.tsx';
import { FamilyTab } from '../features/family/family-tab.tsx';
import { MattersScreen } from '../features/following/matters-screen.tsx';
import { MoveDialog } from '../features/moving/move-dialog.tsx';
import { PlansScreen } from '../features/plans/plans-screen.tsx';
import { FreedSlots } from '../features/queue/freed-slots.tsx';
import { QueueScreen } from '../features/queue/queue-screen.tsx';
import { RecordBatchScreen } from '../features/record-batch/record-batch-screen.tsx';
import { DatesPanel } from '../features/requests/dates-panel.tsx';
import { NewRequestScreen } from '../features/requests/new-request-screen.tsx';
import { RequestScreen } from '../features/requests/request-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import { routeToMissing, routeToTask } from './missing-route.ts';
import type { BigScreen } from './room-window.tsx';
import type { Routes } from './routes.ts';
import { SittingScreen } from './sitting-screen.tsx';

/** The screen of the place where the window is. Features do not know of each other: they are put together here. */
export const ScreenFor = ({
  routes,
  bigScreen,
}: {
  readonly routes: Routes;
  /** Opens the second window on a conference; false where it could not be opened. */
  readonly bigScreen: BigScreen;
}) => {
  const { route, go, back } = routes;
  const openSitting = ({ sittingId }: Pick<SittingRow, 'sittingId'>) => go({ screen: 'sitting', sittingId, tab: 'summary' });
  const openFamily = (familyId: FamilyId) => go({ screen: 'family', familyId });
  const newRequest = (familyId: FamilyId | null = null) => go({ screen: 'new-request', familyId });
  switch (route.screen) {
    case 'today':
      return (
        <TodayScreen
          onTask={(task) => go(routeToTask(task))}
          onSitting={openSitting}
          onNewRequest={() => newRequest()}
          freedSlots={<FreedSlots />}
        />
      );
    case 'calendar':
      return (
        <CalendarScreen
          onOpen={(sittingId) => openSitting({ sittingId })}
          consequences={({ sitting: { sittingId }, target: { chairId, ...target } }, onMoved, onLeave) =>
            chairId === null ? null : <MoveDialog move={{ sittingId, chairId, ...target }} onMoved={onMoved} onLeave={onLeave} />
          }
        />
      );
    case 'conferences':
      return (
        <ConferencesScreen
          onOpen={openSitting}
          onNewRequest={() => newRequest()}
          onPlanQueue={() => go({ screen: 'queue' })}
          onWriteRecords={() => go({ screen: 'record-batch' })}
          onMatters={() => go({ screen: 'matters' })}
          onChase={() => go({ screen: 'chase' })}
        />
      );
    case 'queue':
      return <QueueScreen onBack={() => go({ screen: 'conferences' })} />;
    case 'record-batch':
      return <RecordBatchScreen onBack={() => go({ screen: 'conferences' })} />;
    case 'chase':
      return (
        <ChaseScreen
          onSitting={(sittingId) => go({ screen: 'sitting', sittingId, tab: 'invitations' })}
          onBack={() => go({ screen: 'conferences' })}
        />
      );
    case 'matters':
      return (
        <MattersScreen
          onSitting={(sittingId) => go({ screen: 'sitting', sittingId, tab: 'decisions' })}
          onBack={() => go({ screen: 'conferences' })}
        />
      );
    case 'new-request':
      return (
        <NewRequestScreen
          familyId={route.familyId}
          {...(route.dropped === undefined ? {} : { dropped: route.dropped })}
          onCreated={(sittingId, dropped) =>
            routes.replace({ screen: 'request', sittingId, ...(dropped === undefined ? {} : { dropped }) })
          }
        />
      );
    case 'request': {
      const { sittingId } = route;
      return (
        <RequestScreen
          sittingId={sittingId}
          {...(route.dropped === undefined ? {} : { dropped: route.dropped })}
          onMissing={(missing) => go(routeToMissing(sittingId, missing))}
          onBook={() => go({ screen: 'booking', sittingId })}
          onSitting={() => openSitting({ sittingId })}
          onFamily={openFamily}
        />
      );
    }
    case 'booking': {
      const { sittingId } = route;
      return (
        <BookingScreen
          sittingId={sittingId}
          onBooked={() => routes.replace({ screen: 'sitting', sittingId, tab: 'summary' })}
          onBack={back}
          dates={({ request, sitting }, heldOn) => (
            <DatesPanel
              kind={request.kind}
              strategyDiscussionOn={request.strategyDiscussionOn}
              transferNotifiedOn={request.transferNotifiedOn}
              heldOn={heldOn}
              isBooked={heldOn !== null && heldOn === sitting.heldOn}
            />
          )}
        />
      );
    }
    case 'sitting':
      return <SittingScreen sittingId={route.sittingId} tab={route.tab} routes={routes} bigScreen={bigScreen} />;
    case 'families':
      return <FamiliesScreen onOpen={openFamily} />;
    case 'family':
      return (
        <FamilyScreen
          familyId={route.familyId}
          onSitting={openSitting}
          onNewRequest={() => newRequest(route.familyId)}
          onRequest={(sittingId) => go({ screen: 'request', sittingId })}
        >
          <FamilyTab familyId={route.familyId} />
        </FamilyScreen>
      );
    case 'agencies':
      return <AgenciesScreen onSitting={(sittingId) => openSitting({ sittingId })} />;
    case 'plans':
      return <PlansScreen start={route.part} onOpenFamily={openFamily} />;
    case 'settings':
      return <SettingsScreen />;
  }
};
