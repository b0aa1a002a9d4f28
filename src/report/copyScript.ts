/**
 * The part of the page's script that makes of a table what a spreadsheet takes as numbers: without separators of thousands, the unit that a
 * column shares in its header, bounds in columns of their own, times as `h:mm:ss`. What would be read as a formula is kept text.
 */
export const COPY_SCRIPT = String.raw`
  const NUMBER = /^(-?[\d,]*\d(?:\.\d+)?)(%| [^\d\s]\S*|)$/;
  const TIME = /^(?=\d)(?:([\d,]+) h)? ?(?:(\d+) min)? ?(?:([\d.]+) s)?$/;

  const tidy = (text) => text.replace(/\u00a0/g, ' ').replace(/\u2212/g, '-').trim();
  const isNumber = (text) => NUMBER.test(text) || TIME.test(text);
  const unitOf = (text) => NUMBER.exec(text)?.[2] ?? null;

  // '70.4–72.2%' are two numbers, of which the second has the unit; null for text that is no range.
  const bounds = (text) => {
    const [low, high, more] = text.split(/ ?– ?| to /);
    if (!low || !high || more !== undefined || !isNumber(high)) return null;
    const whole = /[%a-z]$/i.test(low) ? low : low + (unitOf(high) ?? '');
    return isNumber(whole) ? [whole, high] : null;
  };

  // Bounds that round to the same are told once.
  const pairOf = (text) => bounds(text) ?? (isNumber(text) ? [text, text] : null);

  const wholeText = (cell) => tidy(cell.textContent);
  const aside = (cell) => {
    const small = cell.querySelector('small');
    return small === null ? '' : tidy(small.textContent);
  };
  const before = (cell) => tidy(wholeText(cell).slice(0, wholeText(cell).length - aside(cell).length));

  // The columns that one column of the page becomes, each a header and its texts.
  const columnsOf = (header, cells) => {
    const texts = cells.map(wholeText);
    const told = texts.filter((text) => text !== '–');
    const ends = (find) => [0, 1].map((end) => cells.map((cell) => pairOf(find(cell))?.[end] ?? ''));
    if (told.some(bounds) && told.every(pairOf)) {
      const [low, high] = ends(wholeText);
      return [['95% from', low], ['95% to', high]];
    }
    if (cells.some((cell) => bounds(aside(cell)) && isNumber(before(cell)))) {
      const [low, high] = ends(aside);
      const means = cells.map((cell) => (pairOf(aside(cell)) ? before(cell) : wholeText(cell)));
      return [[header, means], [header + ', 95% from', low], [header + ', 95% to', high]];
    }
    return [[header, texts]];
  };

  const clockTime = (text) => {
    const [, hours = '0', minutes = '0', seconds = '0'] = TIME.exec(text);
    const parts = [minutes, seconds].map((part) => (Number(part) < 10 ? '0' + part : part));
    return [hours.replaceAll(',', ''), ...parts].join(':');
  };

  const asData = ([header, texts]) => {
    const numbers = texts.filter(isNumber);
    const units = new Set(numbers.map(unitOf));
    const [unit] = units;
    const shared = units.size === 1 && unit !== null && unit !== '%' ? unit.trim() : '';
    const data = texts.map((text) => {
      if (text === '–') return '';
      if (shared !== '' && unitOf(text) !== null) return NUMBER.exec(text)[1].replaceAll(',', '');
      if (TIME.test(text)) return clockTime(text);
      if (/^-?[\d,]*\d(?:\.\d+)?%?$/.test(text)) return text.replaceAll(',', '');
      return /^[=+\-@\t]/.test(text) ? "'" + text : text;
    });
    return [shared === '' || header.endsWith(', ' + shared) ? header : header + ', ' + shared, ...data];
  };

  const escaped = (text) => text.replace(/[&<>"]/g, (character) => '&#' + character.charCodeAt(0) + ';');

  const spreadsheetOf = (table) => {
    const rows = [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.cells]);
    const headers = [...table.tHead.rows[0].cells].map(wholeText);
    const columns = headers.flatMap((header, place) => columnsOf(header, rows.map((row) => row[place]))).map(asData);
    const lines = [headers, ...rows].map((_, line) => columns.map((column) => column[line].replace(/\s+/g, ' ')));
    return {
      'text/plain': lines.map((line) => line.join('\t')).join('\r\n'),
      'text/html': '<table>' + lines.map((line) =>
        '<tr>' + line.map((text) => '<td>' + escaped(text) + '</td>').join('') + '</tr>').join('') + '</table>',
    };
  };

  for (const button of all('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const table = button.closest('.table').querySelector('table');
      const selection = getSelection();
      selection.removeAllRanges();
      const range = document.createRange();
      range.selectNode(table);
      // Some browsers copy nothing where nothing is selected.
      selection.addRange(range);
      const fill = (event) => {
        for (const [kind, text] of Object.entries(spreadsheetOf(table))) event.clipboardData.setData(kind, text);
        event.preventDefault();
      };
      document.addEventListener('copy', fill);
      const copied = document.execCommand('copy');
      document.removeEventListener('copy', fill);
      selection.removeAllRanges();
      button.textContent = copied ? 'Copied' : 'Not copied';
      setTimeout(() => { button.textContent = 'Copy table'; }, 2000);
    });
  }
`;
