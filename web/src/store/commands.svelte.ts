/**
 * What can be done now: the shell and the pages say it, the keyboard, the list
 * of keys and the palette use it. Nobody writes the same thing twice.
 */
export type Place = 'here' | 'milestone' | 'go' | 'time' | 'setting';

export interface Command {
  id: string;
  label: string;
  place: Place;
  /** A single key, or two one after another: "c", "g p". */
  keys?: string;
  /** What else it may be found by. */
  also?: string;
  /** Only by its keys: it needs something that has the focus. */
  quiet?: true;
  run: () => void;
}

type Source = () => readonly Command[];

let sources = $state.raw<readonly Source[]>([]);

/** Offers commands until what is returned is called; what is asked last comes first. */
export function offer(source: Source): () => void {
  sources = [source, ...sources];
  return () => {
    sources = sources.filter((s) => s !== source);
  };
}

export function commands(): Command[] {
  return sources.flatMap((source) => source());
}

/** Reads keys one by one: "g" waits for the next. */
export class Chords {
  #first = '';

  /** The command that this key ends, and whether the key was one of ours. */
  press(key: string, all: readonly Command[]): { command: Command | undefined; waits: boolean } {
    const typed = this.#first === '' ? key : `${this.#first} ${key}`;
    this.#first = '';
    const command = all.find((c) => c.keys === typed);
    if (command) return { command, waits: false };
    if (typed === key && all.some((c) => c.keys?.startsWith(`${key} `))) {
      this.#first = key;
      return { command: undefined, waits: true };
    }
    return { command: undefined, waits: false };
  }
}
