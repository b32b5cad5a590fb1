import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BuildingPeopleFilled,
  BuildingPeopleRegular,
  CalendarLtrFilled,
  CalendarLtrRegular,
  CalendarTodayFilled,
  CalendarTodayRegular,
  type FluentIcon,
  PeopleFilled,
  PeopleRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  SettingsFilled,
  SettingsRegular,
  ShieldTaskFilled,
  ShieldTaskRegular,
} from '@fluentui/react-icons';
import { listButton } from '../ui/looks.ts';
import type { Route } from './routes.ts';

type Destination = 'today' | 'calendar' | 'conferences' | 'families' | 'agencies' | 'plans' | 'settings';

interface Entry {
  readonly screen: Destination;
  readonly name: string;
  readonly icon: FluentIcon;
  readonly iconHere: FluentIcon;
}

/** What exists, in the order in which a day needs it. */
export const destinations: ReadonlyArray<Entry> = [
  { screen: 'today', name: 'Today', icon: CalendarTodayRegular, iconHere: CalendarTodayFilled },
  { screen: 'calendar', name: 'Calendar', icon: CalendarLtrRegular, iconHere: CalendarLtrFilled },
  { screen: 'conferences', name: 'Conferences', icon: PeopleTeamRegular, iconHere: PeopleTeamFilled },
  { screen: 'families', name: 'Families', icon: PeopleRegular, iconHere: PeopleFilled },
  { screen: 'agencies', name: 'Agencies', icon: BuildingPeopleRegular, iconHere: BuildingPeopleFilled },
  { screen: 'plans', name: 'Plans', icon: ShieldTaskRegular, iconHere: ShieldTaskFilled },
  { screen: 'settings', name: 'Settings', icon: SettingsRegular, iconHere: SettingsFilled },
];

/** Under which entry a place stands. */
const homes: { readonly [Screen in Route['screen']]: Destination } = {
  today: 'today',
  calendar: 'calendar',
  conferences: 'conferences',
  queue: 'conferences',
  'record-batch': 'conferences',
  matters: 'conferences',
  chase: 'conferences',
  'new-request': 'conferences',
  request: 'conferences',
  booking: 'conferences',
  sitting: 'conferences',
  families: 'families',
  family: 'families',
  agencies: 'agencies',
  plans: 'plans',
  settings: 'settings',
};

export const Navigation = ({ route, onGo }: { readonly route: Route; readonly onGo: (screen: Destination) => void }) => {
  const styles = useStyles();
  return (
    <nav aria-label="Main">
      <ul className={styles.list}>
        {destinations.map(({ screen, name, icon, iconHere }) => {
          const isHere = homes[route.screen] === screen;
          const Icon = isHere ? iconHere : icon;
          return (
            <li key={screen}>
              <button
                type="button"
                aria-current={isHere ? 'page' : undefined}
                className={mergeClasses(styles.entry, isHere && styles.here)}
                onClick={() => onGo(screen)}
              >
                <Icon aria-hidden className={styles.icon} />
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '8px', display: 'flex', flexDirection: 'column', gap: '4px' },
  entry: {
    ...listButton,
    position: 'relative',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    minHeight: '40px',
    padding: '8px 12px',
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '0',
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
});
