import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContactType, Scenario } from './scenario.ts';

/** A call list has millions of numbers: the text is hashed in pieces of about this many characters. */
const PIECE = 1 << 16;
/** So many numbers make less than a piece. */
const FEW = 1 << 11;

/**
 * Names what a scenario says by 64 hexadecimal digits: the SHA-256 of its canonical JSON. Two files have the same digest
 * when they mean the same, however written: YAML or JSON, own or extended, in whatever order their keys stand.
 */
export function digest(scenario: Scenario): string {
  const hash = sha256.create();
  let piece = '';
  const write = (text: string) => {
    piece += text;
    if (piece.length < PIECE) return;
    hash.update(utf8ToBytes(piece));
    piece = '';
  };
  writeCanonical(inCanonicalOrder(scenario), write);
  hash.update(utf8ToBytes(piece));
  return bytesToHex(hash.digest());
}

/**
 * Types, groups, skills, the choices of a menu and the phases that a stage saves are maps in the file, where order means
 * nothing, as it does among the groups of a reserve; the phases of talk, the stages, the transfers and the follow-ups
 * have an order.
 */
function inCanonicalOrder(scenario: Scenario): Scenario {
  return {
    ...scenario,
    contactTypes: scenario.contactTypes.map(typeInOrder).sort(by((type) => type.name)),
    agentGroups: scenario.agentGroups
      .map((group) => ({ ...group, skills: group.skills.toSorted(by((skill) => skill.type)) }))
      .sort(by((group) => group.name)),
  };
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
function writeCanonical(value: unknown, write: (text: string) => void): void {
  if (areFewNumbers(value)) {
    // Counts by interval are most of a scenario.
    write(JSON.stringify(value));
  } else if (Array.isArray(value)) {
    write('[');
    for (let index = 0; index < value.length; index++) {
      if (index > 0) write(',');
      writeCanonical(value[index], write);
    }
    write(']');
  } else if (typeof value === 'object' && value !== null) {
    write('{');
    let separator = '';
    for (const key of Object.keys(value).sort()) {
      write(`${separator}${JSON.stringify(key)}:`);
      writeCanonical(Reflect.get(value, key), write);
      separator = ',';
    }
    write('}');
  } else {
    write(value === Number.POSITIVE_INFINITY ? '"never"' : JSON.stringify(value));
  }
}

function areFewNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length <= FEW && value.every(Number.isFinite);
}
