import { lang, text, t, type Args } from './words.svelte.ts';
import { dateOf, locales, longDate } from './dates.ts';

/** What the server says when it did not do what was asked (RFC 9457). */
export interface Problem {
  status: number;
  code: string;
  args: Record<string, unknown>;
  detail: string;
}

/**
 * A refusal in words: the catalogue's text for its code, with its arguments.
 * Dates are written as dates and states by their names. A code without a text
 * (an older page with a newer server) is answered with what the server says.
 */
export function refusalText(problem: Problem): string {
  const args: Args = {};
  for (const [name, value] of Object.entries(problem.args)) args[name] = word(value);
  try {
    return text(`refusal.${problem.code}`, args) ?? (problem.detail || t('problem.unknown'));
  } catch {
    return problem.detail || t('problem.unknown');
  }
}

function word(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) {
    const names = value.map((v) => String(word(v)).toLocaleLowerCase(locales[lang()]));
    return new Intl.ListFormat(locales[lang()], { type: 'disjunction' }).format(names);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const date = dateOf(value);
  if (date !== undefined) return longDate(lang(), date);
  return text(`state.${value}`) ?? text(`role.${value}`) ?? text(`category.${value}`) ?? value;
}
