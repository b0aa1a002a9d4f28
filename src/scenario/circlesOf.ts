/** The circles that one runs into by going on from name to name, each once, beginning with its first by order of names. */
export function circlesOf(names: readonly string[], next: (name: string) => string | undefined): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of names) {
    const trail: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      trail.push(name);
      name = next(name);
    }
    const circle = name === undefined ? [] : trail.slice(trail.indexOf(name));
    if (name !== undefined && trail.includes(name)) circles.push(fromFirst(circle, names));
  }
  return circles;
}

function fromFirst(circle: readonly string[], names: readonly string[]): string[] {
  const first = circle.indexOf(names.find((name) => circle.includes(name)) ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}
