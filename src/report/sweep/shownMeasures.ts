/** Measures that the report of a sweep is about, whatever columns its table has. */
export const SHOWN_MEASURES = ['serviceLevel', 'abandonment', 'asa', 'occupancy', 'cost'] as const;
export type ShownMeasure = (typeof SHOWN_MEASURES)[number];
