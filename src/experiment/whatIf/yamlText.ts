import type { Yaml, YamlMap } from './yaml.ts';

/** Columns of a line before it is broken. */
const WIDTH = 100;
/** Maps around the fields of a type or group: these are written one name a line, however short. */
const OPEN_LEVELS = 2;

/** Values as the text of a YAML file, laid out as people write it: names on lines of their own, what is short in one line. */
export function yamlText(map: YamlMap): string {
  return blockMap(map, 0).join('\n');
}

function blockMap(map: YamlMap, level: number): readonly string[] {
  const indent = '  '.repeat(level);
  return [...map].flatMap(([key, value]) => {
    const head = `${indent}${scalar(key)}:`;
    const line = `${head} ${flow(value)}`;
    const open = value instanceof Map && (level < OPEN_LEVELS || line.length > WIDTH);
    if (open && value.size > 0) return [head, ...blockMap(value, level + 1)];
    if (!Array.isArray(value) || line.length <= WIDTH) return [line];
    return [head, ...(value.some(isNested) ? items(value, level + 1) : rows(value, level + 1))];
  });
}

/** A list of maps, one a line. */
function items(list: readonly Yaml[], level: number): readonly string[] {
  return list.map((item) => `${'  '.repeat(level)}- ${flow(item)}`);
}

/** A long list of plain values, in as many lines as it needs. */
function rows(list: readonly Yaml[], level: number): readonly string[] {
  const indent = '  '.repeat(level);
  const lines: string[] = [];
  for (const text of list.map(flow)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + text.length + 2 > WIDTH) lines.push(`${indent} ${text}`);
    else lines[lines.length - 1] = `${last}, ${text}`;
  }
  return lines.map((line, index) => {
    const opened = index === 0 ? `${indent}[${line.slice(indent.length + 1)}` : line;
    return `${opened}${index === lines.length - 1 ? ']' : ','}`;
  });
}

function flow(value: Yaml): string {
  if (value instanceof Map) {
    const entries = [...(value as YamlMap)].map(([key, each]) => `${scalar(key)}: ${flow(each)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

function isNested(value: Yaml): boolean {
  return typeof value === 'object' && value !== null;
}

/** Words, percentages and durations: what YAML takes for nothing else. */
const PLAIN = /^(?:[A-Za-z][\w.-]*|\d+(?:\.\d+)?%|(?:\d+(?:\.\d+)?(?:h|ms|m|s))+)$/;
/** Words that some version of YAML takes for a value. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** JSON's double quotes are YAML's. */
function scalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}
