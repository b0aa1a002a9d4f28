import { type Content, type Markup, markup } from './markup.ts';

export interface Column<Row> {
  readonly header: Content;
  readonly cell: (row: Row) => Content;
  /** Words rather than numbers. */
  readonly words?: boolean;
}

export interface Table<Row> {
  readonly caption: Content;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The last row, set apart. */
  readonly total?: Row;
  /** Whether the table scrolls within a limited height. */
  readonly tall?: boolean;
}

/** A table that scrolls inside its box, with a button that copies it for a spreadsheet. */
export function htmlTable<Row>({ caption, columns, rows, total, tall }: Table<Row>): Markup {
  const [first, ...others] = columns;
  const line = (row: Row) => markup`<tr><th scope="row">${first?.cell(row) ?? null}</th>${others.map(
    ({ cell, words }) => markup`<td${words === true ? WORDS : null}>${cell(row)}</td>`,
  )}</tr>
`;
  return markup`<div class="table">
<div class="table-head"><p class="table-title">${caption}</p><button type="button" class="copy" hidden>Copy table</button></div>
<div class="scroll${tall === true ? ' tall' : ''}" tabindex="0" role="group" aria-label="Table, scrollable"><table>
<thead><tr>${columns.map(({ header, words }) => markup`<th scope="col"${words === true ? WORDS : null}>${header}</th>`)}</tr></thead>
<tbody>
${rows.map(line)}</tbody>${total === undefined ? null : markup`<tfoot>${line(total)}</tfoot>`}
</table></div></div>
`;
}

const WORDS = markup` class="words"`;
