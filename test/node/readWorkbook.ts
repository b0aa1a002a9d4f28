import { JSDOM } from 'jsdom';
import { zipEntries } from './zipEntries.ts';

export interface ReadCell {
  /** As a spreadsheet shows it: text with its numbered characters resolved, or the number kept in the file. */
  readonly value: string | number;
  readonly formula: string | null;
  /** The code of its number format, if it has one. */
  readonly format: string | null;
}

export interface ReadSheet {
  readonly name: string;
  /** By address: `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The sheets of an .xlsx file, read as ECMA-376 says; malformed XML throws. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = zipEntries(bytes);
  const xml = (name: string) => new JSDOM(files.get(name) ?? '', { contentType: 'text/xml' }).window.document;
  const texts = [...xml('xl/sharedStrings.xml').querySelectorAll('si')].map((each) => unnumbered(each.textContent));
  const styles = xml('xl/styles.xml');
  const codes = new Map(
    [...styles.querySelectorAll('numFmt')].map((each) => [
      each.getAttribute('numFmtId'),
      each.getAttribute('formatCode'),
    ]),
  );
  const formats = [...styles.querySelectorAll('cellXfs xf')].map(
    (each) => codes.get(each.getAttribute('numFmtId')) ?? null,
  );
  return [...xml('xl/workbook.xml').querySelectorAll('sheet')].map((sheet, index) => {
    const document = xml(`xl/worksheets/sheet${index + 1}.xml`);
    const pane = document.querySelector('pane');
    const cells = [...document.querySelectorAll('c')].map((cell): [string, ReadCell] => {
      const value = Number(cell.querySelector('v')?.textContent);
      return [
        cell.getAttribute('r') ?? '',
        {
          value: cell.getAttribute('t') === 's' ? (texts[value] ?? '') : value,
          formula: cell.querySelector('f')?.textContent ?? null,
          format: formats[Number(cell.getAttribute('s') ?? -1)] ?? null,
        },
      ];
    });
    const split = (name: string) => Number(pane?.getAttribute(name) ?? 0);
    return {
      name: sheet.getAttribute('name') ?? '',
      cells: new Map(cells),
      frozen: { rows: split('ySplit'), columns: split('xSplit') },
    };
  });
}

function unnumbered(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, number) => String.fromCharCode(Number.parseInt(number, 16)));
}
