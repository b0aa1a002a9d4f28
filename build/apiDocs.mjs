// Prints the reference of the library, made of its declaration files: node build/apiDocs.mjs > API.md
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { HELD, SECTIONS } from './apiSections.mjs';

const ENTRY = 'dist/node/index.d.ts';
const PARTS_OF_THE_LANGUAGE = new Set(
  'Promise Record Partial Pick Omit Exclude Extract Iterable Generator Error Date Uint8Array Uint32Array Int32Array Float64Array ReadonlyMap ReadonlySet Map Set RangeError Readonly ArrayLike'.split(
    ' ',
  ),
);

const exported = new Map([...exportsOf(ENTRY)].map(([name, place]) => [name, declarationOf(place)]));

const placed = SECTIONS.flatMap(({ names }) => names);
const all = new Set([...exported.keys(), ...placed]);
const misplaced = [...all].filter((name) => !exported.has(name) || placed.filter((each) => each === name).length !== 1);
if (misplaced.length > 0)
  throw new Error(`to be placed in one section of build/apiSections.mjs: ${misplaced.join(', ')}`);
const known = new Set([...HELD, ...exported.keys(), ...[...exported.values()].map(({ name }) => name)]);
const hidden = [...exported].flatMap(([name, { mentions }]) =>
  [...mentions].filter((each) => !known.has(each)).map((each) => `${name} mentions ${each}`),
);
if (hidden.length > 0) throw new Error(`types that nobody can name, to be exported:\n${hidden.join('\n')}`);

process.stdout.write(`${readFileSync('build/apiIntroduction.md', 'utf8')}\n${SECTIONS.map(section).join('\n')}`);

function section({ title, text, names }) {
  return [`## ${title}\n`, ...(text ? [`${text}\n`] : []), ...names.map(entry)].join('\n');
}

function entry(name) {
  const { doc, code, name: own } = exported.get(name);
  const renamed = own === name ? code : code.replace(new RegExp(`\\b${own}\\b`), name);
  return `### ${name}\n\n${doc}${doc && '\n\n'}\`\`\`ts\n${renamed}\n\`\`\`\n`;
}

/** Where each exported name is declared, and under which name. */
function exportsOf(file) {
  const found = new Map();
  for (const node of parse(file).program.body) {
    if (node.type === 'ExportAllDeclaration') {
      for (const [name, place] of exportsOf(beside(file, node.source.value)))
        if (!found.has(name)) found.set(name, place);
    } else if (node.type === 'ExportNamedDeclaration' && node.source !== null) {
      const from = exportsOf(beside(file, node.source.value));
      for (const { local, exported: as } of node.specifiers) found.set(as.name, from.get(local.name));
    } else if (node.type === 'ExportNamedDeclaration' && node.declaration !== null) {
      const [{ id }] = node.declaration.declarations ?? [node.declaration];
      found.set(id.name, { file, node, name: id.name });
    }
  }
  return found;
}

function declarationOf({ file, node, name }) {
  const { text, comments } = parse(file);
  const before = comments.findLast(({ type, end }) => type === 'Block' && end <= node.start);
  const isOwn = before?.value.startsWith('*') && text.slice(before.end, node.start).trim() === '';
  const code = text.slice(node.start, node.end).replace(/^export (?:declare )?/, '');
  return {
    name,
    doc: isOwn ? prose(before.value) : '',
    code: dedent(spelledOut(code, text)),
    mentions: mentionsIn(node.declaration),
  };
}

/** A comment as Markdown: one line a paragraph, what follows `@param` and `@throws` as a list. */
function prose(comment) {
  const lines = comment
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const [text, ...tags] = lines.join('\n').trim().split(/^@/m);
  const paragraphs = text
    .trim()
    .split(/\n\n/)
    .map((each) => each.replaceAll('\n', ' '));
  const items = tags.map((tag) => {
    const [, kind, rest] = /^(\w+)\s+([\s\S]*)$/.exec(tag.trim()) ?? [];
    const said = rest.replaceAll(/\s+/g, ' ');
    return kind === 'param' ? `- ${said.replace(/^(\S+)/, '`$1`:')}` : `- ${kind} ${said}`;
  });
  return [...paragraphs.filter(Boolean), ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

/** The texts of a list instead of the list's name, which is not exported. */
function spelledOut(code, text) {
  return code.replaceAll(/\(typeof (\w+)\)\[number\]/g, (found, list) => {
    const [, items] = new RegExp(`const ${list}: readonly \\[([^\\]]*)\\]`).exec(text) ?? [];
    return items === undefined
      ? found
      : items
          .split(', ')
          .map((item) => `\n    | ${item}`)
          .join('');
  });
}

/** tsc indents by four. */
function dedent(code) {
  return code.replaceAll(/^(?: {4})+/gm, (spaces) => ' '.repeat(spaces.length / 2));
}

/** The types that a declaration speaks of. */
function mentionsIn(declaration) {
  const names = new Set();
  const parameters = new Set();
  visit(declaration, (node) => {
    if (node.type === 'TSTypeParameter') parameters.add(node.name.name ?? node.name);
    if (node.type === 'TSTypeReference' && node.typeName.type === 'Identifier') names.add(node.typeName.name);
    if (node.type === 'TSInterfaceHeritage' && node.expression.type === 'Identifier') names.add(node.expression.name);
  });
  return new Set([...names].filter((name) => !parameters.has(name) && !PARTS_OF_THE_LANGUAGE.has(name)));
}

function visit(node, look) {
  if (Array.isArray(node)) for (const each of node) visit(each, look);
  else if (typeof node === 'object' && node !== null) {
    // What is private is nobody's business.
    if (node.accessibility === 'private') return;
    if (typeof node.type === 'string') look(node);
    for (const value of Object.values(node)) visit(value, look);
  }
}

function beside(file, named) {
  return posix.join(posix.dirname(file), named.replace(/(?:\.d)?\.(?:ts|js)$/, '.d.ts'));
}

function parse(file) {
  parse.known ??= new Map();
  const known = parse.known.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const parsed = { text, program, comments };
  parse.known.set(file, parsed);
  return parsed;
}
