import { Refused } from '../../api/http.ts';
import type { Milestone } from '../../store/documents.ts';
import { give } from '../../store/pending.svelte.ts';
import { announce, say } from '../../store/say.svelte.ts';
import { written } from '../../words/names.ts';
import { refusalText } from '../../words/refusal.ts';
import { t, type Key } from '../../words/words.svelte.ts';
import { actOf, bodyOf, expected, mayBe, offered, type ActKind, type ActName, type Filled } from './acts.ts';
import type { CityPage } from './context.ts';
import { whoMay } from './who.ts';

export const empty: Filled = { title: '', due: '', reason: '', owner: '', beyond: false, evidence: [] };

/** "M7 Funding mix secured". */
export function nameOf(m: { number: number; title?: Milestone['title'] } | undefined): string {
  if (!m) return '';
  const title = written(m.title);
  return m.number > 0 ? `M${m.number} ${title}`.trim() : title;
}

/** Why an act is not for this person and this moment, in words; nothing when it is. */
export function whyNot(page: CityPage, m: Milestone, name: ActName): string | undefined {
  if (page.closed !== undefined) return page.closed;
  const act = actOf(name);
  const category = page.roadmap.doc?.category ?? 'participating';
  if (!mayBe(act.command, page.roles, category)) return whoMay(act.command, category);
  if (!offered(m).includes(act)) return t('act.notNow', { milestone: nameOf(m), state: t(`state.${m.state}`) });
  return undefined;
}

/**
 * Gives an act's command. What is expected shows at once; a refusal puts it
 * back. Answers with the refusal in words, or nothing when it was done.
 */
export async function perform(page: CityPage, act: ActKind, id: string, filled: Filled): Promise<string | undefined> {
  const doc = page.roadmap.doc;
  const name = nameOf(doc?.milestones?.[id]);
  try {
    await give({
      type: act.command,
      body: {
        programme: doc?.programme ?? page.programme,
        city: doc?.city ?? '',
        ...bodyOf(act, id, filled, () => crypto.randomUUID()),
      },
      expect: { topic: `roadmap/${page.participation}`, thing: id, patch: expected(act, id, filled) },
    });
  } catch (error) {
    return error instanceof Refused ? refusalText(error.problem) : t('problem.unknown');
  }
  announce(t(`act.${act.name}.done` as Key, { milestone: name }));
  return undefined;
}

/** For acts without a form: says on screen what went wrong. */
export async function performHere(page: CityPage, act: ActKind, id: string): Promise<void> {
  const name = nameOf(page.roadmap.doc?.milestones?.[id]);
  const problem = await perform(page, act, id, empty);
  if (problem !== undefined) {
    say({
      kind: 'wrong',
      text: t('act.refused', { milestone: name, why: problem }),
      action: { label: t('act.again'), run: () => void performHere(page, act, id) },
    });
  }
}

/** Moves a milestone within its column; undoable for a while. */
export async function reorder(page: CityPage, id: string, after: string | undefined, undoTo?: string | null): Promise<void> {
  const doc = page.roadmap.doc;
  const all = doc?.milestones ?? {};
  const body: Record<string, string> = { programme: doc?.programme ?? '', city: doc?.city ?? '', milestone: id };
  if (after !== undefined) body['after'] = after;
  // Sorts directly behind its new neighbour until the log gives it a place.
  const rank = `${after === undefined ? '' : (all[after]?.rank ?? '')}\u0000`;
  try {
    await give({
      type: 'roadmap.move_milestone',
      body,
      expect: { topic: `roadmap/${page.participation}`, thing: id, patch: { milestones: { [id]: { rank } } } },
    });
  } catch (error) {
    say({ kind: 'wrong', text: error instanceof Refused ? refusalText(error.problem) : t('problem.unknown') });
    return;
  }
  if (undoTo === undefined) return;
  say({
    kind: 'done',
    text: t('board.moved', { milestone: nameOf(all[id]) }),
    action: { label: t('undo'), run: () => void reorder(page, id, undoTo ?? undefined) },
  });
}
