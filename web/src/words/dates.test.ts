import { describe, expect, it } from 'vitest';
import { clock, dateOf, dayIn, longDate, momentIn, monthAndYear, partsIn, shortDate } from './dates.ts';
import { typedMoment } from './typed.ts';

const moment = Date.UTC(2018, 7, 8, 11, 46);
const sofia = 'Europe/Sofia';

describe('dates in words', () => {
  it.each([
    ['English, long', longDate('en', moment, sofia), '8 August 2018'],
    ['Bulgarian, long', longDate('bg', moment, sofia), '8 август 2018 г.'],
    ['English, short', shortDate('en', moment, sofia), '8 Aug 2018'],
    ['Bulgarian, short, never a number', shortDate('bg', moment, sofia), '8 авг 2018'],
    ['without the year of its neighbour', shortDate('en', moment, sofia, moment), '8 Aug'],
    ['September has three letters', shortDate('en', Date.UTC(2018, 8, 1)), '1 Sep 2018'],
    ['month and year', monthAndYear('bg', moment, sofia), 'август 2018 г.'],
    ['24 hours', clock('en', moment, sofia), '14:46'],
    ['24 hours in Bulgarian', clock('bg', moment, sofia), '14:46 ч.'],
  ])('%s', (_name, got, want) => expect(got).toBe(want));

  it('takes the day of the zone, not of UTC', () => {
    const late = Date.UTC(2018, 7, 8, 22, 30);
    expect(dayIn(sofia, late)).toBe(Date.UTC(2018, 7, 9));
    expect(dayIn('UTC', late)).toBe(Date.UTC(2018, 7, 8));
  });

  it('reads only real calendar dates', () => {
    expect(dateOf('2018-10-09')).toBe(Date.UTC(2018, 9, 9));
    for (const bad of ['2018-02-30', '2018-1-1', '', 'soon', undefined]) expect(dateOf(bad)).toBeUndefined();
  });

  it('finds the moment of a wall clock on both sides of summer time', () => {
    for (const ms of [Date.UTC(2018, 2, 25, 3), Date.UTC(2018, 9, 28, 3), moment]) {
      expect(momentIn(sofia, partsIn(sofia, ms))).toBe(ms);
    }
  });
});

describe('a typed moment', () => {
  const now = Date.UTC(2019, 2, 21, 10, 0); // 12:00 in Sofia
  const rows: [string, string | undefined][] = [
    ['3d', '2019-03-18T10:00'],
    ['2 седмици', '2019-03-07T10:00'],
    ['преди 3 дни', '2019-03-18T10:00'],
    ['90 min ago', '2019-03-21T08:30'],
    ['14 mar', '2019-03-14T21:59'],
    ['14 март', '2019-03-14T21:59'],
    ['9 oct', '2018-10-09T20:59'],
    ['9 окт 2018', '2018-10-09T20:59'],
    ['9 октомври 2018 г.', '2018-10-09T20:59'],
    ['2018-10-09 14:00', '2018-10-09T11:00'],
    ['9 oct 2018, 14:00', '2018-10-09T11:00'],
    ['09.10.2018', '2018-10-09T20:59'],
    ['oct 2018', '2018-10-31T21:59'],
    ['2018-10', '2018-10-31T21:59'],
    ['last month', '2019-02-28T21:59'],
    ['миналия месец', '2019-02-28T21:59'],
    ['yesterday', '2019-03-20T21:59'],
    ['2 months ago', '2019-01-21T21:59'],
    ['9:30', '2019-03-21T07:30'],
    ['30 feb 2018', undefined],
    ['25:00', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  it.each(rows)('%s', (text, want) => {
    const got = typedMoment(text, now, sofia);
    expect(got === undefined ? undefined : new Date(got).toISOString().slice(0, 16)).toBe(want);
  });
});
