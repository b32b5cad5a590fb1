import { cleanText } from '../../core/clean-text.ts';

/**
 * Lets into a field what is kept of it: a pasted control that turns the reading round would otherwise stand on the screen until the
 * record is opened again, and make it say something else than the paper (I1). Returns how to stop.
 */
export const cleanAsTyped = (page: Document): (() => void) => {
  const clean = (event: InputEvent): void => {
    const { data, isComposing, inputType } = event;
    if (data === null || isComposing || !event.cancelable || !inputType.startsWith('insert')) return;
    const kept = cleanText(data);
    if (kept === data) return;
    event.preventDefault();
    // The one way to put text into a field that the browser's own Ctrl+Z and React both know of.
    if (kept !== '') page.execCommand('insertText', false, kept);
  };
  page.addEventListener('beforeinput', clean, true);
  return () => page.removeEventListener('beforeinput', clean, true);
};
