/** Things by what they have in common, each group in the order of the list: `Map.groupBy`, which the core's ES2022 does not have. */
export const grouped = <T, K>(things: ReadonlyArray<T>, keyOf: (thing: T) => K): ReadonlyMap<K, ReadonlyArray<T>> => {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
};
