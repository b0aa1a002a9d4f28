/** Things of one key together, in the order in which their keys first come. */
export function grouped<Thing, Key>(things: readonly Thing[], key: (thing: Thing) => Key): ReadonlyMap<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const same = groups.get(key(thing));
    if (same) same.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
