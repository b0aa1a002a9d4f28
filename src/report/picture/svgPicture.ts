import { FONT } from '../figures/drawing.ts';
import { legendMark } from '../legendMark.ts';
import { markup, raw } from '../markup.ts';
import { PALETTE } from '../palette.ts';
import type { Picture } from './picture.ts';
import { BESIDE, LEFT, type PlacedEntry, TEXT_SIZE, TITLE_SIZE, textPlace } from './pictureHead.ts';

/** The element around what plotly draws, which becomes a part of the whole. */
const FRAME = /^<svg [^>]*>|<\/svg>\s*$/g;
/** Characters that no XML document can hold. */
const NO_XML = /[\uFFFE\uFFFF]/g;

/** The whole picture: its head, and below it what plotly drew of the figure. */
export function svgPicture({ name, head, finding, width, height }: Picture, drawn: string): string {
  const { title, subtitle, legend } = head;
  const { paper, ink, muted } = PALETTE;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-finding" font-family="${FONT}">
<title id="${name}-title">${title}: ${subtitle}</title>
<desc id="${name}-finding">${finding}</desc>
<rect width="${width}" height="${height}" fill="${paper.light}"/>
<text x="${LEFT}" y="32" font-size="${TITLE_SIZE}" font-weight="bold" fill="${ink.light}">${title}</text>
<text x="${LEFT}" y="54" font-size="${TEXT_SIZE}" fill="${muted.light}">${subtitle}</text>
${legend.map(legendEntry)}<g transform="translate(${BESIDE},${head.height})">${raw(drawn.replace(FRAME, ''))}</g>
</svg>
`.html.replace(NO_XML, '\uFFFD');
}

function legendEntry(entry: PlacedEntry) {
  const color = PALETTE[entry.color].light;
  const { x, y } = textPlace(entry);
  return markup`<g transform="translate(${entry.x},${entry.y})" fill="${color}" stroke="${color}">${legendMark(entry.mark).shape}</g><text x="${x}" y="${y}" font-size="${TEXT_SIZE}" fill="${PALETTE.muted.light}">${entry.text}</text>
`;
}
