/** A global of every platform that runs busyhour, although neither the language's nor the core's own library names it. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What is wrong with the bytes of a file, and where. */
export interface TextFault {
  readonly fault: string;
  readonly line: number;
  readonly column: number;
}

const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK = /^\ufeff/;

/** Files that planners have and that are no text, by their first bytes. */
const KINDS: readonly { readonly start: readonly number[]; readonly fault: string }[] = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    fault: 'this is an Excel workbook or another zip file, not text; end its name in .xlsx, or save its sheet as CSV',
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    fault: 'this is an old Excel workbook (.xls) or one with a password; save it as .xlsx without one, or as CSV',
  },
];

/** File contents as text: UTF-8 without its byte order mark. */
export function decodeText(content: string | Uint8Array): { readonly value: string } | TextFault {
  if (typeof content === 'string') return { value: content.replace(BYTE_ORDER_MARK, '') };
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { fault: 'the file is UTF-16; save it as UTF-8', line: 1, column: 1 };
  }
  const kind = KINDS.find(({ start }) => start.every((byte, index) => content[index] === byte));
  if (kind) return { fault: kind.fault, line: 1, column: 1 };
  const text = new TextDecoder('utf-8').decode(content).replace(BYTE_ORDER_MARK, '');
  const damaged = text.indexOf(REPLACEMENT);
  if (damaged < 0) return { value: text };
  const before = text.slice(0, damaged).split('\n');
  return {
    fault: 'this is not UTF-8 text; save the file as UTF-8',
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}
