/**
 * Marks what somebody else has just changed with the boundary line for 1.2 s.
 * Nothing moves, and nothing flashes for those who asked for less motion.
 */
export function flash(node: HTMLElement, touched: number | undefined): { update(to: number | undefined): void } {
  let seen = touched;
  return {
    update(to) {
      if (to === undefined || to === seen) return;
      seen = to;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const colour = getComputedStyle(node).getPropertyValue('--boundary');
      node.animate(
        [
          { boxShadow: `inset 3px 0 0 ${colour}` },
          { boxShadow: `inset 3px 0 0 ${colour}`, offset: 0.7 },
          { boxShadow: 'inset 3px 0 0 transparent' },
        ],
        { duration: 1200 },
      );
    },
  };
}
