/** The hue of a name: the same for everybody, spread over the circle. */
export function hueOf(name: string): number {
  let hash = 2_166_136_261;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) % 360;
}

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((w) => /\p{L}/u.test(w));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((w) => (w ? (/\p{L}/u.exec(w)?.[0] ?? '').toLocaleUpperCase() : '')).join('') || '–';
}
