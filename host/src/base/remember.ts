/**
 * The same pure function, which works out only once what it gives for a value that never changes; it lets go of both together.
 *
 * @example const titleOf = remember((screen: Screen) => longWork(screen))
 */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      made = { value: make(key) };
      known.set(key, made);
    }
    return made.value;
  };
}
