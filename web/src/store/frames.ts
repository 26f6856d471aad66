/**
 * Gathers changes and shows them together: at most one flush a frame, and none
 * while the page is hidden, because a hidden page has no frames.
 */
export class Frames {
  #due = new Set<() => void>();
  #asked = false;
  #request: (run: () => void) => void;

  constructor(request: (run: () => void) => void = (run) => requestAnimationFrame(run)) {
    this.#request = request;
  }

  /** Runs once at the next flush, however often it is asked for. */
  add(run: () => void): void {
    this.#due.add(run);
    if (this.#asked) return;
    this.#asked = true;
    this.#request(() => {
      this.#asked = false;
      const due = this.#due;
      this.#due = new Set();
      for (const flush of due) flush();
    });
  }
}

export const frames = new Frames();
