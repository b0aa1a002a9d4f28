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

/** File contents as text: UTF-8 without its byte order mark. */
export function decodeText(content: string | Uint8Array): { readonly value: string } | TextFault {
  if (typeof content === 'string') return { value: content.replace(BYTE_ORDER_MARK, '') };
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { fault: 'the file is UTF-16; save it as UTF-8', line: 1, column: 1 };
  }
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
