/** The same text, but of an address in it (`redis://user:password@host`) without what comes before the host. */
export function withoutPassword(text: string): string {
  return text.replace(/^(.*?\/\/)?.*@/s, (_, start: string | undefined) => `${start ?? ''}…@`);
}
