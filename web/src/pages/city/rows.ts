import { prefs } from '../../store/prefs.svelte.ts';

/** J and K go from row to row of a list; rows are marked with data-row. */
export function rows(list: HTMLElement): { destroy(): void } {
  const pressed = (ev: KeyboardEvent) => {
    if (!prefs.letters || ev.metaKey || ev.ctrlKey || ev.altKey || ev.defaultPrevented) return;
    const key = ev.key.toLowerCase();
    if (key !== 'j' && key !== 'k') return;
    const target = ev.target as HTMLElement;
    if (target.closest('input, textarea, select, dialog[open]')) return;
    const all = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const at = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
    const to = at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)));
    all[to]?.focus();
    ev.preventDefault();
  };
  document.addEventListener('keydown', pressed);
  return { destroy: () => document.removeEventListener('keydown', pressed) };
}
