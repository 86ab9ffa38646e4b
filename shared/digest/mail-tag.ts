// A mail's key as the value of an SES message tag, which comes back in every event of the mail.

/** Name of the tag. */
export const mailTagName = 'fissure-mail';

/** SES takes ASCII letters, digits, "_" and "-", at most 256 of them. */
const longest = 256;

/** Letters, digits and "-" stand for themselves, every other byte of the UTF-8 as "_" and two hexadecimal digits. Throws where that is too long. */
export function mailTag(key: string): string {
  const tag = Buffer.from(key)
    .toString('latin1')
    .replaceAll(/[^A-Za-z0-9-]/g, (byte) => `_${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  if (tag.length <= longest) return tag;
  throw new Error(
    `Tagging mail "${key}": its key is too long for a tag of SES (${tag.length} of ${longest} characters)`,
  );
}

/** The key again; undefined for a tag that mailTag did not make. */
export function keyOfTag(tag: string): string | undefined {
  if (!/^(?:[A-Za-z0-9-]|_[0-9a-f]{2})+$/.test(tag)) return undefined;
  const bytes = tag.replaceAll(/_(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const key = Buffer.from(bytes, 'latin1').toString();
  return mailTag(key) === tag ? key : undefined;
}
