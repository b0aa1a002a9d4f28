import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readNumber } from '../../src/scenario/csv.ts';

const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;.\t"\n\r-:é😀') });
const line = fc.constantFrom('\n', '\r\n', '\r');

describe('a CSV file', () => {
  it('is read as csv-parse reads it, whatever its cells, delimiters, quotes and line ends', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        line,
        fc.boolean(),
        fc.boolean(),
        (cells, delimiter, record_delimiter, quoted, bare) => {
          const text = stringify([['time', 'calls'], ...cells], {
            delimiter,
            record_delimiter,
            quoted,
            quoted_match: /[\r\n]/,
          });
          const csv = readCsv(bare ? text.slice(0, -record_delimiter.length) : text);
          if ('fault' in csv) throw new Error(csv.fault);
          const oracle: string[][] = parse(text, { delimiter, record_delimiter, relax_column_count: true });
          const trimmed = oracle.map((row) => row.map((value) => value.trim()));
          expect(csv.header).toEqual(['time', 'calls']);
          expect(csv.rows.map((row) => row.cells)).toEqual(
            trimmed.slice(1).filter((row) => row.some((value) => value !== '')),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('knows where each cell begins', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (cells) => {
        const text = stringify([['time', 'calls'], ...cells], { quoted: true, quoted_empty: true });
        const csv = readCsv(text);
        if ('fault' in csv) throw new Error(csv.fault);
        for (const row of csv.rows) {
          for (const [column, value] of row.cells.entries()) {
            const at = csv.offsetOf(row, column);
            expect(text.charAt(at)).toBe('"');
            expect(
              text
                .slice(at + 1)
                .trimStart()
                .startsWith(value.replaceAll('"', '""')),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('has numbers with a decimal point or a decimal comma', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(String(number))).toBe(number === 0 ? 0 : number);
        expect(readNumber(String(number).replace('.', ','))).toBe(number === 0 ? 0 : number);
      }),
    );
    for (const text of ['', '1.234,5', '1,234.5', '12 agents', '0x10', 'NaN', '--1', '1 000', '.'])
      expect(readNumber(text)).toBeUndefined();
  });
});
