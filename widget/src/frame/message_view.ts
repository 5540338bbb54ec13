/** One message of the assistant, in the same markup as the server's own page. */
import { blocks } from "./blocks";
import { contactCards } from "./contact_view";
import { el } from "./dom";
import { webLink } from "./links";
import type { Message, Source } from "./reply";
import { direction, type Words } from "./words";

export interface Extras {
  /** A button that reads the text aloud; `null` where the browser cannot. */
  readonly listen: (text: string, language: string) => HTMLElement | null;
  /** Called with yes or no to "Was this what you needed?". */
  readonly onFeedback: (useful: boolean) => void;
}

export function messageView(message: Message, words: Words, extras: Extras): HTMLElement {
  const language = message.lang;
  const [first, ...others] = textView(message.text);
  const { drawing } = message;
  const said = el("div", { class: "said", lang: language, dir: language && direction(language) }, first ?? null,
    drawing ? el("img", { class: "drawing", src: drawing.url, alt: drawing.alt, width: "320", height: "240" }) : null, ...others);
  return el("div", { class: `assistant ${message.urgency}`, "data-topic": message.topic },
    el("h2", { class: "who" }, words.assistant),
    said,
    message.plan ? planLink(message.plan, words) : null,
    contactCards(message.contacts, words),
    choices(message),
    el("div", { class: "after" },
      extras.listen(message.text, language ?? "en-GB"),
      message.sources.length > 0 && sourcesView(message.sources, words),
      asksWhetherUseful(message) && feedbackView(words, extras.onFeedback)));
}

function textView(text: string): HTMLElement[] {
  return blocks(text).map((block) => block.kind === "p" ? el("p", {}, block.text) : el("ul", {}, ...block.items.map((item) => el("li", {}, item))));
}

function planLink(url: string, words: Words): HTMLElement {
  return el("a", { class: "wide act", href: url, target: "_blank", rel: "noopener" }, words.plan, el("span", { class: "unseen" }, ` (${words.newTab})`));
}

/** The same form as on the server's page: without JavaScript it posts, with it the post is caught. */
function choices(message: Message): HTMLElement | null {
  if (message.buttons.length === 0) return null;
  return el("form", { class: "choices", method: "post", action: "/chat/" },
    ...message.buttons.map((button) => el("button", { name: "choice", value: button.choice }, button.title)));
}

function sourcesView(sources: readonly Source[], words: Words): HTMLElement {
  const items = sources.map((source) => {
    const href = source.url ? webLink(source.url) : null;
    const title = href ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, source.title) : source.title;
    return el("li", {}, title, `, ${source.publisher}.`);
  });
  const day = sources[0]?.reviewed;
  return el("details", {}, el("summary", {}, words.sources), el("ul", {}, ...items), el("p", {}, words.draft, day ? ` ${words.reviewed(longDate(day))}` : ""));
}

/** "2026-11-24" as "24 November 2026"; other words as they are. */
export function longDate(day: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) : day;
}

/**
 * Not under small talk, and not in an emergency: nobody is asked for an opinion then. Nor under a question of the co-sleeping check:
 * a second "Yes" and "No" beside the check's own would be tapped by mistake.
 */
function asksWhetherUseful(message: Message): boolean {
  const asks = message.buttons.some((button) => button.choice.endsWith("#ask=stop"));
  return message.topic !== "" && !message.topic.startsWith("chat/") && message.urgency !== "emergency" && !asks;
}

function feedbackView(words: Words, onFeedback: (useful: boolean) => void): HTMLElement {
  const thanks = el("p", { tabindex: "-1" });
  const box = el("div", { class: "useful", role: "group", "aria-label": words.useful }, el("span", {}, words.useful));
  const answer = (title: string, useful: boolean): HTMLElement => {
    const button = el("button", { type: "button", class: "quiet" }, title);
    button.addEventListener("click", () => {
      onFeedback(useful);
      thanks.textContent = useful ? words.thanksYes : words.thanksNo;
      box.replaceChildren(thanks);
      thanks.focus({ preventScroll: true });
    });
    return button;
  };
  box.append(answer(words.yes, true), answer(words.no, false));
  return box;
}
