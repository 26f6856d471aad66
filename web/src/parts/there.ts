/** Somebody comes to a part of the page, and leaves it. */
export interface There {
  arrive: () => void;
  leave: () => void;
}

/**
 * Tells when the pointer or the focus is inside: while it is, nothing that one
 * is about to take hold of changes its place.
 */
export function there(node: HTMLElement, told: There): { update(to: There): void; destroy(): void } {
  let now = told;
  const arrive = () => now.arrive();
  const leave = () =>
    setTimeout(() => {
      if (!node.matches(':hover') && !node.contains(document.activeElement)) now.leave();
    });
  const listens = [
    ['pointerenter', arrive],
    ['focusin', arrive],
    ['pointerleave', leave],
    ['focusout', leave],
  ] as const;
  for (const [event, run] of listens) node.addEventListener(event, run);
  return {
    update: (to) => void (now = to),
    destroy: () => {
      for (const [event, run] of listens) node.removeEventListener(event, run);
    },
  };
}
