import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

export interface ScrollAreaProps {
  /** What is scrolled, for a screen reader. */
  readonly label: string;
  /** Says which way it scrolls, and how large it may become. */
  readonly className?: string;
  /** One element: a table, a list. */
  readonly children: ReactNode;
}

/** A part of a screen that scrolls inside itself. While it shows less than it holds, Tab stops at it, and the arrow keys scroll it. */
export const ScrollArea = ({ label, className, children }: ScrollAreaProps) => {
  const area = useRef<HTMLElement>(null);
  const [isStop, setStop] = useState(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const measure = (): void => setStop(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    // The watcher speaks a frame later: until then it would be an area that no key reaches.
    measure();
    const watcher = new ResizeObserver(measure);
    for (const part of [element, ...element.children]) watcher.observe(part);
    return () => watcher.disconnect();
  }, []);
  return (
    <section ref={area} className={className} {...(isStop ? { tabIndex: 0, 'aria-label': label } : {})}>
      {children}
    </section>
  );
};
