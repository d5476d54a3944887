// In: things, and which of them belong together. Out: groups, by union and find.

/** Disjoint sets over keys. */
export class Groups<Key> {
  readonly #parents = new Map<Key, Key>();

  /** Adds a key in a group of its own; does nothing where it is there. */
  add(key: Key): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  /** Makes one group of two. Keys that are new are added. */
  join(a: Key, b: Key): void {
    this.add(a);
    this.add(b);
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first !== second) this.#parents.set(second, first);
  }

  areJoined(a: Key, b: Key): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** Number of groups. */
  get size(): number {
    let count = 0;
    for (const [key, parent] of this.#parents) if (key === parent) count++;
    return count;
  }

  /** Number of the group of each key, in the order in which keys were added. */
  numbers(): ReadonlyMap<Key, number> {
    const numbers = new Map<Key, number>();
    const found = new Map<Key, number>();
    for (const key of this.#parents.keys()) {
      const root = this.#root(key);
      const number = numbers.get(root) ?? numbers.size;
      numbers.set(root, number);
      found.set(key, number);
    }
    return found;
  }

  #root(key: Key): Key {
    let at = key;
    for (let parent = this.#parents.get(at); parent !== undefined && parent !== at; parent = this.#parents.get(at)) {
      // Halves the path, so that later walks are short.
      const grand = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, grand);
      at = grand;
    }
    return at;
  }
}
