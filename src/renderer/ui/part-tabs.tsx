import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useState } from 'react';

export interface ScreenPart {
  readonly id: string;
  readonly name: string;
  readonly content: ReactNode;
}

export interface PartTabsProps {
  readonly parts: readonly [ScreenPart, ...ScreenPart[]];
  /** The part that is open to begin with; the first where it is left out. */
  readonly start?: string | undefined;
  /** A part that is opened as soon as it is named, whichever is open: something came in for it. */
  readonly show?: string | undefined;
  /** Hears which part somebody opened. */
  readonly onOpen?: ((id: string) => void) | undefined;
}

/** A screen in parts, one shown at a time. */
export const PartTabs = ({ parts, start, show, onOpen }: PartTabsProps) => {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(start ?? parts[0].id);
  useEffect(() => {
    if (show !== undefined) setOpen(show);
  }, [show]);
  const choose = (part: string): void => {
    setOpen(part);
    onOpen?.(part);
  };
  const shown = parts.find((part) => part.id === open) ?? parts[0];
  return (
    <div className={styles.part}>
      <TabList className={styles.tabs} selectedValue={shown.id} onTabSelect={(_, { value }) => choose(String(value))}>
        {parts.map((part) => (
          <Tab key={part.id} value={part.id} id={`${id}-${part.id}`} aria-controls={`${id}-part`}>
            {part.name}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-${shown.id}`} className={styles.part}>
        {shown.content}
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: '-10px' },
  part: { display: 'flex', flexDirection: 'column', gap: '24px' },
});
