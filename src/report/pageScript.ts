import { COPY_SCRIPT } from './copyScript.ts';

/**
 * What runs in the page, as text: it unpacks plotly, draws the figures in the reader's colors, and switches between
 * contact types. It adds nothing to the document but figures; without it the words and tables still stand.
 */
export const PAGE_SCRIPT = `
'use strict';
(async () => {
  const { figures, palette } = JSON.parse(document.getElementById('figures').textContent);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const narrow = matchMedia('(max-width: 560px)');
  const config = { displayModeBar: false, responsive: true, doubleClick: false, showTips: false };
  // A4 less its margins, in CSS pixels: the figures are drawn before the browser lays out the paper.
  const PAPER_WIDTH = 680;
  let view = 'total';
  let printing = false;

  // Figures name colors by their key in the palette, under members whose name ends in "color" and nowhere else.
  const paint = (value, key = '') => {
    if (Array.isArray(value)) return value.map((each) => paint(each, key));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, paint(each, name)]));
    if (typeof value === 'string' && key.endsWith('color') && Object.hasOwn(palette, value))
      return palette[value][dark.matches && !printing ? 'dark' : 'light'];
    return value;
  };

  const draw = (place) => {
    const views = figures[place.dataset.figure];
    const figure = views[Object.hasOwn(views, view) ? view : 'total'];
    const { data, layout } = paint((narrow.matches && !printing && figure.narrow) || figure);
    if (layout.xaxis?.type === 'date') layout.xaxis.nticks = narrow.matches ? 7 : 10;
    if (printing) layout.width = PAPER_WIDTH;
    if (narrow.matches && layout.margin) layout.margin.r = 8;
    return Plotly.react(place, data, layout, config);
  };
  const places = all('[data-figure]');
  const drawAll = async () => {
    for (const place of places) {
      await draw(place);
      place.dataset.drawn = 'yes';
    }
  };

  const chooser = document.getElementById('view');
  chooser?.addEventListener('change', () => {
    view = chooser.value;
    for (const part of all('[data-view]')) part.hidden = part.dataset.view !== view;
    drawAll();
  });
${COPY_SCRIPT}
  const packed = Uint8Array.from(atob(document.getElementById('plotly').textContent), (digit) => digit.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const url = URL.createObjectURL(new Blob([await new Response(unpacked).blob()], { type: 'text/javascript' }));
  await new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = loaded;
    script.onerror = () => failed(new Error('the figures could not be unpacked'));
    document.head.append(script);
  });
  URL.revokeObjectURL(url);
  await drawAll();
  document.documentElement.dataset.ready = 'yes';

  dark.addEventListener('change', drawAll);
  narrow.addEventListener('change', drawAll);
  addEventListener('beforeprint', () => { printing = true; drawAll(); });
  addEventListener('afterprint', () => { printing = false; drawAll(); });
})();
`;
