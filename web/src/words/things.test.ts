// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import type { CitiesDoc, PeopleDoc } from '../store/documents.ts';
import type { Json } from '../store/merge.ts';
import { fieldNamed, thingAddress, thingName, valueWords, type Knows } from './things.ts';
import { speak } from './words.svelte.ts';

const [ana, sofia, participation, milestone, activity] = [1, 2, 3, 4, 5].map((n) => `01920000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
];

const knows: Knows = {
  programme: 'p',
  people: { people: { [ana]: { name: 'Ana Babic' } } } as unknown as PeopleDoc,
  cities: { cities: { [sofia]: { names: { en: 'Sofia', bg: 'София' } } } } as unknown as CitiesDoc,
  doc: { cities: { [participation]: { city: sofia } }, activities: { [activity]: { number: 3, title: 'Open data' } } },
};

describe('a thing of any document', () => {
  beforeAll(async () => (await speak('en', false)).whole);

  it.each([
    ['a milestone of the city', 'milestones', milestone, { number: 7, title: 'Funding mix' }, 'M7 Funding mix'],
    ['one of the programme, which has no title', 'milestones', milestone, { number: 7, participation }, 'M7, Sofia'],
    [
      'one whose title was forgotten',
      'milestones',
      milestone,
      { number: 7, title: { forgotten: true } },
      'M7 [forgotten at the person’s request]',
    ],
    ['a city', 'cities', participation, { city: sofia }, 'Sofia'],
    ['a person of the team', 'team', ana, { role: 'city_lead' }, 'Ana Babic'],
    ['what has no name of its own', 'waves', milestone, {}, 'Waves'],
    ['what nobody foresaw', 'oddities', milestone, {}, 'Other'],
  ] as [string, string, string, Json, string][])('%s', (_name, collection, id, thing, want) =>
    expect(thingName(collection, id, thing, knows)).toBe(want),
  );

  it.each([
    ['nothing', 'due', undefined, '–'],
    ['a date', 'due', '2026-03-01', '1 March 2026'],
    ['a state', 'state', 'in_progress', 'Under way'],
    ['a person', 'owner', ana, 'Ana Babic'],
    ['an activity', 'activity', activity, 'A3 Open data'],
    ['what somebody did', 'accepted', { on: '2026-03-01', by: ana, p: 4 }, '1 March 2026, Ana Babic'],
    ['a list', 'evidence', [1, 2], '2'],
    ['a choice', 'pilot', true, 'yes'],
    ['names', 'names', { en: 'Roadmap', bg: 'Пътна карта' }, 'Roadmap'],
  ] as [string, string, Json | undefined, string][])('%s in words', (_name, path, value, want) =>
    expect(valueWords(path, value, knows)).toBe(want),
  );

  it('is looked at where it stands', () => {
    expect(thingAddress('cities', participation, {}, knows)).toBe(`/programme/p/city/${participation}`);
    expect(thingAddress('milestones', milestone, { participation }, knows)).toBe(
      `/programme/p/city/${participation}?milestone=${milestone}`,
    );
    expect(thingAddress('milestones', milestone, {}, knows)).toBe(`?milestone=${milestone}`);
    expect(thingAddress('team', ana, {}, knows)).toBeUndefined();
  });

  it('tells fields that have a name, and not the others', () => {
    expect(['due', 'milestones.accepted'].map(fieldNamed)).toEqual([true, true]);
    expect(['rank', 'changed', 'version', 'last'].map(fieldNamed)).toEqual([false, false, false, false]);
  });
});
