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
  figure, .tile, .table-head { break-inside: avoid; }
  h2, h3, .table-title { break-after: avoid; }
  .scroll, .scroll.tall { max-height: none; overflow: visible; border: 0; }
  table { font-size: 7.5pt; }
  th, td { padding: 2px 4px; }
  thead th, tbody th, tfoot th, tfoot td { position: static; }
}
`;

/** The page's style sheet: the palette of either theme as custom properties, then everything drawn with them. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; ${paletteCss('light')} }
@media (prefers-color-scheme: dark) { :root { ${paletteCss('dark')} } }
@media print { :root { color-scheme: light; ${paletteCss('light')} } }
${SCREEN_CSS}${TABLE_CSS}${PRINT_CSS}`;
