/** A center of every kind of contact type and agent group, in which any field of the format has a place. */
export const EVERY_FIELD = `
horizon: { start: 2026-03-02 08:00, end: 2026-03-03 02:00, interval: 30m }
contactTypes:
  billing:
    arrivals: { rate: 60/h }
    talk: { greeting: 15s, diagnosis: 3m }
    repeat: { probability: 5% }
    transfer: { to: sales, probability: 5% }
  sales: { talk: 3m }
  number: { arrivals: { rate: 30/h }, menu: { billing: 50%, sales: 50% } }
  feedback: { outbound: { reserve: 1 }, talk: 2m }
  written: { channel: chat, arrivals: { rate: 20/h }, talk: 6m, balk: 2%, value: { answered: 1 } }
  letters:
    channel: email
    arrivals: { rate: 9/h }
    talk: 8m
    followUp: [{ to: feedback, probability: 20% }]
    survey: { respond: 15%, satisfied: 90% }
agentGroups:
  tellers: { skills: [billing, sales, written], staff: 6, absence: 5%, pay: { perDay: 150 } }
  inbound: { skills: [billing, sales, letters], staff: 4 }
  blend: { skills: [billing, feedback, written], staff: 3, concurrency: { chat: [1, 1.7] } }
  planned: { skills: [billing], schedule: { name: full day, length: 8h, starts: ["08:00"] } }
  night: { skills: [billing, sales], shifts: { start: "17:00", length: 10h, agents: 2, breaks: [{ after: 4h, length: 30m }] } }
costs: { lineMinute: 0.01 }
`;
