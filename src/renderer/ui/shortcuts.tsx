import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';

/** A key that does something now, as the shortcut sheet lists it. */
export interface Shortcut {
  /** `Ctrl+K`, `F9`, `Alt+ArrowUp`: modifiers first, then the name of the key. */
  readonly keys: string;
  /** What it does, in words. */
  readonly does: string;
  /** The heading it stands under on the sheet: `Everywhere`, `Room`. */
  readonly group: string;
}

interface Registered extends Shortcut {
  readonly run: () => void;
  /** Whether it is also taken from a field that is being typed in, whose own use of the keys it then replaces. */
  readonly isInText: boolean;
}

interface Registry {
  readonly add: (shortcut: Registered) => () => void;
  readonly current: () => ReadonlyArray<Shortcut>;
  readonly subscribe: (listener: () => void) => () => void;
}

const context = createContext<Registry | undefined>(undefined);

/** Listens to the keyboard for every screen below it. The newest of two screens that want the same key gets it. */
export const ShortcutsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { registry, press } = useMemo(createRegistry, []);
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [press]);
  return <context.Provider value={registry}>{children}</context.Provider>;
};

/** Does `run` on `keys` for as long as this screen is shown, and lists it on the shortcut sheet. Ctrl is also the Mac's command key. */
export const useShortcut = (
  keys: string,
  does: string,
  run: () => void,
  { group = 'Everywhere', isOn = true, isInText = true } = {},
): void => {
  const registry = useRegistry();
  const latest = useRef(run);
  // Before the screen is painted: a key that is pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(
    () => (isOn ? registry.add({ keys, does, group, isInText, run: () => latest.current() }) : undefined),
    [registry, keys, does, group, isInText, isOn],
  );
};

/** The keys that do something just now. */
export const useShortcuts = (): ReadonlyArray<Shortcut> => {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.current);
};

const useRegistry = (): Registry => {
  const registry = useContext(context);
  if (registry === undefined) throw new Error('A shortcut was asked for outside ShortcutsProvider');
  return registry;
};

const createRegistry = () => {
  let shortcuts: ReadonlyArray<Registered> = [];
  const listeners = new Set<() => void>();
  const change = (next: ReadonlyArray<Registered>): void => {
    shortcuts = next;
    for (const listener of listeners) listener();
  };
  const registry: Registry = {
    add: (shortcut) => {
      change([...shortcuts, shortcut]);
      return () => change(shortcuts.filter((one) => one !== shortcut));
    },
    current: () => shortcuts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const wanted = shortcuts.findLast((shortcut) => isPressed(shortcut.keys, event));
    if (wanted === undefined || (!wanted.isInText && isTyping(event.target))) return;
    event.preventDefault();
    wanted.run();
  };
  return { registry, press };
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type));

/** Whether `event` is exactly these keys: a modifier that is not named must not be held. */
export const isPressed = (
  keys: string,
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const holds = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const isKey =
    event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`;
  return (
    isKey &&
    holds('Ctrl') === (event.ctrlKey || event.metaKey) &&
    holds('Alt') === event.altKey &&
    holds('Shift') === event.shiftKey
  );
};
