// In: an address from a page. Out: the address where it may become a link in other programs, else nothing.

/** An address that may stand where other programs make links of it; null for any other scheme (`javascript:`, `data:`). */
export function linkIn(url: string | null): string | null {
  return url !== null && /^(https?|file):\/\//i.test(url) ? escaped(url) : null;
}

/** The same for addresses of the web alone: a path of this machine tells others nothing, and may tell too much. */
export function webLinkIn(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s/]/i.test(url) ? escaped(url) : null;
}

/** What an IRI may not hold (RFC 3987) is escaped; the rest stays letter by letter. */
function escaped(url: string): string {
  return url.replace(/\p{Cs}/gu, '\ufffd').replace(/[\s<>"{}|\\^`\p{Cc}\p{Cf}]/gu, (sign) => encodeURIComponent(sign));
}
