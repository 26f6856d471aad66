import { describe, expect, it } from 'vitest';
import { lateness, workingDays } from './lateness.ts';

const zone = 'Europe/Brussels';
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

describe('lateness', () => {
  const rows: [string, Parameters<typeof lateness>[0], string, string][] = [
    ['not on its due day', { state: 'in_progress', due: '2018-10-09' }, '2018-10-09', ''],
    ['the day after', { state: 'in_progress', due: '2018-10-09' }, '2018-10-10', 'city'],
    ['planned counts as well', { state: 'planned', due: '2018-10-09' }, '2018-10-10', 'city'],
    ['never once accepted', { state: 'accepted', due: '2018-10-09' }, '2019-10-10', ''],
    ['never once cancelled', { state: 'cancelled', due: '2018-10-09' }, '2019-10-10', ''],
    ['the reviewer has ten working days', { state: 'submitted', due: '2018-12-01', submitted: { on: '2018-10-01' } }, '2018-10-15', ''],
    ['and is late on the eleventh', { state: 'submitted', due: '2018-12-01', submitted: { on: '2018-10-01' } }, '2018-10-16', 'reviewer'],
    ['submitted late is the city’s until then', { state: 'submitted', due: '2018-10-01', submitted: '2018-10-10' }, '2018-10-12', 'city'],
  ];
  it.each(rows)('%s', (_name, m, today, want) => expect(lateness(m, noon(today), zone, 10)).toBe(want));

  it('takes today in the zone of the programme', () => {
    const late = Date.parse('2018-10-09T22:30:00Z'); // 00:30 on the 10th in Brussels
    expect(lateness({ state: 'planned', due: '2018-10-09' }, late, zone, 10)).toBe('city');
    expect(lateness({ state: 'planned', due: '2018-10-09' }, late, 'UTC', 10)).toBe('');
  });

  it('counts working days like a calendar', () => {
    const monday = Date.UTC(2018, 9, 1);
    for (let days = 0; days < 40; days++) {
      let plain = 0;
      for (let i = 1; i <= days; i++) if (![0, 6].includes(new Date(monday + i * 86_400_000).getUTCDay())) plain++;
      expect(workingDays(monday, monday + days * 86_400_000), `${days} days`).toBe(plain);
    }
  });
});
