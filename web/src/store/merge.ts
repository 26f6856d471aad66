/** What JSON can carry. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Applies an RFC 7396 merge patch: null deletes, an object goes deeper,
 * everything else replaces. It is the only way in which a document changes in
 * the browser, live and in history alike.
 *
 * The target is never changed: what the patch touches is copied and the rest
 * is shared, so that a changed part is a different object and an unchanged one
 * the same.
 */
export function merge(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const out: { [key: string]: Json } = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete out[key];
    else set(out, key, merge(Object.hasOwn(base, key) ? base[key] : undefined, value));
  }
  return out;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key named "__proto__" is a key like any other. */
function set(out: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true });
  } else out[key] = value;
}
