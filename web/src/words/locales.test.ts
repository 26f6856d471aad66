import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import bg from '../../locales/bg.ts';
import en from '../../locales/en.ts';
import api from '../api/openapi.json';
import { preferredLanguage } from './preferred.ts';

type Catalogue = Record<string, string>;
const catalogues: [code: string, catalogue: Catalogue][] = [
  ['en', en],
  ['bg', bg],
];

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  pluralType?: string;
  children?: Element[];
}

/** The arguments of a message, and the sets of its plural choices. */
function shape(code: string, message: string): { args: string[]; plurals: string[][] } {
  const args = new Set<string>();
  const plurals: string[][] = [];
  const walk = (elements: Element[]) => {
    for (const e of elements) {
      if (e.type !== 0 && e.type !== 7 && e.value !== undefined) args.add(e.value);
      if (e.pluralType) plurals.push(Object.keys(e.options ?? {}));
      for (const option of Object.values(e.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, code, undefined, { ignoreTag: true }).getAst() as unknown as Element[]);
  return { args: [...args].sort(), plurals };
}

describe('catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(bg).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(catalogues)('%s: every message is there and can be read', (code, catalogue) => {
    for (const [key, message] of Object.entries(catalogue)) {
      expect(message.trim(), key).not.toBe('');
      expect(() => shape(code, message), key).not.toThrow();
    }
  });

  it('name the same arguments', () => {
    for (const [key, message] of Object.entries(en)) {
      const own = shape('bg', bg[key] ?? '').args;
      const args = shape('en', message).args;
      // A language may count where the other does not, with what it was given.
      expect(
        args.filter((a) => !own.includes(a)),
        key,
      ).toEqual([]);
    }
  });

  it.each(catalogues)('%s: plurals have exactly the categories of the language', (code, catalogue) => {
    const wanted = new Intl.PluralRules(code).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of Object.entries(catalogue)) {
      for (const options of shape(code, message).plurals) {
        expect(options.filter((o) => !o.startsWith('=')).sort(), key).toEqual(wanted);
      }
    }
  });

  it('Bulgarian counts masculine things with the count form', () => {
    const format = new IntlMessageFormat(bg['programme.cities'] ?? '', 'bg');
    expect([1, 2, 21].map((count) => format.format({ count }))).toEqual(['1 град', '2 града', '21 града']);
  });

  it('have a text for every refusal of the server', () => {
    const codes = new Set<string>();
    for (const methods of Object.values(api.paths as Record<string, Record<string, { 'x-megdan-refusals'?: string[] | null }>>)) {
      for (const operation of Object.values(methods)) for (const code of operation['x-megdan-refusals'] ?? []) codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((c) => !(`refusal.${c}` in en))).toEqual([]);
  });

  it('have a sentence for every event that a feed shows', () => {
    const folder = resolve(process.cwd(), '../projections/activity');
    const lists = readdirSync(folder).filter((name) => name.startsWith('types_'));
    const sources = lists.map((name) => readFileSync(resolve(folder, name), 'utf8')).join('\n');
    const types = [...sources.matchAll(/^\t"([a-z_]+\.[a-z_]+)",$/gm)].map((m) => m[1]);
    expect(types.length).toBeGreaterThan(30);
    expect(types.filter((t) => !(`feed.${t}` in en))).toEqual([]);
  });
});

describe('the first language', () => {
  it.each([
    [null, ['bg-BG', 'en'], 'bg'],
    ['en', ['bg'], 'en'],
    [null, ['fr', 'de'], 'en'],
    ['xx', ['fr', 'bg'], 'bg'],
    [null, [], 'en'],
  ] as const)('stored %s, browser %s: %s', (stored, wanted, want) => expect(preferredLanguage(stored, wanted)).toBe(want));
});
