import { merge, type Json } from './merge.ts';

/** One change of a document, as a window of its history gives it. */
export interface Step {
  b: number;
  p: number;
  at: string;
  patch: Json;
}

/** The versions of a document from one position to another. */
export interface Window {
  from: number;
  to: number;
  doc: Json | undefined;
  patches: readonly Step[];
}

/** A document as it was at a position. */
export interface Version {
  doc: Json | undefined;
  /** The position that changed it last, and when. */
  changed: number;
  at: string | undefined;
}

/**
 * Windows of one document's history, and any version inside them. Going
 * forward continues from where it stands; going back starts from the nearest
 * version that was kept, so that a scrub costs a few merges a step.
 */
export class Versions {
  #windows: Window[] = [];
  #kept = new Map<Window, { index: number; doc: Json | undefined }[]>();

  add(window: Window): void {
    this.#windows = [window, ...this.#windows.filter((w) => w.from < window.from || w.to > window.to)].slice(0, 12);
    for (const w of this.#kept.keys()) if (!this.#windows.includes(w)) this.#kept.delete(w);
  }

  has(position: number): boolean {
    return this.#windows.some((w) => covers(w, position));
  }

  /** Whether what lies around a position is there as well. */
  near(position: number, margin: number, first: number, last: number): boolean {
    return this.has(Math.max(first, position - margin)) && this.has(Math.min(last, position + margin));
  }

  at(position: number): Version | undefined {
    const window = this.#windows.find((w) => covers(w, position));
    if (!window) return undefined;
    const count = countUpTo(window.patches, position);
    const last = window.patches[count - 1];
    return { doc: this.#fold(window, count), changed: last?.p ?? window.from, at: last?.at };
  }

  #fold(window: Window, count: number): Json | undefined {
    let kept = this.#kept.get(window);
    if (!kept) this.#kept.set(window, (kept = [{ index: 0, doc: window.doc }]));
    let start = kept[0] as { index: number; doc: Json | undefined };
    for (const k of kept) if (k.index <= count && k.index > start.index) start = k;
    let doc = start.doc;
    for (let i = start.index; i < count; i++) {
      doc = merge(doc, (window.patches[i] as Step).patch);
      if ((i + 1) % 16 === 0) kept.push({ index: i + 1, doc });
    }
    if (count !== start.index) kept.push({ index: count, doc });
    if (kept.length > 96) kept.splice(1, 32);
    return doc;
  }
}

function covers(window: Window, position: number): boolean {
  return window.from <= position && position <= window.to;
}

function countUpTo(patches: readonly Step[], position: number): number {
  let low = 0;
  let high = patches.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((patches[mid] as Step).p <= position) low = mid + 1;
    else high = mid;
  }
  return low;
}
