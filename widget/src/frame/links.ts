/** Addresses that may become links: https, tel and sms. Anything else stays text. */

/** An https address as it may be linked; `null` for every other kind. */
export function webLink(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** "0808 2000 247" to "tel:08082000247"; `null` if it is not a number. */
export function phoneLink(number: string): string | null {
  const digits = number.replace(/[\s()-]/g, "");
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}

/** "SHOUT to 85258" to a text message with the word in it, a plain number to an empty one; `null` for anything else. */
export function textLink(words: string): string | null {
  const found = /^(?:(\w{1,20}) to )?\+?([\d\s]{3,20})$/.exec(words.trim());
  if (!found) return null;
  const digits = (found[2] ?? "").replace(/\s/g, "");
  if (!/^\d{3,15}$/.test(digits)) return null;
  // "?&body=" is read by both kinds of phone; either sign alone is lost on one of them.
  return `sms:${digits}${found[1] ? `?&body=${encodeURIComponent(found[1])}` : ""}`;
}
