import { describe, expect, it } from 'vitest';
import { merge, type Json } from './merge.ts';

// The first rows are the table of RFC 7396, appendix A.
const rows: [name: string, target: string | undefined, patch: string, result: string][] = [
  ['a value replaces a value', '{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['a new key is added', '{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['null deletes', '{"a":"b"}', '{"a":null}', '{}'],
  ['null deletes only what it names', '{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['a value replaces an array', '{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['an array replaces a value', '{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['an object goes deeper and null deletes there', '{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['an array replaces an array whole', '{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['a patch that is an array replaces all', '["a","b"]', '["c","d"]', '["c","d"]'],
  ['an array replaces an object', '{"a":"b"}', '["c"]', '["c"]'],
  ['null replaces all', '{"a":"foo"}', 'null', 'null'],
  ['a string replaces all', '{"a":"foo"}', '"bar"', '"bar"'],
  ['null in the target stays', '{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['an object replaces an array', '[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['deep nulls vanish in what is new', '{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ['nothing before is an empty object', undefined, '{"a":1}', '{"a":1}'],
  ['an empty patch changes nothing', '{"a":{"b":1}}', '{}', '{"a":{"b":1}}'],
  ['an inherited name is a key like any other', '{}', '{"toString":{"a":1}}', '{"toString":{"a":1}}'],
  ['the name of the prototype is a key like any other', '{}', '{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
];

describe('merge', () => {
  it.each(rows)('%s', (_name, target, patch, result) => {
    const before = target === undefined ? undefined : (JSON.parse(target) as Json);
    const after = merge(before, JSON.parse(patch) as Json);
    expect(JSON.stringify(after)).toBe(result);
    if (target !== undefined) expect(JSON.stringify(before)).toBe(target);
  });

  it('shares what the patch does not touch', () => {
    const target = { kept: { deep: [1] }, changed: { a: 1 } };
    const after = merge(target, { changed: { a: 2 } }) as typeof target;
    expect(after.kept).toBe(target.kept);
    expect(after.changed).not.toBe(target.changed);
  });
});
