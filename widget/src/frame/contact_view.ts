/** Who to contact, as cards: what can be tapped is a wide button. */
import { el } from "./dom";
import { phoneLink, textLink, webLink } from "./links";
import type { Contact } from "./reply";
import type { Words } from "./words";

export function contactCards(contacts: readonly Contact[], words: Words): HTMLElement | null {
  if (contacts.length === 0) return null;
  return el("ul", { class: "contacts", "aria-label": words.contacts }, ...contacts.map((contact) => card(contact, words)));
}

function card(contact: Contact, words: Words): HTMLElement {
  const call = contact.phone ? phoneLink(contact.phone) : null;
  const text = contact.text ? textLink(contact.text) : null;
  const web = contact.url ? webLink(contact.url) : null;
  const name = contact.name;
  return el("li", {},
    el("strong", {}, name),
    contact.who_for ? el("span", {}, contact.who_for) : null,
    hours(contact, words),
    contact.note ? el("span", { class: "small" }, contact.note) : null,
    el("span", { class: "reach" },
      call ? el("a", { class: "act", href: call }, words.call(contact.phone ?? ""), about(name)) : null,
      text ? el("a", { class: "act", href: text }, words.text(contact.text ?? ""), about(name)) : null,
      web ? el("a", { class: "web", href: web, target: "_blank", rel: "noopener noreferrer" }, words.website, about(`${name}, ${words.newTab}`)) : null));
}

/** Whose number it is, for those who hear the link without the card around it. */
function about(name: string): HTMLElement {
  return el("span", { class: "unseen" }, `, ${name}`);
}

function hours(contact: Contact, words: Words): HTMLElement | null {
  const state = contact.open_now === undefined ? "" : contact.open_now ? words.openNow : words.closedNow;
  const told = contact.hours ?? "";
  const shown = state && !told.toLowerCase().startsWith(state.toLowerCase()) ? `${state}. ${told}`.trim() : told;
  return shown ? el("span", { class: contact.open_now === true ? "hours open" : "hours" }, shown) : null;
}
