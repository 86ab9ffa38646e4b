// Which link of an entry leads to its article.

/**
 * Atom's alternate page comes first (0), alternates of other types next, then links of unknown meaning (2). RSS's link without attributes is an alternate.
 * @returns undefined for what never is the article: the feed itself, a file, an editing address (RFC 4287 4.2.7.2)
 */
export function linkRank({
  rel = 'alternate',
  type = 'text/html',
}: {
  rel?: string;
  type?: string;
}): number | undefined {
  if (/(^|[\s/#])alternate$/i.test(rel.trim()) || rel.trim() === '') return /html/i.test(type) ? 0 : 1;
  return /(^|[\s/#])(self|edit|edit-media|enclosure|replies|hub|license|next|prev|previous|first|last|service\.\w+)$/i.test(
    rel.trim(),
  )
    ? undefined
    : 2;
}
