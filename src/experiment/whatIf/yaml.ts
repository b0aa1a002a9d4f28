/** What a scenario file can hold. Maps are of the kind that keeps any name (`__proto__` too) and its place. */
export type Yaml = string | number | boolean | null | readonly Yaml[] | YamlMap;
export type YamlMap = ReadonlyMap<string, Yaml>;
