import { decimal } from '../../report/format.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { bdi, element, setText } from '../element.ts';
import type { DayWindow } from './dayWindows.ts';

/** What is told of the chosen interval. */
export interface StaffingReading {
  readonly group: number;
  readonly day: number;
  readonly days: readonly DayWindow[];
  readonly isMovable: boolean;
  readonly span: string;
  readonly level: number;
  readonly planned: number;
  readonly asked: number | null;
  readonly several: boolean;
}

interface StaffingActions {
  onGroup(group: number): void;
  onDay(day: number): void;
  onStep(by: number): void;
  onMove(by: number): void;
}

export interface StaffingHead {
  readonly top: HTMLElement;
  readonly below: HTMLElement;
  readonly hint: HTMLElement;
  /** Tells the reading, to the eye beside the plot and to the ear on it. */
  show(reading: StaffingReading, plot: HTMLElement, most: number): void;
}

/** What stands around the plot: which group and day, what its marks mean, and buttons for the chosen interval. */
export function staffingHead({ agentGroups }: Scenario, actions: StaffingActions): StaffingHead {
  const [groups, days] = [
    element('select', { 'aria-label': 'Agent group' }),
    element('select', { 'aria-label': 'Day' }),
  ];
  groups.append(...agentGroups.map(({ name }, index) => element('option', { value: index }, name)));
  groups.addEventListener('change', () => actions.onGroup(groups.selectedIndex));
  days.addEventListener('change', () => actions.onDay(days.selectedIndex));
  const only = agentGroups.length === 1 ? agentGroups[0] : undefined;
  const title = element(
    'h2',
    { id: 'staffing-title' },
    'Staffing',
    ...(only === undefined ? [] : [' of ', bdi(only.name)]),
  );
  const span = element('output');
  const level = element('output', { class: 'level' });
  const note = element('span', { class: 'note' });
  const stepper = element(
    'div',
    { class: 'stepper', role: 'group', 'aria-label': 'Agents in the chosen interval' },
    press('‹', 'Previous interval', () => actions.onMove(-1)),
    span,
    press('›', 'Next interval', () => actions.onMove(1)),
    press('−', 'One agent fewer', () => actions.onStep(-1)),
    level,
    press('+', 'One agent more', () => actions.onStep(1)),
    note,
  );
  const hint = element('p', { class: 'hint', id: 'staffing-hint' });
  const name = (group: number) => agentGroups[group]?.name ?? '';
  return {
    top: element(
      'div',
      {},
      element('div', { class: 'staffing-head' }, title, ...(only === undefined ? [groups] : []), days),
      legend(agentGroups.length > 1),
    ),
    below: element('div', {}, stepper, hint),
    hint,
    show(reading, plot, most) {
      const { group, day, isMovable, level: now, planned, asked, several } = reading;
      days.hidden = reading.days.length < 2;
      if (days.options.length !== reading.days.length)
        days.replaceChildren(...reading.days.map(({ label }, index) => element('option', { value: index }, label)));
      days.selectedIndex = day;
      stepper.hidden = !isMovable;
      setText(span, reading.span);
      setText(level, `${decimal(now)} ${now === 1 ? 'agent' : 'agents'}`);
      const parts = [
        ...(several ? ['the last of those chosen'] : []),
        now === planned ? 'as planned' : `${decimal(planned)} in the plan`,
        ...(asked === null ? [] : [`Erlang A asks for ${decimal(asked)}`]),
      ];
      setText(note, parts.join(' · '));
      describe(plot, {
        role: isMovable ? 'slider' : 'img',
        tabindex: isMovable ? '0' : null,
        'aria-label': `Scheduled agents of ${name(group)}`,
        'aria-describedby': isMovable ? 'staffing-hint' : null,
        'aria-orientation': isMovable ? 'vertical' : null,
        'aria-valuemin': isMovable ? '0' : null,
        'aria-valuemax': isMovable ? String(Math.max(most, now)) : null,
        'aria-valuenow': isMovable ? String(now) : null,
        'aria-valuetext': isMovable ? `${reading.span}: ${now} agents, ${parts.join(', ')}` : null,
      });
    },
  };
}

function describe(place: HTMLElement, attributes: { readonly [name: string]: string | null }): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) place.removeAttribute(name);
    else if (place.getAttribute(name) !== value) place.setAttribute(name, value);
  }
}

function press(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': label }, text);
  made.addEventListener('click', act);
  return made;
}

function legend(several: boolean): HTMLElement {
  const entry = (color: string, dash: string | null, text: string) => {
    const line = element('i');
    line.style.cssText = `width:24px;border-top:3px ${dash ?? 'solid'} var(--${color})`;
    return element('li', {}, line, element('span', {}, text));
  };
  const strip = element(
    'span',
    { class: 'strip' },
    ...['met', 'open', 'missed'].map((verdict) => element('i', { class: verdict })),
  );
  return element(
    'ul',
    { class: 'legend' },
    entry('accent', null, 'what if'),
    entry('workload', null, 'the plan'),
    entry('erlangA', 'dashed', several ? 'Erlang A asks for, given the other groups' : 'Erlang A asks for'),
    element('li', {}, strip, element('span', {}, 'target met, too close to call, missed')),
  );
}
