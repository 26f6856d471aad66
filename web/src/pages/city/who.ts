import { rights } from '../../api/rights.ts';
import { locales } from '../../words/dates.ts';
import { roleName } from '../../words/names.ts';
import { lang, t } from '../../words/words.svelte.ts';

/** "This is for: lead expert or city lead." */
export function whoMay(command: string): string {
  const names = (rights[command] ?? []).map((r) => roleName(r).toLocaleLowerCase(locales[lang()]));
  const list = new Intl.ListFormat(locales[lang()], { type: 'disjunction' }).format(names);
  return t('who.may', { roles: list });
}
