import type { MaybeEstimate } from '../statistics/estimates.ts';
import { type Markup, markup } from './markup.ts';

/** A scale from 0 to 100% with the interval as a bar and the target as a notch. */
export function meter(estimate: MaybeEstimate, target: number): Markup | null {
  if (estimate === null) return null;
  const low = (estimate.low ?? estimate.mean) * 100;
  const high = (estimate.high ?? estimate.mean) * 100;
  const [width, notch] = [Math.max(1.2, high - low), target * 100];
  return markup`
<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
<rect class="track" x="0" y="3" width="100" height="2"/><rect class="level" x="0" y="3" width="${low.toFixed(2)}" height="2"/>
<rect class="span" x="${Math.min(low, 100 - width).toFixed(2)}" y="1.5" width="${width.toFixed(2)}" height="5"/>
<rect class="notch" x="${(notch - 0.3).toFixed(2)}" y="0" width="0.6" height="8"/></svg>`;
}
