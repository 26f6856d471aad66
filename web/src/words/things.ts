import { paths } from '../routes.ts';
import type { CitiesDoc, PeopleDoc, Private } from '../store/documents.ts';
import type { Json } from '../store/merge.ts';
import { dateOf, longDate, shortDate } from './dates.ts';
import { cityName, nameIn, personName, roleName, written } from './names.ts';
import { lang, t, text, type Key } from './words.svelte.ts';

/** Who and what a document may name without saying it itself. */
export interface Knows {
  programme: string | undefined;
  people: PeopleDoc | undefined;
  cities: CitiesDoc | undefined;
  /** The document that the thing is in. */
  doc: Json | undefined;
}

type Bag = { [key: string]: Json };

const letters: Record<string, string> = { milestones: 'M', activities: 'A' };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a thing of a document is called, whatever the document. */
export function thingName(collection: string, id: string, thing: Json | undefined, knows: Knows): string {
  const it = bag(thing);
  const city = it['city'] ?? bag(bag(bag(knows.doc)['cities'])[String(it['participation'])])['city'];
  const place = typeof city === 'string' ? cityName(knows.cities?.cities?.[city], lang()) : '';
  const number = typeof it['number'] === 'number' ? `${letters[collection] ?? ''}${it['number']}` : '';
  const title = it['title'] === undefined ? '' : written(it['title'] as Private);
  const names = it['names'] === undefined ? '' : nameIn(it['names'] as Record<string, string>, lang());
  const person = knows.people?.people?.[id] ? personName(knows.people, id) : '';
  const own = [number, title || names || person].filter(Boolean).join(' ');
  return [own, place].filter(Boolean).join(', ') || collectionName(collection);
}

export function collectionName(collection: string): string {
  return text(`things.${collection}`) ?? t('things.other');
}

/** Where a thing can be looked at; undefined when it is on the page itself or nowhere. */
export function thingAddress(collection: string, id: string, thing: Json | undefined, knows: Knows): string | undefined {
  if (knows.programme === undefined) return undefined;
  if (collection === 'cities') return paths.city(knows.programme, id);
  if (collection !== 'milestones') return undefined;
  const participation = bag(thing)['participation'];
  return typeof participation === 'string' ? `${paths.city(knows.programme, participation)}?milestone=${id}` : `?milestone=${id}`;
}

/** Whether a field is told to people: it has a name in the catalogue. */
export function fieldNamed(path: string): boolean {
  return text(`field.${path}`) !== undefined;
}

export function fieldName(path: string): string {
  return t(`field.${path}` as Key);
}

/** A value of a field in words: dates as dates, people by their names, lists by their length. */
export function valueWords(path: string, value: Json | undefined, knows: Knows): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'string') return stringWords(path, value, knows);
  if (value['forgotten'] === true || value['masked'] === true) return written(value as unknown as Private);
  if (Object.values(value).every((v) => typeof v === 'string') && ('en' in value || 'bg' in value)) {
    return nameIn(value as Record<string, string>, lang());
  }
  const by = typeof value['by'] === 'string' ? personName(knows.people, value['by']) : '';
  const on = typeof value['on'] === 'string' ? value['on'] : value['at'];
  const date = typeof on === 'string' ? stringWords(path, on, knows) : '';
  return [date, by].filter(Boolean).join(', ') || t('value.yes');
}

function stringWords(path: string, value: string, knows: Knows): string {
  const date = dateOf(value);
  if (date !== undefined) return longDate(lang(), date);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return shortDate(lang(), Date.parse(value));
  if (uuid.test(value)) {
    const activity = bag(bag(knows.doc)['activities'])[value];
    if (activity !== undefined) return thingName('activities', value, activity, knows);
    return personName(knows.people, value);
  }
  return text(`state.${value}`) ?? text(`category.${value}`) ?? text(`horizon.${value}`) ?? (path === 'role' ? roleName(value) : value);
}

function bag(value: Json | undefined): Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
