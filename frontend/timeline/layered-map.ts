/**
 * An immutable map for large tables that change little at a time: a base that is shared by many versions, and a small
 * layer of differences over it. A new version costs the copy of the layer; the layer is folded into a new base when
 * it has grown to about the square root of the base, so that neither copying nor looking up grows with the table.
 *
 * Iteration order: entries of the base in their place (replaced ones too), then the added ones.
 */
export class LayeredMap<V> implements ReadonlyMap<string, V> {
  /** A map of these entries; the last one wins where a key comes twice. */
  static of<V>(entries: Iterable<readonly [string, V]>): LayeredMap<V> {
    return LayeredMap.over(new Map<string, V>(entries));
  }

  /** A map of what is in this one, which must not change any more. */
  static over<V>(base: ReadonlyMap<string, V>): LayeredMap<V> {
    return new LayeredMap<V>(base, new Map(), base.size);
  }

  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    /** What differs from the base; undefined means "removed". */
    private readonly layer: ReadonlyMap<string, V | undefined>,
    readonly size: number,
  ) {}

  /** This map with these entries replaced or added, and those whose value is undefined removed. */
  with(changes: ReadonlyMap<string, V | undefined>): LayeredMap<V> {
    if (changes.size === 0) {
      return this;
    }
    const layer = new Map(this.layer);
    let size = this.size;
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(this.has(key));
      if (value === undefined && !this.base.has(key)) {
        layer.delete(key);
      } else {
        layer.set(key, value);
      }
    }
    const next = new LayeredMap(this.base, layer, size);
    return layer.size > Math.max(64, 2 * Math.sqrt(this.base.size)) ? next.folded() : next;
  }

  get(key: string): V | undefined {
    return this.layer.has(key) ? this.layer.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.layer.has(key) ? this.layer.get(key) !== undefined : this.base.has(key);
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) {
      callback(value, key, this);
    }
  }

  entries(): MapIterator<[string, V]> {
    return this.layer.size === 0 ? this.base.entries() : this.merged();
  }

  keys(): MapIterator<string> {
    return this.layer.size === 0 ? this.base.keys() : this.mergedKeys();
  }

  values(): MapIterator<V> {
    return this.layer.size === 0 ? this.base.values() : this.mergedValues();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  /** The same entries without a layer. Copying a map whole is several times faster than entry by entry. */
  private folded(): LayeredMap<V> {
    const base = new Map(this.base);
    for (const [key, value] of this.layer) {
      if (value === undefined) {
        base.delete(key);
      } else {
        base.set(key, value);
      }
    }
    return new LayeredMap<V>(base, new Map(), base.size);
  }

  private *merged(): MapIterator<[string, V]> {
    for (const entry of this.base) {
      if (!this.layer.has(entry[0])) {
        yield entry;
        continue;
      }
      const value = this.layer.get(entry[0]);
      if (value !== undefined) {
        yield [entry[0], value];
      }
    }
    for (const [key, value] of this.layer) {
      if (value !== undefined && !this.base.has(key)) {
        yield [key, value];
      }
    }
  }

  private *mergedKeys(): MapIterator<string> {
    for (const [key] of this.merged()) {
      yield key;
    }
  }

  private *mergedValues(): MapIterator<V> {
    for (const [, value] of this.merged()) {
      yield value;
    }
  }
}
