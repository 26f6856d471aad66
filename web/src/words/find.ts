/** Finding things by what a person types. Pure. */

/** Lower case without accents, so that "iasi" finds "Iași"; Cyrillic й stays й. */
export function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, '$1')
    .normalize('NFC');
}

/**
 * How well a text answers what was typed: undefined when a typed word is
 * missing, else the smaller the better. A word's beginning beats its middle,
 * and the beginning of the text beats both.
 */
export function fit(typed: string, text: string): number | undefined {
  const inside = plain(text);
  let worst = 0;
  for (const word of plain(typed).split(/\s+/).filter(Boolean)) {
    const at = inside.indexOf(word);
    if (at === -1) return undefined;
    const begins = at === 0 ? 0 : new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(inside) ? 1 : 2;
    worst = Math.max(worst, begins);
  }
  return worst;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
