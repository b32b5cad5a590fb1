/** A thing as the screen shows it: what was typed lies over what the disk has, field by field. */
export interface TypedOver<Fields> {
  /** As it is to be kept: what the disk has, with what was typed and is not on the disk yet. */
  readonly whole: () => Fields;
  /** As it is shown: also with what cannot be kept as it stands. The same object until something changes. */
  readonly shown: () => Fields;
  /** Something was typed that is to be kept. */
  readonly type: (change: Partial<Fields>) => void;
  /** Something was typed that cannot be kept: what the disk has stays, until something else is typed in that field. */
  readonly show: (change: Partial<Fields>) => void;
  /** What the disk has now. Typing that it has as well is held no longer, so that what others change is neither hidden nor undone. */
  readonly hold: (saved: Fields) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createTypedOver = <Fields extends object>(first: Fields): TypedOver<Fields> => {
  let saved = first;
  let typed: Partial<Fields> = {};
  let halfTyped: Partial<Fields> = {};
  let shown = first;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    shown = { ...saved, ...typed, ...halfTyped };
    for (const listener of listeners) listener();
  };
  return {
    whole: () => ({ ...saved, ...typed }),
    shown: () => shown,
    type: (change) => {
      typed = { ...typed, ...change };
      halfTyped = withoutFields(halfTyped, (field) => field in change);
      tell();
    },
    show: (change) => {
      halfTyped = { ...halfTyped, ...change };
      tell();
    },
    hold: (next) => {
      if (next === saved) return;
      saved = next;
      typed = withoutFields(typed, (field) => JSON.stringify(typed[field]) === JSON.stringify(next[field]));
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const withoutFields = <Fields extends object>(
  fields: Partial<Fields>,
  isLeftOut: (field: keyof Fields) => boolean,
): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !isLeftOut(field as keyof Fields))) as Partial<Fields>;
