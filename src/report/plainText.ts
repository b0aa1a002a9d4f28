import { type Content, escapeHtml, Markup } from './markup.ts';

/** Contents of the page as plain text: names keep their isolation, as invisible marks (U+2068, U+2069) instead of an element. */
export function plainText(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return textOf(content.html);
  if (typeof content === 'object') return content.map(plainText).join('');
  return String(content);
}

const MARKS: { readonly [tag: string]: string } = { '<bdi>': '\u2068', '</bdi>': '\u2069' };
const CHARACTERS = new Map([...`&<>"'`].map((character) => [escapeHtml(character), character]));

/** Markup holds a `<` only where a tag begins, and the entities that escaping makes. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, (tag) => MARKS[tag] ?? '')
    .replace(/&[#\w]+;/g, (entity) => CHARACTERS.get(entity) ?? entity);
}
