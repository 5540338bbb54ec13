/**
 * A red flag changes the top of the panel until the parent puts it away, or the reply says that it was none or that help is there: the call to make, large, and nothing that moves.
 * Urgent help with health is 111. A baby who lies where it is dangerous (on a sofa, in a bed after drink) is moved first, and 111 is for
 * who cannot look after them. Urgent help with anything else (violence, drink, money) is in the answer's own contacts: 111 would be the
 * wrong number, so the top only says what to do in danger.
 */
import { el } from "./dom";
import type { Message, Urgency } from "./reply";
import type { Words } from "./words";

const RANK: Record<Urgency, number> = { routine: 0, urgent: 1, emergency: 2 };

export class Alarm {
  /** The group of the topic it was raised about. */
  private about = "";

  /**
   * @param box where it stands; it announces what is put into it.
   * @param afterwards where the focus goes when it is put away.
   */
  constructor(private readonly box: HTMLElement, private readonly words: Words, private readonly afterwards: () => HTMLElement) {}

  /** Shows the gravest of the messages, if one is grave. A lesser one takes the place of a graver one only where a reply has lowered that. */
  raise(messages: readonly Message[]): void {
    if (this.level === "emergency" && messages.some((message) => message.over)) this.clear();
    const gravest = messages.filter((message) => !message.over).reduce<Message | null>((worst, one) => (RANK[one.urgency] > RANK[worst?.urgency ?? "routine"] ? one : worst), null);
    if (!gravest) return;
    const about = gravest.topic.split("/")[0] ?? "";
    // Urgent about something else is another reason, and may be another number.
    const another = gravest.urgency === "urgent" && this.level === "urgent" && about !== this.about;
    if (another || RANK[gravest.urgency] > RANK[this.level]) this.show(gravest.urgency, about);
  }

  /** Without a word to the parent: the talk has been wiped. */
  clear(): void {
    this.box.hidden = true;
    this.box.className = "alarm";
    this.box.replaceChildren();
  }

  private get level(): Urgency {
    return this.box.hidden ? "routine" : this.box.classList.contains("emergency") ? "emergency" : "urgent";
  }

  private show(level: Urgency, about: string): void {
    const emergency = level === "emergency";
    const support = about === "support";
    const why = emergency ? this.words.emergencyWhy : ["baby_health", "emergency"].includes(about) ? this.words.urgentWhy : about === "co_sleeping" ? this.words.placeWhy : this.words.dangerWhy;
    const call = emergency ? this.words.emergency : support ? this.words.danger : this.words.urgent;
    const away = el("button", { type: "button", class: "quiet" }, this.words.putAway);
    away.addEventListener("click", () => { this.clear(); this.afterwards().focus({ preventScroll: true }); });
    this.about = about;
    this.box.className = `alarm ${level}`;
    this.box.hidden = false;
    this.box.replaceChildren(
      el("p", {}, why),
      el("div", {}, el("a", { class: "call", href: emergency || support ? "tel:999" : "tel:111" }, call), away));
  }
}
