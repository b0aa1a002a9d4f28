import { paletteCss } from './palette.ts';
import { SCREEN_CSS } from './screenCss.ts';
import { TABLE_CSS } from './tableCss.ts';

const PRINT_CSS = `
@media print {
  @page { size: A4; margin: 14mm; }
  html { font-size: 9.5pt; }
  .page { max-width: none; padding: 0; }
  .figures { grid-template-columns: 1fr; gap: 30px; }
  nav, .chooser, button.copy, .skip { display: none !important; }
  figure, .tile, .table-head, tr { break-inside: avoid; }
  h2, h3, .intro, .table-head { break-after: avoid; }
  .scroll, .scroll.tall { max-height: none; overflow: visible; border: 0; }
  /* A table wider than the paper would have the browser shrink the whole page. */
  table { font-size: 6.4pt; line-height: 1.3; }
  td small, td.words, .verdict, .mark { white-space: normal; }
  th, td, thead th, td.words { padding: 2px 3px; min-width: 0; }
  thead th { font-size: 6.4pt; }
  tbody th bdi, td bdi, .wrapping { width: auto; max-width: none; }
  thead th, tbody th, tfoot th, tfoot td { position: static; }
}
`;

/** The page's style sheet: the palette of either theme as custom properties, then everything drawn with them. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; ${paletteCss('light')} }
@media (prefers-color-scheme: dark) { :root { ${paletteCss('dark')} } }
@media print { :root { color-scheme: light; ${paletteCss('light')} } }
${SCREEN_CSS}${TABLE_CSS}${PRINT_CSS}`;
