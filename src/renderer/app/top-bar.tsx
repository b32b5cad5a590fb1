import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import {
  EyeOffRegular,
  LockClosedRegular,
  NavigationRegular,
  PersonRegular,
  QuestionCircleRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { narrow } from '../ui/theme.ts';
import { SaveState } from './save-state.tsx';

export interface TopBarProps {
  readonly personName: string;
  /** Practice records wear a band that cannot be overlooked. */
  readonly isPractice: boolean;
  readonly onSearch: () => void;
  readonly onBlank: () => void;
  readonly onLock: () => void;
  readonly onHelp: () => void;
  readonly onMenu: () => void;
  readonly isMenuOpen: boolean;
}

export const TopBar = ({ personName, isPractice, onSearch, onBlank, onLock, onHelp, onMenu, isMenuOpen }: TopBarProps) => {
  const styles = useStyles();
  return (
    <header>
      {isPractice && <div className={styles.practice}>Practice: invented families</div>}
      <div className={styles.bar}>
        <Button
          className={styles.menu}
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-expanded={isMenuOpen}
          aria-controls="main-navigation"
          onClick={onMenu}
        >
          Menu
        </Button>
        <span className={styles.name}>Conference Desk</span>
        <button type="button" className={styles.search} onClick={onSearch}>
          <SearchRegular aria-hidden className={styles.searchIcon} />
          <span className={styles.searchWords}>Search or do something</span>
          <kbd className={styles.keys}>Ctrl + K</kbd>
        </button>
        <div className={styles.end}>
          <SaveState />
          <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={onHelp}>
            Help
          </Button>
          <Button appearance="subtle" icon={<EyeOffRegular />} onClick={onBlank}>
            Blank
          </Button>
          <Button appearance="subtle" icon={<LockClosedRegular />} onClick={onLock}>
            Lock
          </Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<PersonRegular />} className={styles.person}>
                {personName}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<QuestionCircleRegular />} secondaryContent="F1" onClick={onHelp}>
                  Help and keys
                </MenuItem>
                <MenuItem icon={<LockClosedRegular />} secondaryContent="Ctrl+L" onClick={onLock}>
                  Lock the records
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      </div>
    </header>
  );
};

const useStyles = makeStyles({
  practice: {
    padding: '4px 20px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    '@media (forced-colors: active)': { borderBottom: '2px solid CanvasText' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px 16px',
    minHeight: '48px',
    padding: '4px 12px 4px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { flexWrap: 'wrap', padding: '4px 8px' },
  },
  menu: { display: 'none', [narrow]: { display: 'inline-flex' } },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '176px',
    [narrow]: { display: 'none' },
  },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flex: '0 1 440px',
    minHeight: '32px',
    padding: '2px 8px 2px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'text',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [narrow]: { flex: '1 1 160px' },
  },
  searchIcon: { fontSize: '16px', flexShrink: 0 },
  searchWords: { flex: '1', textAlign: 'left', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  keys: {
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    [narrow]: { display: 'none' },
  },
  end: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto', flexWrap: 'wrap' },
  person: { maxWidth: '220px', whiteSpace: 'nowrap', overflow: 'hidden' },
});
