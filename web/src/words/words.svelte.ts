import { IntlMessageFormat } from 'intl-messageformat';
import type en from '../../locales/en.json';
import { locales, type Language } from './dates.ts';
import { areas, catalogues, languageKey } from './preferred.ts';

/** A key of the catalogue; English names them all. */
export type Key = keyof typeof en;
export type Args = Record<string, string | number>;

/** The languages, each by the name that its speakers give it. */
export const languages: { code: Language; name: string; short: string }[] = [
  { code: 'en', name: 'English', short: 'EN' },
  { code: 'bg', name: 'Български', short: 'BG' },
];

type Catalogue = Record<string, string>;

let catalogue = $state.raw<Catalogue>({});
let language = $state<Language>('en');
let formats = new Map<string, IntlMessageFormat>();

/** The language that the page is in now. */
export function lang(): Language {
  return language;
}

let complete = $state(false);

/** Whether the texts of all areas are there too. */
export function fluent(): boolean {
  return complete;
}

/** Shows everything in a language, as soon as the texts of the pages are there; those of the areas follow. */
export async function speak(code: Language, keep = true): Promise<{ whole: Promise<void> }> {
  const more = areas[code]();
  const pages = (await catalogues[code]()).default;
  formats = new Map();
  catalogue = pages;
  complete = false;
  language = code;
  const whole = more.then((loaded) => {
    if (language !== code) return;
    catalogue = { ...pages, ...loaded.default };
    complete = true;
  });
  document.documentElement.lang = code;
  if (keep) localStorage.setItem(languageKey, code);
  return { whole };
}

/** The text of a key in the language of the page. */
export function t(key: Key, args?: Args): string {
  return text(key, args) ?? key;
}

/** The text of a key that comes from the server; undefined when there is none. */
export function text(key: string, args?: Args): string | undefined {
  const pattern = catalogue[key];
  if (pattern === undefined) return undefined;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(pattern, locales[language], undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return format.format(args) as string;
}
