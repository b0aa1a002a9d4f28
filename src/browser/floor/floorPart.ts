/** A piece of the wallboard for one day. */
export interface FloorPart {
  readonly element: HTMLElement;
  /** Shows the floor as it is at an instant, in microseconds since the horizon's start. */
  show(time: number): void;
}
