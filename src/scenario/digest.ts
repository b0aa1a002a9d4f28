import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isFrozen } from './freeze.ts';
import type { AgentGroup, ContactType, Scenario } from './scenario.ts';

/** A call list has millions of numbers: the text is hashed in pieces of about this many characters. */
const PIECE = 1 << 16;
/** So many numbers make less than a piece. */
const FEW = 1 << 11;

/** Takes the canonical text, piece after piece. */
type Write = (text: string) => void;

/**
 * Names what a scenario says by 64 hexadecimal digits: the SHA-256 of its canonical JSON. Two files have the same digest
 * when they mean the same, however written: YAML or JSON, own or extended, in whatever order their keys stand.
 */
export function digest(scenario: Scenario): string {
  const hash = sha256.create();
  const { write, rest } = inPieces((piece) => hash.update(utf8ToBytes(piece)));
  writeMap(scenario, write, (value, key) => {
    if (key === 'contactTypes') writeThings(scenario.contactTypes, typeInOrder, write);
    else if (key === 'agentGroups') writeThings(scenario.agentGroups, groupInOrder, write);
    else writeCanonical(value, write);
  });
  hash.update(utf8ToBytes(rest()));
  return bytesToHex(hash.digest());
}

/** Gathers texts to pieces, which it passes on; `rest` is what is less than a piece. */
function inPieces(pass: Write): { readonly write: Write; readonly rest: () => string } {
  let parts: string[] = [];
  let length = 0;
  const rest = () => parts.join('');
  const write = (text: string) => {
    parts.push(text);
    length += text.length;
    if (length < PIECE) return;
    pass(rest());
    parts = [];
    length = 0;
  };
  return { write, rest };
}

/**
 * Types, groups, skills, the choices of a menu and the phases that a stage saves are maps in the file, where order means
 * nothing, as it does among the groups of a reserve; the phases of talk, the stages, the transfers and the follow-ups
 * have an order.
 */
function writeThings<Thing extends ContactType | AgentGroup>(
  things: readonly Thing[],
  inOrder: (thing: Thing) => Thing,
  write: Write,
): void {
  const sorted = things.toSorted(by((thing) => thing.name));
  writeList(sorted, write, (thing) => {
    const known = texts.get(thing);
    if (known !== undefined) write(known);
    else writeKept(thing, inOrder(thing), write);
  });
}

/** The canonical texts of types and groups, which many cells of a sweep share. */
const texts = new WeakMap<ContactType | AgentGroup, string>();

/** Writes a type or group in canonical order, and keeps the text of one that cannot change, unless that is longer than a piece. */
function writeKept(thing: ContactType | AgentGroup, inOrder: ContactType | AgentGroup, write: Write): void {
  let isWhole = true;
  const pieces = inPieces((piece) => {
    isWhole = false;
    write(piece);
  });
  writeCanonical(inOrder, pieces.write);
  const text = pieces.rest();
  write(text);
  if (isWhole && isFrozen(thing)) texts.set(thing, text);
}

function groupInOrder(group: AgentGroup): AgentGroup {
  return { ...group, skills: group.skills.toSorted(by((skill) => skill.type)) };
}

function typeInOrder(type: ContactType): ContactType {
  const { menu, outbound, selfService } = type;
  return {
    ...type,
    menu: menu && { ...menu, choices: menu.choices.toSorted(by((choice) => choice.type)) },
    outbound: outbound && {
      ...outbound,
      reserve: { ...outbound.reserve, among: outbound.reserve.among.toSorted(by((group) => group)) },
    },
    selfService: selfService.map((stage) => ({ ...stage, saves: stage.saves.toSorted(by((save) => save.phase)) })),
  };
}

/** By code unit, which no locale changes. */
function by<T>(name: (thing: T) => string): (a: T, b: T) => number {
  return (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}

/** JSON with keys sorted, no white space, and numbers as ECMAScript writes them (RFC 8785), but Infinity as a word. */
function writeCanonical(value: unknown, write: Write): void {
  if (areFewNumbers(value)) {
    // Counts by interval are most of a scenario.
    write(JSON.stringify(value));
  } else if (Array.isArray(value)) {
    writeList(value, write, (item) => writeCanonical(item, write));
  } else if (typeof value === 'object' && value !== null) {
    writeMap(value, write, (item) => writeCanonical(item, write));
  } else {
    // A field may be there and say nothing.
    write(value === Number.POSITIVE_INFINITY ? '"never"' : String(JSON.stringify(value)));
  }
}

function writeList<Item>(items: readonly Item[], write: Write, writeItem: (item: Item) => void): void {
  write('[');
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) write(',');
    writeItem(item);
    isFirst = false;
  }
  write(']');
}

function writeMap(map: object, write: Write, writeValue: (value: unknown, key: string) => void): void {
  write('{');
  for (const { key, text } of keysOf(map)) {
    write(text);
    writeValue(Reflect.get(map, key), key);
  }
  write('}');
}

interface Key {
  readonly key: string;
  /** Before its value. */
  readonly text: string;
}

/** The keys of maps in canonical order, by the keys as they stand: there are many maps, of few kinds. */
const kinds = new Map<string, readonly Key[]>();

function keysOf(map: object): readonly Key[] {
  const keys = Object.keys(map);
  const kind = keys.join('\n');
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const sorted = keys.sort().map((key, index) => ({ key, text: `${index > 0 ? ',' : ''}${JSON.stringify(key)}:` }));
  kinds.set(kind, sorted);
  return sorted;
}

function areFewNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length <= FEW && value.every(Number.isFinite);
}
