import type { CityLine, MilestoneLine } from '../../store/documents.ts';
import { lateness } from '../../words/lateness.ts';

/** What the people of a programme should look at, worst first. */
export interface Attention {
  kind: 'late' | 'review' | 'waiting' | 'quiet' | 'noLead' | 'noExpert';
  participation: string;
  count: number;
}

const quietAfter = 35 * 86_400_000;

/** Derived from due dates, reviews that wait and who is missing. */
export function attention(
  cities: Record<string, CityLine>,
  milestones: Record<string, MilestoneLine>,
  now: number,
  zone: string,
  reviewDays: number,
): Attention[] {
  const found: Attention[] = [];
  for (const [participation, city] of Object.entries(cities)) {
    if (city.withdrawn) continue;
    const own = Object.values(milestones).filter((m) => m.participation === participation);
    const late = own.map((m) => lateness(m, now, zone, reviewDays));
    const add = (kind: Attention['kind'], count: number) => {
      if (count > 0) found.push({ kind, participation, count });
    };
    add('late', late.filter((l) => l === 'city').length);
    add('review', late.filter((l) => l === 'reviewer').length);
    add('waiting', own.filter((m, i) => m.state === 'submitted' && late[i] === '').length);
    if (city.category === 'mentor') continue;
    add('noLead', city.lead ? 0 : 1);
    if (city.category === 'participating') add('noExpert', city.expert ? 0 : 1);
    const weeks = Math.floor((now - Date.parse(city.last.at)) / (7 * 86_400_000));
    if (own.length > 0 && now - Date.parse(city.last.at) > quietAfter) add('quiet', weeks);
  }
  const order: Attention['kind'][] = ['late', 'review', 'noLead', 'noExpert', 'quiet', 'waiting'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count);
}
