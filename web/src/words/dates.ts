/** Dates and times in words. Pure: the language comes in, the clock does not. */
export type Language = 'en' | 'bg';

export const locales: Record<Language, string> = { en: 'en-GB', bg: 'bg-BG' };

const months: Record<Language, string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  bg: ['януари', 'февруари', 'март', 'април', 'май', 'юни', 'юли', 'август', 'септември', 'октомври', 'ноември', 'декември'],
};

// Intl gives numbers for short Bulgarian months, and four letters for English
// September: the lists are ours.
const shortMonths: Record<Language, string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  bg: ['яну', 'фев', 'март', 'апр', 'май', 'юни', 'юли', 'авг', 'септ', 'окт', 'ное', 'дек'],
};

export const day = 86_400_000;

/** A calendar date such as "2018-10-09" as the start of that day in UTC. */
export function dateOf(text: string | undefined): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  if (!m) return undefined;
  const ms = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? ms : undefined;
}

/** The parts of a moment in a time zone. */
export interface Parts {
  year: number;
  month: number; // 0 to 11
  day: number;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
// A page asks for the same few moments in every row; asking Intl is slow.
const known = new Map<string, Parts>();
const most = 2_000;

export function partsIn(zone: string, ms: number): Parts {
  const key = `${zone} ${ms}`;
  let parts = known.get(key);
  if (!parts) {
    if (known.size >= most) known.clear();
    known.set(key, (parts = askedOf(zone, ms)));
  }
  return parts;
}

function askedOf(zone: string, ms: number): Parts {
  let f = formatters.get(zone);
  if (!f) {
    f = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(zone, f);
  }
  const at: Record<string, number> = {};
  for (const part of f.formatToParts(ms)) at[part.type] = Number(part.value);
  return {
    year: at['year'] ?? 0,
    month: (at['month'] ?? 1) - 1,
    day: at['day'] ?? 1,
    hour: at['hour'] ?? 0,
    minute: at['minute'] ?? 0,
  };
}

/** The calendar date of a moment in a time zone, as the start of that day in UTC. */
export function dayIn(zone: string, ms: number): number {
  const p = partsIn(zone, ms);
  return Date.UTC(p.year, p.month, p.day);
}

/** "8 August 2018", "8 август 2018 г." */
export function longDate(language: Language, ms: number, zone = 'UTC'): string {
  const p = partsIn(zone, ms);
  const text = `${p.day} ${months[language][p.month] ?? ''} ${p.year}`;
  return language === 'bg' ? `${text} г.` : text;
}

/** "8 Aug 2018", "8 авг 2018"; without the year when it is the year of `beside`. */
export function shortDate(language: Language, ms: number, zone = 'UTC', beside?: number): string {
  const p = partsIn(zone, ms);
  const text = `${p.day} ${shortMonths[language][p.month] ?? ''}`;
  if (beside !== undefined && partsIn(zone, beside).year === p.year) return text;
  return `${text} ${p.year}`;
}

/** "August 2018", "август 2018 г." */
export function monthAndYear(language: Language, ms: number, zone = 'UTC'): string {
  const p = partsIn(zone, ms);
  const text = `${months[language][p.month] ?? ''} ${p.year}`;
  return language === 'bg' ? `${text} г.` : text;
}

export function shortMonth(language: Language, month: number): string {
  return shortMonths[language][month] ?? '';
}

/** "14:46", "14:46 ч." */
export function clock(language: Language, ms: number, zone: string): string {
  const p = partsIn(zone, ms);
  const text = `${pad(p.hour)}:${pad(p.minute)}`;
  return language === 'bg' ? `${text} ч.` : text;
}

/** "2018-08-08": what a date field holds. */
export function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** The moment at which a zone shows these parts (the first, when there are two). */
export function momentIn(zone: string, p: Parts): number {
  const wanted = Date.UTC(p.year, p.month, p.day, p.hour, p.minute);
  let guess = wanted;
  for (let i = 0; i < 2; i++) {
    const shown = partsIn(zone, guess);
    guess += wanted - Date.UTC(shown.year, shown.month, shown.day, shown.hour, shown.minute);
  }
  return guess;
}
