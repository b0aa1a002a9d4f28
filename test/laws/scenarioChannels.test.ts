import { describe, expect, it } from 'vitest';
import { parseFiles, problemsOf, SHOP } from './parseFiles.ts';

const shop = (type: string, group = '', top = '') => ({
  'main.yaml': `${top}${SHOP.replace('talk: 4m', `talk: 4m\n    ${type}`).replace('staff: 6', `staff: 6\n    ${group}`)}`,
});
const billing = (fields: string) => parseFiles(shop(fields)).contactTypes[0];
const tellers = (fields: string, type = '') => parseFiles(shop(type, fields)).agentGroups[0];
const exponential = (mean: number) => ({ family: 'exponential', mean });

describe('the channel of a contact type', () => {
  it.each([
    ['voice', exponential(180), 20],
    ['chat', exponential(180), 20],
    ['email', null, 86_400],
    ['task', null, 86_400],
  ])('%s says how long customers wait, and how soon they are to be answered', (channel, patience, within) => {
    expect(billing(`channel: ${channel}`)).toMatchObject({
      channel,
      patience,
      serviceLevel: { target: 0.8, within, formula: 'offered' },
    });
  });

  it('gives way to what the type itself says', () => {
    const own = 'channel: email\n    patience: 2d\n    serviceLevel: { within: 4h, target: 95% }';
    expect(billing(own)).toMatchObject({
      patience: exponential(172_800),
      serviceLevel: { target: 0.95, within: 14_400, formula: 'offered' },
    });
    expect(billing('channel: email\n    patience: never')?.patience).toBeNull();
    const formula = 'serviceLevel: { formula: answeredOnly, within: 1m }\n';
    const { contactTypes, serviceLevel } = parseFiles(shop('channel: task', '', formula));
    expect(serviceLevel.within).toBe(60);
    expect(contactTypes[0]?.serviceLevel).toEqual({ target: 0.8, within: 86_400, formula: 'answeredOnly' });
  });

  it('lets chats balk and be served by an assistant first, and emails be answered without an agent', () => {
    const stage = 'selfService: { time: 45s, contained: 40% }';
    expect(problemsOf(shop(`channel: chat\n    balk: 5%\n    ${stage}`))).toEqual([]);
    expect(problemsOf(shop(`channel: email\n    ${stage}`))).toEqual([]);
  });
});

describe('a survey', () => {
  it('has the share of the satisfied also for matters not settled, unless they have their own', () => {
    expect(billing('survey: { respond: 15%, satisfied: 90% }')?.survey).toEqual({
      respond: 0.15,
      satisfied: 0.9,
      unresolved: 0.9,
      perMinuteWaited: 0,
    });
    const full =
      'repeat: { probability: 12% }\n    survey: { respond: 0.15, satisfied: 0.9, perMinuteWaited: -4%, unresolved: 30% }';
    expect(billing(full)?.survey).toEqual({ respond: 0.15, satisfied: 0.9, unresolved: 0.3, perMinuteWaited: -0.04 });
    expect(billing('survey: { respond: 1, satisfied: 0, perMinuteWaited: 0.5 }')?.survey?.perMinuteWaited).toBe(0.5);
    expect(billing('')?.survey).toBeNull();
  });
});

describe('money', () => {
  it('is 0 where nothing is said', () => {
    const { contactTypes, agentGroups, costs } = parseFiles({ 'main.yaml': SHOP });
    expect(contactTypes[0]?.value).toEqual({ answered: 0, abandoned: 0, contained: 0 });
    expect(costs).toEqual({ lineMinute: 0, selfServiceContact: 0 });
    expect(agentGroups[0]?.pay).toEqual({
      perHour: 0,
      overtime: 1,
      perContact: 0,
      perMinute: 0,
      perDay: 0,
      commission: 0,
    });
  });

  it('is of either sign for contacts, and never below 0 for costs and pay', () => {
    expect(billing('value: { answered: 20, abandoned: -4.5 }')?.value).toEqual({
      answered: 20,
      abandoned: -4.5,
      contained: 0,
    });
    expect(parseFiles(shop('', '', 'costs: { lineMinute: 0.02 }\n')).costs).toEqual({
      lineMinute: 0.02,
      selfServiceContact: 0,
    });
    expect(
      tellers('pay: { perHour: 45, overtime: 150%, perContact: 1.5, perMinute: 0.3, perDay: 20, commission: 8% }')?.pay,
    ).toEqual({ perHour: 45, overtime: 1.5, perContact: 1.5, perMinute: 0.3, perDay: 20, commission: 0.08 });
  });
});

describe('an agent group', () => {
  it('misses no shift and has one chat at a time unless it says otherwise', () => {
    expect(tellers('')).toMatchObject({ absence: 0, concurrency: { chat: [1] }, shifts: [], staff: [6] });
    expect(tellers('absence: 5%\n    concurrency: { chat: [1, 1.7, 2.5] }', 'channel: chat')).toMatchObject({
      absence: 0.05,
      concurrency: { chat: [1, 1.7, 2.5] },
    });
    // Three at once get no more done than two, and one alone is slower than usual.
    expect(tellers('concurrency: { chat: [0.9, 1.7, 1.7] }', 'channel: chat')?.concurrency.chat).toEqual([
      0.9, 1.7, 1.7,
    ]);
  });
});
