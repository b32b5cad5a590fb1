import { useEffect, useEffectEvent } from 'react';

type Taker = (file: File) => void;

/** Who would take a file that is dropped on the window: the last that came has it, as it is the nearest to what a person sees. */
const takers: Taker[] = [];

const over = (event: DragEvent): void => event.preventDefault();
const drop = (event: DragEvent): void => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) takers.at(-1)?.(file);
};

/** Takes the first file that is dropped anywhere on the window; without this the browser would open it. */
export const useDropped = (onFile: Taker): void => {
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const taker: Taker = (file) => dropped(file);
    if (takers.length === 0) {
      window.addEventListener('dragover', over);
      window.addEventListener('drop', drop);
    }
    takers.push(taker);
    return () => {
      takers.splice(takers.indexOf(taker), 1);
      if (takers.length > 0) return;
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
};
