import type { Counts } from '../store/documents.ts';

/**
 * The shape of a city's emblem until its maturity is assessed: seven corners,
 * whose proportions are the city's own (from its id, so the same everywhere and
 * for ever) and whose size is how far its milestones have come. The weakest
 * corner lies at 34 % of the radius and the strongest at 100 % once everything
 * is accepted. When assessments arrive, the profile replaces the proportions
 * and nothing else changes.
 */
export function corners(seed: string, progress: number): number[] {
  const own = proportions(seed);
  const grown = 0.42 + 0.58 * Math.min(1, Math.max(0, progress));
  return own.map((share) => (0.34 + 0.66 * share) * grown);
}

/**
 * How far milestones have come, 0 to 1: what is nearly there counts in part. A
 * city that keeps no milestones is drawn in a middle size.
 */
export function progressOf(counts: Counts | undefined): number {
  if (!counts) return 0;
  const all = counts.planned + counts.in_progress + counts.submitted + counts.accepted;
  return all === 0 ? 0.5 : (counts.accepted + 0.7 * counts.submitted + 0.3 * counts.in_progress) / all;
}

/** The outline of corners around a centre, as an SVG path. */
export function outline(radii: readonly number[], centre: number, radius: number): string {
  const at = radii.map((share, i) => {
    const angle = (i / radii.length) * 2 * Math.PI - Math.PI / 2;
    const x = centre + Math.cos(angle) * radius * share;
    const y = centre + Math.sin(angle) * radius * share;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${at.join('L')}z`;
}

/** Seven shares from 0 to 1, spread so that both ends are reached. */
function proportions(seed: string): number[] {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  const raw = Array.from({ length: 7 }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
    state ^= state >>> 13;
    return (state >>> 0) / 2 ** 32;
  });
  const low = Math.min(...raw);
  const high = Math.max(...raw);
  return raw.map((v) => (v - low) / (high - low));
}
