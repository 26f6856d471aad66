import { router } from '../router.svelte.ts';
import { paths } from '../routes.ts';
import type { Command } from '../store/commands.svelte.ts';
import { compare, firstOther } from '../store/compare.svelte.ts';
import { moment } from '../store/moment.svelte.ts';
import { place } from '../store/place.svelte.ts';
import { prefs } from '../store/prefs.svelte.ts';
import { session, type Grant } from '../store/session.svelte.ts';
import { compareWith, step, travel, travelToIndex } from '../store/travel.ts';
import { languages, lang, speak, t } from '../words/words.svelte.ts';

/** What the shell offers on every page. */
export function shellCommands(home: Grant | undefined, open: { keys: () => void; palette: () => void }): Command[] {
  const points = place.timeline?.points ?? [];
  const all: Command[] = [
    { id: 'palette', place: 'setting', label: t('keys.palette'), keys: '/', quiet: true, run: open.palette },
    { id: 'keys', place: 'setting', label: t('keys.list'), keys: '?', run: open.keys },
    {
      id: 'theme',
      place: 'setting',
      label: t(prefs.dark ? 'theme.light' : 'theme.dark'),
      run: () => (prefs.theme = prefs.dark ? 'light' : 'dark'),
    },
    { id: 'letters', place: 'setting', label: t(prefs.letters ? 'keys.off' : 'keys.on'), run: () => (prefs.letters = !prefs.letters) },
    { id: 'leave', place: 'setting', label: t('person.leave'), run: () => void session.signOut() },
  ];
  for (const l of languages) {
    if (l.code === lang()) continue;
    all.push({ id: `language-${l.code}`, place: 'setting', label: l.name, also: t('language.label'), run: () => void speak(l.code) });
  }
  if (home) {
    const { programme, participation } = home;
    all.push({
      id: 'programme',
      place: 'go',
      label: t('keys.programme'),
      keys: 'g p',
      run: () => router.go(router.to(paths.programme(programme))),
    });
    if (participation)
      all.push({
        id: 'city',
        place: 'go',
        label: t('keys.city'),
        keys: 'g c',
        run: () => router.go(router.to(paths.city(programme, participation))),
      });
  }
  if (points.length > 0) {
    all.push(
      { id: 'before', place: 'time', label: t('keys.before'), keys: '[', run: () => step(-1) },
      { id: 'after', place: 'time', label: t('keys.after'), keys: ']', run: () => step(1) },
      {
        id: 'history',
        place: 'time',
        label: t(moment.past ? 'history.return' : 'keys.history'),
        keys: 'h',
        run: () => (moment.past ? travel(undefined) : travelToIndex(points.length - 1)),
      },
      {
        id: 'compare',
        place: 'time',
        label: t(compare.on ? 'compare.end' : 'compare.start'),
        keys: '=',
        run: () => {
          const first = firstOther();
          if (compare.on) compareWith(undefined);
          else compareWith(first.to, first.time);
        },
      },
    );
  }
  return all;
}
