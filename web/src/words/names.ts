import type { CityRecord, Names, PeopleDoc, Private } from '../store/documents.ts';
import type { Language } from './dates.ts';
import { lang, text, t } from './words.svelte.ts';

/** The name in a language, else in English, else whatever there is. */
export function nameIn(names: Names | undefined, language: Language): string {
  return names?.[language] ?? names?.['en'] ?? Object.values(names ?? {})[0] ?? '';
}

/** The language that nameIn chose, when it is not the page's: for the lang attribute. */
export function nameInLang(names: Names | undefined, language: Language): string | undefined {
  if (!names || names[language] !== undefined) return undefined;
  return names['en'] !== undefined ? 'en' : Object.keys(names)[0];
}

export function cityName(city: CityRecord | undefined, language: Language): string {
  return nameIn(city?.names, language);
}

export function nameLang(city: CityRecord | undefined, language: Language): string | undefined {
  return nameInLang(city?.names, language);
}

/** Names of the city in other languages, the same spelling only once. */
export function otherNames(city: CityRecord | undefined, language: Language): { code: string; name: string }[] {
  const seen = new Set([cityName(city, language)]);
  const others: { code: string; name: string }[] = [];
  for (const [code, name] of Object.entries(city?.names ?? {})) {
    if (seen.has(name)) continue;
    seen.add(name);
    others.push({ code, name });
  }
  return others;
}

/** "42.14° N 24.75° E", in the page's numbers. */
export function coordinates(city: CityRecord): string {
  const number = new Intl.NumberFormat(lang() === 'bg' ? 'bg-BG' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return t('city.coordinates', {
    latitude: number.format(Math.abs(city.latitude) / 1e6),
    ns: city.latitude < 0 ? 'S' : 'N',
    longitude: number.format(Math.abs(city.longitude) / 1e6),
    ew: city.longitude < 0 ? 'W' : 'E',
  });
}

/** Text that somebody wrote, or the word for what was forgotten or is masked for the reader. */
export function written(value: Private | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return 'masked' in value ? (text('masked') ?? '…') : t('forgotten');
}

export function personName(people: PeopleDoc | undefined, person: string | undefined): string {
  if (!person) return '';
  const record = people?.people?.[person];
  if (typeof record?.name === 'object' && 'masked' in record.name) return maskedName(people, person, record.roles);
  if (record?.name !== undefined) return written(record.name);
  return person.endsWith('-8000-000000000001') ? t('person.system') : t('person.unknown');
}

/** Whoever may not know who is who tells people apart by number and role. */
function maskedName(people: PeopleDoc | undefined, person: string, roles: { role: string }[]): string {
  const number =
    Object.keys(people?.people ?? {})
      .sort()
      .indexOf(person) + 1;
  const held = [...new Set(roles.map((r) => roleName(r.role)))].join(', ');
  return (held ? text('person.masked', { number, roles: held }) : text('person.masked.alone', { number })) ?? '…';
}

export function roleName(role: string): string {
  return text(`role.${role}`) ?? role;
}
