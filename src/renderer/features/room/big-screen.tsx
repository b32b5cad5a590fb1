import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { linesToSettle, whySettleLine } from '../../../core/conferences/lines-to-settle.ts';
import { familyToSpare } from '../../../core/disclosure/family-to-spare.ts';
import type { RoomViewForChair, WhyEmpty } from '../../../core/disclosure/room-view.ts';
import type { StatementId } from '../../../core/identifiers.ts';
import { listed } from '../../../core/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { WhoMayHave } from './ask-who-may-have.tsx';
import { useRoom } from './use-room.tsx';

export interface BigScreenHere {
  /** Opens the Room view in a second window; false where it could not be opened. */
  readonly show: () => boolean;
  /** What the chair is told of it; undefined while it is not open. */
  readonly told: RoomViewForChair | undefined;
}

/** Opens the second window for the big screen, by button or by key, and says what of it only the chair may know. */
export const BigScreen = ({ show, told }: BigScreenHere) => {
  const styles = useStyles();
  const [wasRefused, setRefused] = useState(false);
  const open = (): void => setRefused(!show());
  useShortcut('Ctrl+Shift+V', 'Open the Room view for the big screen', open, { group: 'Room' });
  return (
    <section aria-label="Big screen" className={styles.place}>
      <Button appearance="outline" className={styles.button} onClick={open}>
        Room view (Ctrl+Shift+V)
      </Button>
      {wasRefused && (
        <Notice
          tone="warning"
          title="The second window did not open."
          next="Let this page open windows in the browser’s address bar, and press again."
        />
      )}
      {told !== undefined && (
        <p role="status" className={styles.words}>
          {told.empty === null ? 'On the big screen: each line once you have gone on from it.' : whyEmpty(told.empty)}
        </p>
      )}
      {told !== undefined && told.toSettle.length > 0 && <Waiting ids={told.toSettle} />}
    </section>
  );
};

/** The lines that wait, the newest first and one at a time: whoever types has something else to do. */
const Waiting = ({ ids }: { readonly ids: ReadonlyArray<StatementId> }) => {
  const styles = useStyles();
  const { sitting, family, latest, isOpen } = useRoom();
  const { record } = latest();
  const spared = familyToSpare({ family, request: sitting.request, record });
  const newest = record.statements.filter(({ id }) => id === ids[0]);
  const [asked] = linesToSettle({ statements: newest, segments: record.segments }, spared);
  if (asked === undefined || !isOpen) return null;
  const more = ids.length - 1;
  return (
    <>
      <WhoMayHave {...asked} why={`${whySettleLine(asked)} Until you say so, it is not on the big screen.`} />
      {more > 0 && <p className={styles.words}>{`${more === 1 ? 'One more line waits' : `${more} more lines wait`} too.`}</p>}
    </>
  );
};

const whyEmpty = (empty: WhyEmpty): string => {
  switch (empty.why) {
    case 'nobody-here':
      return 'Nothing is on the big screen yet: nobody but you is marked as here.';
    case 'no-part-open':
      return 'Nothing is on the big screen: no part of the conference is open.';
    case 'restricted-part':
      return 'The big screen is paused while the restricted part is open.';
    case 'cannot-search':
      return `The big screen is paused: an address is kept from ${listed(empty.names)}, and your passphrase does not open it, so that nobody looks whether a line gives it away. Somebody whose passphrase opens restricted information can show it.`;
    case 'nothing-for-them':
      return `Nothing is on the big screen: ${listed(empty.names)} may have none of it, and ${empty.names.length === 1 ? 'is' : 'are'} here.`;
  }
};

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 8px' },
  button: { width: '100%' },
  words: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
