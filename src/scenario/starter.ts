/** What `busyhour init` writes: a scenario that runs, and shows the fields that most scenarios need. */
export const starter = `# A contact center for busyhour. Run it:      busyhour run scenario.yaml
# Check it without running:                   busyhour validate scenario.yaml
# Durations: 20s, 4m30s, 1h.  Shares: 35% or 0.35.  Times of day: "08:30", in quotes.

name: My contact center
currency: USD
seed: 1                     # any text or number: the same seed gives the same numbers
replications: 100           # how many days are simulated

horizon:
  start: "08:00"
  end: "18:00"              # or length: 10h
  interval: 30m             # the planning grid: volumes and staff go by it
  close: finish             # those who wait at the end are served (or: disconnect)

serviceLevel:               # of every contact type that names no other
  target: 80%
  within: 20s

contactTypes:
  billing:
    arrivals:
      # Expected contacts in each of the 20 intervals. Or { rate: 240/h }, or from a spreadsheet saved as CSV:
      # { file: volumes.csv, column: billing }
      counts: [18, 26, 35, 44, 51, 54, 50, 44, 38, 40, 45, 49, 50, 47, 41, 35, 29, 23, 18, 13]
      dayVariation: 8%      # how much busier or quieter whole days are (standard deviation / mean)
    patience: 3m            # mean time after which a waiting caller hangs up (or: never)
    talk: { lognormal: { mean: 3m30s, cv: 1.1 } }   # cv: standard deviation / mean
    wrap: 30s               # after-call work

  technical:
    arrivals: { rate: 24/h, scale: 110% }           # 24 an hour, and 10% more
    patience: 4m
    balk: 5%                # leave at once if they must wait
    talk: { greeting: 15s, diagnosis: 3m, solution: 4m }   # named phases add up
    wrap: 1m
    priority: 4             # 1 is served first, 9 last; 5 when not said
    serviceLevel: { target: 70%, within: 30s }

agentGroups:
  generalists:
    skills: [billing]
    # Scheduled agents in each interval; or one number for the whole day; or { file: staff.csv, column: generalists }
    staff: { counts: [5, 7, 8, 10, 12, 12, 12, 10, 9, 9, 10, 11, 12, 11, 10, 8, 7, 6, 5, 4] }
    shrinkage: 15%          # paid, but in breaks, training or meetings
    pay: { perHour: 24 }

  specialists:
    skills:
      technical: { rank: 1 }                        # their own work first
      billing: { rank: 2, after: 30s, speed: 90% }  # help out with who waits 30 s, a little slower
    staff: 6
    shrinkage: 15%
    pay: { perHour: 31 }
`;
