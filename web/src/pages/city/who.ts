import type { CityCategory } from '../../store/documents.ts';
import { locales } from '../../words/dates.ts';
import { roleName } from '../../words/names.ts';
import { lang, t } from '../../words/words.svelte.ts';
import { rolesFor } from './acts.ts';

/** "This is for: lead expert or city lead." */
export function whoMay(command: string, category: CityCategory): string {
  const names = rolesFor(command, category).map((r) => roleName(r).toLocaleLowerCase(locales[lang()]));
  const list = new Intl.ListFormat(locales[lang()], { type: 'disjunction' }).format(names);
  return t('who.may', { roles: list });
}
