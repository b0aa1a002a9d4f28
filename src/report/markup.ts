/** HTML that is safe to put into a page. Only `markup` and `raw` make it, so plain text cannot slip in unescaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | number | null | readonly Content[];

/** Builds HTML from a template: markup goes in as it is, text is escaped, arrays are joined, `null` is nothing. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.reduce((html, part, index) => html + render(contents[index - 1] ?? null) + part));
}

/** HTML written by this program itself: a style sheet, a script. Never what a user wrote. */
export function raw(html: string): Markup {
  return new Markup(html);
}

/** A user's name for something: isolated, so that right-to-left text and direction marks cannot reorder the page. */
export function named(name: string): Markup {
  return markup`<bdi>${name}</bdi>`;
}

/** Joins contents as prose: `a, b and c`. */
export function proseList(entries: readonly Content[]): Content {
  return entries.map((entry, index) => [index === 0 ? '' : index === entries.length - 1 ? ' and ' : ', ', entry]);
}

/** Text as HTML, in content and in double-quoted attributes. Control characters, which HTML cannot hold, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, (character) => ENTITIES[character] ?? '\uFFFD');
}

/** A value as JSON for a script element: no `<`, so nothing in it can end the element or open a comment. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const UNSAFE = /[&<>"']|(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;
const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.html;
  if (typeof content === 'object') return content.map(render).join('');
  return escapeHtml(String(content));
}
