import type { AgentGroup, ContactType, Outbound, Scenario } from '../../src/scenario/scenario.ts';

/** The bank with chats, email, outbound calls, shifts, surveys and money for contacts. */
export function centerScenario(
  scenario: Scenario,
  [email = '', welcome = '', feedback = '']: readonly string[],
): Scenario {
  const [service, chat, support] = scenario.contactTypes;
  const [tellers, specialists] = scenario.agentGroups;
  if (!service || !chat || !support || !tellers || !specialists)
    throw new Error('the bank has three types and two groups');
  const plain: ContactType = { ...service, arrivals: { kind: 'none' }, patience: null, wrap: null };
  const talk = (mean: number) => [{ name: 'talk', time: { family: 'lognormal', mean, cv: 1 } as const }];
  const skill = (type: string) => ({ type, rank: 1, pick: 1, after: 0, speed: 1 });
  const group: AgentGroup = {
    ...tellers,
    skills: [...tellers.skills, skill(email), skill(welcome), skill(feedback)],
    concurrency: { chat: [1, 1.7, 2.1] },
  };
  return {
    ...scenario,
    name: scenario.name.replace('average Sunday', 'average Sunday, with all its channels'),
    costs: { lineMinute: 0.02, selfServiceContact: 0.1 },
    contactTypes: [
      {
        ...service,
        followUp: [{ to: feedback, probability: 0.1, after: { family: 'exponential', mean: 7200 } }],
        survey: { respond: 0.15, satisfied: 0.9, unresolved: 0.3, perMinuteWaited: -0.04 },
        value: { answered: 5, abandoned: -4, contained: 0 },
      },
      { ...chat, channel: 'chat' },
      support,
      {
        ...plain,
        name: email,
        channel: 'email',
        talk: talk(400),
        serviceLevel: { target: 0.9, within: 4 * 3600, formula: 'offered' },
      },
      { ...plain, name: welcome, talk: talk(280), outbound: outboundOf('predictive') },
      { ...plain, name: feedback, talk: talk(280), outbound: outboundOf('progressive') },
    ],
    agentGroups: [
      group,
      {
        ...specialists,
        skills: [...specialists.skills, skill(service.name)],
        staff: [],
        shifts: [
          {
            start: 0,
            length: 8 * 3600,
            agents: 3,
            breaks: [{ after: 3 * 3600, length: 1800, paid: false }],
          },
        ],
        absence: 0.05,
      },
    ],
  };
}

function outboundOf(dialing: Outbound['dialing']): Outbound {
  return {
    list: null,
    hours: [{ from: 0, to: 61_200 }],
    dialing,
    pacing: dialing === 'predictive' ? 1.5 : 1,
    reserve: { agents: 2, among: ['tellers'] },
    reach: [0.3],
    ring: { family: 'constant', value: 20 },
    attempts: 1,
    retryAfter: { family: 'exponential', mean: 3600 },
    connectWithin: 2,
    nuisanceLimit: 0.03,
  };
}
