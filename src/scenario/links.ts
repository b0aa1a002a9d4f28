import type { Path } from './path.ts';
import type { Draft } from './salvage.ts';
import { itemPath, type Source, sourceAt } from './source.ts';

/** A way on which contacts of one type become contacts of another, or put records on its list. */
export interface Link {
  readonly by: 'menu' | 'transfer' | 'overflow' | 'followUp';
  readonly from: string;
  /** As the file says it: perhaps no contact type at all. */
  readonly to: string;
  readonly probability: number;
  /** Where the file names the other type. */
  readonly path: Path;
}

export interface Links {
  readonly all: readonly Link[];
  /** Whether nothing that may hold a link is wrong. */
  readonly complete: boolean;
}

export function linksOf(types: Draft['contactTypes'], root: Source): Links {
  const all = types.flatMap(({ name, content: { menu, transfer = [], queue, followUp = [] } }): Link[] => {
    const path = ['contactTypes', name];
    const link = (by: Link['by'], to: string, probability: number, at: Path) => [
      { by, from: name, to, probability, path: at },
    ];
    const overflow = queue?.overflow;
    return [
      ...(menu?.choices ?? []).flatMap(({ type, share }) => link('menu', type, share, [...path, 'menu', type])),
      ...transfer.flatMap(({ to, probability }, index) =>
        link('transfer', to, probability, [...itemPath(root, [...path, 'transfer'], index), 'to']),
      ),
      ...followUp.flatMap(({ to, probability }, index) =>
        link('followUp', to, probability, [...itemPath(root, [...path, 'followUp'], index), 'to']),
      ),
      ...(overflow ? link('overflow', overflow.to, 1, [...path, 'queue', 'overflow', 'to']) : []),
    ];
  });
  const complete = types.every(
    ({ content: { menu, transfer, queue, followUp } }) =>
      menu !== undefined && transfer !== undefined && queue !== undefined && followUp !== undefined,
  );
  return { all, complete };
}

/** Whether a contact type has a menu, be it right or wrong. */
export function isMenu(root: Source, type: string): boolean {
  return sourceAt(root, ['contactTypes', type, 'menu']) !== undefined;
}

/** Whether the center calls the customers of a contact type, be that rightly said or wrongly. */
export function isOutbound(root: Source, type: string): boolean {
  return sourceAt(root, ['contactTypes', type, 'outbound']) !== undefined;
}
