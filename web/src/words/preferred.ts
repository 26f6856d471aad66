import type { Language } from './dates.ts';

/** What was chosen before, else the first of the browser's that there is. */
export function preferredLanguage(stored: string | null, wanted: readonly string[]): Language {
  for (const tag of [stored ?? '', ...wanted]) {
    const code = tag.slice(0, 2).toLowerCase();
    if (code === 'en' || code === 'bg') return code;
  }
  return 'en';
}

export const languageKey = 'megdan.language';

export function firstLanguage(): Language {
  return preferredLanguage(localStorage.getItem(languageKey), navigator.languages);
}

type Loader = () => Promise<{ default: Record<string, string> }>;

/** The texts of the pages, which the first page waits for. */
export const catalogues: Record<Language, Loader> = {
  en: () => import('../../locales/en.json'),
  bg: () => import('../../locales/bg.json'),
};

/** The texts of the areas, which come right after them. */
export const areas: Record<Language, Loader> = {
  en: () => import('../../locales/en.areas.ts'),
  bg: () => import('../../locales/bg.areas.ts'),
};
