export type Theme = 'auto' | 'light' | 'dark';

const storage = { theme: 'megdan.theme', keys: 'megdan.keys' };

function stored(): Theme {
  const text = localStorage.getItem(storage.theme);
  return text === 'light' || text === 'dark' ? text : 'auto';
}

let theme = $state<Theme>(stored());
let letters = $state(localStorage.getItem(storage.keys) !== 'off');

/** What a person likes on this device. */
export const prefs = {
  get theme(): Theme {
    return theme;
  },
  set theme(to: Theme) {
    theme = to;
    localStorage.setItem(storage.theme, to);
    apply();
  },
  /** Whether the page is dark now, whoever decided it. */
  get dark(): boolean {
    return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  },
  /** Whether single letters are commands (WCAG 2.1.4). */
  get letters(): boolean {
    return letters;
  },
  set letters(to: boolean) {
    letters = to;
    localStorage.setItem(storage.keys, to ? 'on' : 'off');
  },
};

export function apply(): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
