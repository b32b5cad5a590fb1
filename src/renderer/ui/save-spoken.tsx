import { useSyncExternalStore } from 'react';
import { useDesk } from '../engine/desk.ts';
import { Spoken } from './spoken.tsx';

/** Tells a screen reader that typing is not saved, and that it is saved again; of what goes well it says nothing. */
export const SaveSpoken = () => {
  const { saves } = useDesk();
  const words = useSyncExternalStore(saves.subscribe, saves.spoken);
  return (
    <div role="status" aria-label="Saving, spoken">
      <Spoken>{words}</Spoken>
    </div>
  );
};
