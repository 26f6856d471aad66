import type { Activity, CitiesDoc, PeopleDoc, Private } from '../store/documents.ts';
import type { Line } from '../store/topics.svelte.ts';
import { dateOf, longDate } from './dates.ts';
import { cityName, personName, roleName, written } from './names.ts';
import { fluent, lang, text, t } from './words.svelte.ts';

/** What a sentence about an event may have to name. */
export interface Known {
  people: PeopleDoc | undefined;
  milestones?: Record<string, { number: number; title?: Private }> | undefined;
  activities?: Record<string, Activity> | undefined;
  cities?: CitiesDoc | undefined;
}

/** An event as a sentence: who did what to what. */
export function eventSentence(line: Line, known: Known, count = 1): string {
  const d = line.e.d;
  const id = (name: string) => (typeof d[name] === 'string' ? (d[name] as string) : undefined);
  const milestone = known.milestones?.[id('milestone') ?? ''];
  const activity = known.activities?.[id('activity') ?? ''];
  const args = {
    who: personName(known.people, line.e.by),
    milestone: milestone
      ? `M${milestone.number} ${written(milestone.title)}`.trim()
      : numbered('M', d['number'], d['title']) || t('event.milestone'),
    activity: activity
      ? `A${activity.number} ${written(activity.title)}`.trim()
      : numbered('A', d['number'], d['title']) || t('event.activity'),
    person: personName(known.people, id('person')),
    owner: personName(known.people, id('owner')),
    role: id('role') ? roleName(id('role') ?? '') : '',
    city: cityName(known.cities?.cities?.[id('city') ?? ''], lang()) || t('event.city'),
    due: dated(id('due')),
    end: dated(id('end')),
    cutOff: dated(id('cut_off')),
    number: typeof d['number'] === 'number' ? d['number'] : 0,
    places: typeof d['places'] === 'number' ? d['places'] : 0,
    count,
  };
  return text(`feed.${line.e.type}`, args) ?? (fluent() ? line.e.type : '…');
}

function dated(date: string | undefined): string {
  const ms = dateOf(date);
  return ms === undefined ? '' : longDate(lang(), ms);
}

function numbered(letter: string, number: unknown, title: unknown): string {
  if (typeof number !== 'number') return '';
  return `${letter}${number} ${written(title as Private | undefined)}`.trim();
}
