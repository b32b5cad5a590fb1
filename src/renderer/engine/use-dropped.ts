import { useEffect, useEffectEvent } from 'react';

/** Takes the first file that is dropped anywhere on the window; without this the browser would open it. */
export const useDropped = (onFile: (file: File) => void): void => {
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) dropped(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
};
