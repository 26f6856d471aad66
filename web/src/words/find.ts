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
 * missing, else the smaller the better. The whole first word beats its beginning,
 * that any other word's beginning, and that the middle of one.
 */
export function fit(typed: string, text: string): number | undefined {
  const inside = plain(text);
  let worst = 0;
  for (const word of plain(typed).split(/\s+/).filter(Boolean)) {
    const at = inside.indexOf(word);
    if (at === -1) return undefined;
    worst = Math.max(worst, at === 0 ? (letter.test(inside.charAt(word.length)) ? 1 : 0) : begins(word, inside) ? 2 : 3);
  }
  return worst;
}

const letter = /[\p{L}\p{N}]/u;

function begins(word: string, inside: string): boolean {
  return new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(inside);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
