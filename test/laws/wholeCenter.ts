/** A scenario with a menu, self-service, customers who come back, transfers of all kinds, overflow and callbacks. */
export const WHOLE_CENTER = `
horizon: { start: "08:00", end: "18:00", interval: 30m }
contactTypes:
  number:
    arrivals: { rate: 80/h }
    selfService: { time: 10s, abandoned: 1% }
    menu: { track: 70%, ship: 30%, misrouted: 5% }
  track:
    selfService:
      - share: 60%
        time: 45s
        contained: 40%
        abandoned: 3%
        saves: { diagnosis: 50% }
        returns: { probability: 10%, after: 6h }
      - { name: assistant, time: { constant: 20s } }
    talk: { greeting: 10s, diagnosis: 2m }
    queue: { capacity: 30, overflow: { after: 2m, to: help } }
    retry: { probability: 40%, after: { constant: 15m }, attempts: 3 }
    callback: { offer: { queue: 10 }, accept: 37%, reach: 80%, attempts: 2, promise: idle, reserve: 1, retryAfter: 20m }
  ship:
    talk: 3m
    repeat: { probability: 12% }
    transfer:
      - { to: help, probability: 6% }
      - { to: claims, probability: 4%, warm: 30s, requeue: tail }
      - { to: claims, probability: 2%, after: 2h }
    callback: { offer: { wait: 3m }, accept: 50% }
  claims:
    talk: 9m
    retry: { probability: 20% }
    transfer: { to: help, probability: 10% }
  help:
    talk: 5m
agentGroups:
  tellers: { skills: [track, ship, help], staff: 6 }
  experts: { skills: [claims], staff: 2 }
`;
