import { router } from '../../router.svelte.ts';
import type { Command } from '../../store/commands.svelte.ts';
import { moment } from '../../store/moment.svelte.ts';
import { announce, say } from '../../store/say.svelte.ts';
import { lateness } from '../../words/lateness.ts';
import { t } from '../../words/words.svelte.ts';
import { offered, type ActName } from './acts.ts';
import type { CityPage } from './context.ts';
import { byNeed } from './order.ts';
import { nameOf, performHere, whyNot } from './perform.ts';

const views = ['timeline', 'board', 'table'] as const;
const forms: readonly [key: string, act: 'rename' | 'reschedule' | 'reassign'][] = [
  ['e', 'rename'],
  ['d', 'reschedule'],
  ['a', 'reassign'],
];

/** What a city's page offers; open is the milestone whose drawer is open. */
export function cityCommands(page: CityPage, open: string | undefined): Command[] {
  const target = (run: (id: string) => void) => () => onTarget(page, open, run);
  const quiet = { place: 'milestone', quiet: true } as const;
  return [
    ...actsOn(page, open),
    ...views.map<Command>((view, i) => ({
      id: `view-${view}`,
      place: 'here',
      label: t(`view.${view}`),
      keys: String(i + 1),
      run: () => router.set({ view: view === 'timeline' ? undefined : view }, true),
    })),
    ...forms.map<Command>(([keys, act]) => ({
      ...quiet,
      id: `act-${act}`,
      label: t(`act.${act}.do`),
      keys,
      run: target((id) => wish(page, id, act)),
    })),
    { ...quiet, id: 'comment', label: t('keys.comment'), keys: 'c', run: target((id) => page.open(id, undefined, { comment: true })) },
    { ...quiet, id: 'move', label: t('keys.move'), keys: 'm', run: target((id) => page.open(id)) },
    // The row itself listens to these; here they are only told.
    { ...quiet, id: 'carry', label: t('keys.carry'), keys: 'Shift ← →', run: () => undefined },
    ...milestones(page),
  ];
}

/** What can be done with the milestone whose drawer is open. */
function actsOn(page: CityPage, id: string | undefined): Command[] {
  const m = id === undefined ? undefined : page.roadmap.doc?.milestones?.[id];
  if (id === undefined || !m) return [];
  return offered(m)
    .filter((a) => whyNot(page, m, a.name) === undefined)
    .map((a) => ({
      id: `do-${a.name}`,
      place: 'here',
      label: `${t(`act.${a.name}.do`)}: ${nameOf(m)}`,
      run: () => (a.asks.length === 0 ? void performHere(page, a, id) : page.open(id, a.name)),
    }));
}

function milestones(page: CityPage): Command[] {
  const parts = byNeed(page.roadmap.doc?.milestones, (m) => lateness(m, moment.now, page.zone, page.reviewDays));
  return [...parts.attention, ...parts.open, ...parts.accepted, ...parts.cancelled].map(([id, m]) => ({
    id,
    place: 'milestone',
    label: nameOf(m),
    run: () => page.open(id),
  }));
}

/** Runs with the milestone that has the focus, else with the open one. */
function onTarget(page: CityPage, open: string | undefined, run: (id: string) => void): void {
  const near = document.activeElement?.closest<HTMLElement>('[data-milestone], [data-card]');
  const id = near?.dataset['milestone'] ?? near?.dataset['card'] ?? open;
  if (id !== undefined && page.roadmap.doc?.milestones?.[id]) run(id);
  else announce(t('keys.noRow'));
}

/** Opens a form, or says why it is not for this person and moment. */
function wish(page: CityPage, id: string, act: ActName): void {
  const m = page.roadmap.doc?.milestones?.[id];
  const why = m && whyNot(page, m, act);
  if (why === undefined) page.open(id, act);
  else say({ kind: 'wrong', text: why });
}
