import { day, momentIn, partsIn, type Parts } from './dates.ts';

const monthNames: [RegExp, number][] = [
  [/^(jan|яну)/, 0],
  [/^(feb|фев)/, 1],
  [/^(mar|мар)/, 2],
  [/^(apr|апр)/, 3],
  [/^(may|май)/, 4],
  [/^(jun|юни)/, 5],
  [/^(jul|юли)/, 6],
  [/^(aug|авг)/, 7],
  [/^(sep|септ)/, 8],
  [/^(oct|окт)/, 9],
  [/^(nov|ное)/, 10],
  [/^(dec|дек)/, 11],
];

const units: [RegExp, number][] = [
  [/^(m|min|мин)$/, 60_000],
  [/^(h|ч)$/, 3_600_000],
  [/^(d|days?|д|дн|дни|ден)$/, day],
  [/^(w|weeks?|с|седм|седмици|седмица)$/, 7 * day],
];

/**
 * Reads a moment that a person typed, in English or Bulgarian: "3d", "2w",
 * "14 mar", "9 окт 2018", "last month", "2018-10-09 14:00", "09.10.2018", "14:00".
 * A date without a time means the end of that day; one without a year the
 * latest such day that is not after now. Undefined when it is none of these.
 */
export function typedMoment(text: string, now: number, zone: string): number | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (г|ч)\.?(?= |$)/g, '');
  return relative(words, now, zone) ?? absolute(words, now, zone);
}

function relative(words: string, now: number, zone: string): number | undefined {
  const p = partsIn(zone, now);
  switch (words) {
    case 'yesterday':
    case 'вчера':
      return endOf(zone, { ...p, day: p.day - 1 });
    case 'last week':
    case 'миналата седмица':
      return now - 7 * day;
    case 'last month':
    case 'миналия месец':
      return endOf(zone, { ...p, day: 0 });
    case 'last year':
    case 'миналата година':
      return endOf(zone, { ...p, year: p.year - 1, month: 11, day: 31 });
  }
  const back = /^(?:-|преди )?(\d{1,4}) ?([a-zа-я]+)(?: ago)?$/.exec(words);
  if (!back) return undefined;
  const count = Number(back[1]);
  const unit = back[2] ?? '';
  for (const [name, ms] of units) if (name.test(unit)) return now - count * ms;
  if (/^(mo|months?|мес|месец[аи]?)$/.test(unit)) return endOf(zone, { ...p, month: p.month - count });
  if (/^(y|years?|год|години)$/.test(unit)) return endOf(zone, { ...p, year: p.year - count });
  return undefined;
}

function absolute(words: string, now: number, zone: string): number | undefined {
  const time = /(?:^| )(\d{1,2}):(\d{2})$/.exec(words);
  const date = time ? words.slice(0, time.index).trim() : words;
  const found = date === '' && time ? partsIn(zone, now) : dateParts(date, now, zone);
  if (!found) return undefined;
  if (!time) return endOf(zone, found);
  const hour = Number(time[1]);
  const minute = Number(time[2]);
  if (hour > 23 || minute > 59) return undefined;
  return momentIn(zone, { ...found, hour, minute });
}

function dateParts(date: string, now: number, zone: string): Parts | undefined {
  const today = partsIn(zone, now);
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(date);
  if (iso) return valid(Number(iso[1]), Number(iso[2]) - 1, iso[3] === undefined ? undefined : Number(iso[3]));
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?\.?$/.exec(date);
  if (dotted) return latest(dotted[3], Number(dotted[2]) - 1, Number(dotted[1]), today);
  const named = /^(?:(\d{1,2}) )?([a-zа-я]+)\.?(?: (\d{4}))?$/.exec(date);
  if (!named) return undefined;
  const month = monthNames.find(([name]) => name.test(named[2] ?? ''))?.[1];
  if (month === undefined) return undefined;
  return latest(named[3], month, named[1] === undefined ? undefined : Number(named[1]), today);
}

/** Without a year: this year, or the one before when that would be the future. */
function latest(year: string | undefined, month: number, dayOfMonth: number | undefined, today: Parts): Parts | undefined {
  if (year !== undefined) return valid(Number(year), month, dayOfMonth);
  const future = month > today.month || (month === today.month && (dayOfMonth ?? 1) > today.day);
  return valid(future ? today.year - 1 : today.year, month, dayOfMonth);
}

function valid(year: number, month: number, dayOfMonth: number | undefined): Parts | undefined {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const d = dayOfMonth ?? last;
  if (month < 0 || month > 11 || d < 1 || d > last || year < 1990 || year > 2100) return undefined;
  return { year, month, day: d, hour: 0, minute: 0 };
}

function endOf(zone: string, p: Parts): number {
  const start = new Date(Date.UTC(p.year, p.month, p.day));
  return momentIn(zone, {
    year: start.getUTCFullYear(),
    month: start.getUTCMonth(),
    day: start.getUTCDate(),
    hour: 23,
    minute: 59,
  });
}
