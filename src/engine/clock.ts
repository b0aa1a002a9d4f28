/** What time it is in the simulated center, microseconds since the horizon's start: one object that all its parts read. */
export class Clock {
  now = 0;
}
