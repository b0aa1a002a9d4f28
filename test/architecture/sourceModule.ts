import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** One import or re-export, as written; types are `never` loaded, `import()` is loaded `later`. */
export interface Import {
  readonly name: string;
  readonly loads: 'at once' | 'later' | 'never';
}

/** What the rules ask about one source file. */
export interface SourceModule {
  /** Path inside `src`, such as `engine/calendar.ts`. */
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  /** Names that it uses freely, such as `Date`, and members of those, such as `Math.random`. */
  readonly uses: ReadonlySet<string>;
  /** Lines with the type `any`. */
  readonly anyTypes: readonly number[];
  /** Lines with a non-null `!`, apart from those that read an array. */
  readonly nonNulls: readonly number[];
  /** Lines with a non-null `!` on an element read, as in `counts[i]!`. */
  readonly nonNullReads: readonly number[];
}

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** Every module in a folder, in order of path. */
export function sourceModules(folder: string): readonly SourceModule[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => sourceModule(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')));
}

/** Reads TypeScript with a real parser: comments and strings never look like code. */
export function sourceModule(file: string, text: string): SourceModule {
  const imports: Import[] = [];
  const exports: string[] = [];
  const uses = new Set<string>();
  const found = { TSAnyKeyword: [] as number[], nonNulls: [] as number[], nonNullReads: [] as number[] };
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length;

  function visit(node: Node, isName: boolean): void {
    if (isNode(node.source) && typeof node.source.value === 'string') {
      imports.push({ name: node.source.value, loads: loads(node) });
    }
    if (node.type === 'ExportNamedDeclaration') exports.push(...exportedNames(node));
    if (node.type === 'TSAnyKeyword') found.TSAnyKeyword.push(lineOf(node));
    if (node.type === 'TSNonNullExpression') {
      (isElementRead(node.expression) ? found.nonNullReads : found.nonNulls).push(lineOf(node));
    }
    if (node.type === 'Identifier' && !isName) uses.add(String(node.name));
    if (node.type === 'MemberExpression' && isNode(node.object) && isNode(node.property) && !node.computed) {
      uses.add(`${node.object.name}.${node.property.name}`);
    }
    for (const [key, value] of Object.entries(node)) {
      const names = (key === 'property' || key === 'key') && node.computed === false;
      for (const child of [value].flat()) if (isNode(child)) visit(child, names);
    }
  }

  visit(parseAst(text, { lang: 'ts' }) as unknown as Node, false);
  const lines = text.split('\n').length - 1;
  return { file, lines, imports, exports, uses, anyTypes: found.TSAnyKeyword, ...found };
}

function loads({ type, importKind, exportKind }: Node): Import['loads'] {
  if (type === 'ImportExpression') return 'later';
  return importKind === 'type' || exportKind === 'type' ? 'never' : 'at once';
}

function exportedNames({ declaration, specifiers }: Node): readonly string[] {
  const names = isNode(declaration)
    ? [declaration.id, ...[declaration.declarations ?? []].flat().map((one) => isNode(one) && one.id)]
    : [specifiers].flat().map((specifier) => isNode(specifier) && specifier.exported);
  return names.flatMap((name) => (isNode(name) && typeof name.name === 'string' ? [name.name] : []));
}

function isElementRead(node: unknown): boolean {
  return isNode(node) && node.type === 'MemberExpression' && node.computed === true;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
