/** What became of a piece of text: its value, or what is wrong with it and what would be right. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };
