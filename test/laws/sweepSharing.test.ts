import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import { EVERY_FIELD } from './everyField.ts';
import { parseFiles } from './parseFiles.ts';
import { sweepOf } from './sweepFiles.ts';

const CENTER = { 'kiosk.yaml': `name: Center\n${EVERY_FIELD}` };

/** Each of these changes something that others depend on: types on the horizon and the center's target, a called type on groups. */
const FACTORS = `
  horizon.end: ["2026-03-03 02:00", "2026-03-03 03:00"]
  serviceLevel.within: [20s, 40s]
  agentGroups.blend.skills: [[billing, feedback, written], [feedback, written]]
  agentGroups.inbound.skills: [[billing, sales, letters], [billing, sales, letters, feedback]]
  contactTypes.billing.priority: [5, 4]
`;

describe('what cells share', () => {
  const { columns, cells } = sweepOf(`factors:${FACTORS}`, CENTER);

  it('is what each of them would say if it were read by itself', () => {
    expect(cells).toHaveLength(32);
    for (const { scenario, scenarioDigest, values } of cells) {
      const set = columns.map((column, index) => `${column}=${values[index]}`);
      const alone = parseFiles({ 'main.yaml': CENTER['kiosk.yaml'] }, { set });
      expect(scenario).toEqual(alone);
      expect(scenarioDigest).toBe(digest(structuredClone(alone)));
    }
  });

  it('is the same things where nothing that they depend on varies', () => {
    const [one, other] = cells.map(({ scenario }) => scenario);
    const kept = one?.contactTypes.filter((type) => other?.contactTypes.includes(type)).map(({ name }) => name);
    expect(kept).toEqual(['sales', 'number', 'written', 'letters']);
    expect(other?.agentGroups.every((group) => one?.agentGroups.includes(group))).toBe(true);
  });

  it.each([
    ['horizon.end: ["2026-03-03 02:00", "2026-03-02 16:00"]', 'no part of this shift lies within the horizon'],
    ['contactTypes.written.channel: [chat, voice]', 'no skill of this group is a chat'],
    ['contactTypes.sales.menu: [none, { billing: 100% }]', '"sales" has a menu and no queue of its own'],
  ])('is wrong in the cell that makes it wrong: %s', (factor, message) => {
    expect(() => sweepOf(`factors:\n  ${factor}`, CENTER)).toThrow(message);
  });
});
