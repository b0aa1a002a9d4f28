import type { Figure, Json } from '../report/figures/drawing.ts';
import { byId, element } from './element.ts';

/** What the page uses of plotly. */
export interface Plotly {
  react(
    place: HTMLElement,
    data: Json[],
    layout: Figure['layout'],
    config: { readonly [name: string]: Json },
  ): Promise<unknown>;
}

declare global {
  var Plotly: Plotly | undefined;
}

/** Unpacks plotly, which the page holds compressed, and starts it. */
export async function loadPlotly(): Promise<Plotly> {
  const packed = Uint8Array.from(atob(byId('plotly').textContent), (digit) => digit.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const url = URL.createObjectURL(new Blob([await new Response(unpacked).blob()], { type: 'text/javascript' }));
  await new Promise<void>((loaded, failed) => {
    const script = element('script', { src: url });
    script.onload = () => loaded();
    script.onerror = () => failed(new Error('the figures could not be unpacked'));
    document.head.append(script);
  });
  URL.revokeObjectURL(url);
  if (globalThis.Plotly === undefined) throw new Error('the figures could not be unpacked');
  return globalThis.Plotly;
}
