/**
 * Advance widths of Arial and Helvetica for U+0020 to U+007E, in thousandths of the type size: the Adobe core font metrics
 * (Helvetica.afm), which Arial and Liberation Sans share.
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const FIRST = 0x20;

const OTHERS: { readonly [character: string]: number } = {
  '\u00a0': 278,
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '•': 350,
  '…': 1000,
};

/** Letters of other scripts that have no width of their own here, and the full width of ideographs. */
const USUAL = 570;
const FULL = 1000;
const FIRST_FULL = 0x2e80;
const UNSEEN = /[\p{Cc}\p{Cf}\p{M}]/u;
/** Bold letters are this much wider, on average. */
const BOLD = 1.06;

/** About how wide a line of text is in a sans-serif type of so many pixels: where there is no screen to measure it on. */
export function textAdvance(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += advanceOf(character);
  return ((width * size) / 1000) * (bold ? BOLD : 1);
}

function advanceOf(character: string): number {
  const known = ASCII[(character.codePointAt(0) ?? 0) - FIRST] ?? OTHERS[character];
  if (known !== undefined) return known;
  if (UNSEEN.test(character)) return 0;
  return (character.codePointAt(0) ?? 0) >= FIRST_FULL ? FULL : USUAL;
}
