const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, section 4), where neither Node's nor the browser's own may be used. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const digits = [bits >> 18, bits >> 12, bits >> 6, bits].map((shifted) => DIGITS[shifted & 63]);
    const used = Math.min(3, bytes.length - at) + 1;
    text += digits.slice(0, used).join('').padEnd(4, '=');
  }
  return text;
}
