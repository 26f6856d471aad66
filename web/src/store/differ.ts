import type { Json } from './merge.ts';

/** What differs between two versions of one document. Pure, and for any document. */
export interface Difference {
  /** The map that the thing is in; empty for what the document says of itself. */
  collection: string;
  id: string;
  kind: 'added' | 'removed' | 'changed';
  before: Json | undefined;
  after: Json | undefined;
  fields: readonly Field[];
}

export interface Field {
  path: string;
  before: Json | undefined;
  after: Json | undefined;
}

type Bag = { [key: string]: Json };

/**
 * Compares two versions. Things in maps by id are told apart by their ids. Only
 * fields that have a name (by their path, such as "due" or "milestones.accepted")
 * are told; a thing that differs in nothing that has a name is the same.
 */
export function differences(before: Json | undefined, after: Json | undefined, named: (path: string) => boolean): Difference[] {
  const a = bag(before);
  const b = bag(after);
  const found: Difference[] = [];
  const own: Field[] = [];
  for (const key of union(a, b)) {
    if (isMap(a[key]) || isMap(b[key])) found.push(...things(key, bag(a[key]), bag(b[key]), named));
    else own.push(...fields(key, a[key], b[key], named));
  }
  if (own.length > 0) found.unshift({ collection: '', id: '', kind: 'changed', before, after, fields: own });
  return found;
}

function things(collection: string, a: Bag, b: Bag, named: (path: string) => boolean): Difference[] {
  const found: Difference[] = [];
  for (const id of union(a, b)) {
    const before = a[id];
    const after = b[id];
    if (before === undefined || after === undefined) {
      found.push({ collection, id, kind: before === undefined ? 'added' : 'removed', before, after, fields: [] });
      continue;
    }
    const x = bag(before);
    const y = bag(after);
    const changed = union(x, y).flatMap((key) => fields(key, x[key], y[key], named));
    if (changed.length > 0) found.push({ collection, id, kind: 'changed', before, after, fields: changed });
  }
  return found;
}

function fields(path: string, before: Json | undefined, after: Json | undefined, named: (path: string) => boolean): Field[] {
  if (same(before, after)) return [];
  if (named(path)) return [{ path, before, after }];
  if (!isBag(before) && !isBag(after)) return [];
  const a = bag(before);
  const b = bag(after);
  return union(a, b).flatMap((key) => fields(`${path}.${key}`, a[key], b[key], named));
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => same(v, b[i]));
  if (!isBag(a) || !isBag(b)) return false;
  return union(a, b).every((key) => same(a[key], b[key]));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A map of things by id. An empty one says nothing: the other version decides. */
function isMap(value: Json | undefined): boolean {
  return isBag(value) && Object.keys(value).some((key) => uuid.test(key));
}
function isBag(value: Json | undefined): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function bag(value: Json | undefined): Bag {
  return isBag(value) ? value : {};
}
function union(a: Bag, b: Bag): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
