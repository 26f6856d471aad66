import { session } from '../store/session.svelte.ts';

/** What somebody changed: where in the log, and who it was. */
export interface Change {
  at: number | undefined;
  by: string | undefined;
}

const lasts = 1_200;

/**
 * Marks what somebody else has just changed with the boundary line for 1.2 s.
 * Nothing moves, and nothing flashes for those who asked for less motion.
 */
export function flash(node: HTMLElement, change: Change): { update(to: Change): void } {
  let seen = change.at;
  return {
    update({ at, by }) {
      if (at === undefined || at === seen) return;
      seen = at;
      if (by === session.me?.person || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const colour = getComputedStyle(node).getPropertyValue('--boundary');
      const line = { boxShadow: `inset 3px 0 0 ${colour}` };
      node.animate([line, { ...line, offset: 0.7 }, { boxShadow: 'inset 3px 0 0 transparent' }], { duration: lasts });
    },
  };
}
