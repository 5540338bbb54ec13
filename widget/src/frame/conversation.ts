/** The talk itself: one question at a time, its answer below it, and what happens when no answer comes. */
import { el } from "./dom";
import type { Message } from "./reply";
import { newId, type Outcome, type Outgoing, type Transport } from "./transport";
import type { Words } from "./words";

/** What the talk needs from the page it is in. */
export interface Screen {
  /** A new question: its turn is put at the end of the log and to the top of the view. */
  addTurn(said: string): HTMLElement;
  addMessage(turn: HTMLElement, message: Message): void;
  /** Takes away the buttons of earlier answers. */
  spendChoices(): void;
  /** Words in the status line; empty takes them away. */
  status(words: string): void;
  /** Offers to try again or to put the words back; an empty list takes the offer away. */
  offer(buttons: readonly HTMLElement[]): void;
  /** The answer or its failure is there: bring its question to the top of the view. */
  settle(turn: HTMLElement): void;
  putBack(said: string): void;
  alarm(messages: readonly Message[]): void;
  /** Everything that was said has been forgotten by the server: off the screen with it. */
  wiped(): void;
}

interface Turn { readonly element: HTMLElement; readonly said: string; out: Outgoing }

const GREETING = "chat/greet";
const LONG_WAIT_MS = 6000;

export class Conversation {
  private waitingFor: Turn | null = null;
  private unanswered: Turn | null = null;
  private round = 0;
  private toldNotKept = false;

  constructor(
    private readonly transport: Transport, private readonly screen: Screen, private readonly words: Words,
    /** The server's id; `null` before the first answer. */
    public id: string | null = null,
  ) {}

  get waiting(): boolean { return this.waitingFor !== null; }

  /** The parent's own words. */
  ask(said: string): void { this.begin(said, { id: newId(), message: said }); }

  /** One of the offered buttons. */
  choose(choice: string, title: string): void { this.begin(title, { id: newId(), choice }); }

  /** Everything is forgotten here; an answer still on its way is not shown. */
  wipe(): void {
    this.round += 1;
    this.waitingFor = this.unanswered = null;
    this.id = null;
    this.screen.status("");
    this.screen.offer([]);
  }

  private begin(said: string, out: Outgoing): void {
    if (this.unanswered) this.unanswered.element.append(el("p", { class: "small" }, this.words.unanswered));
    this.unanswered = null;
    this.screen.spendChoices();
    void this.run({ element: this.screen.addTurn(said), said, out });
  }

  private async run(turn: Turn): Promise<void> {
    const round = this.round;
    this.waitingFor = turn;
    this.screen.offer([]);
    this.screen.status(this.words.waiting);
    const long = setTimeout(() => { this.screen.status(this.words.waitingLong); }, LONG_WAIT_MS);
    let outcome = await this.transport.send(turn.out, this.id);
    if (!outcome.ok && outcome.code === "not_offered" && turn.out.choice !== undefined) {
      // The button belongs to a conversation that the server no longer has. Its words are still a question.
      turn.out = { id: newId(), message: turn.said };
      outcome = await this.transport.send(turn.out, this.id);
    }
    clearTimeout(long);
    if (round !== this.round) return;
    this.waitingFor = null;
    this.show(turn, outcome);
    if (turn.element.isConnected) this.screen.settle(turn.element);
  }

  private show(turn: Turn, outcome: Outcome): void {
    // The parent asked in words to forget everything: the server has, and begins again with its greeting.
    const again = outcome.ok && this.id !== null && outcome.reply.conversation !== this.id && outcome.reply.messages[0]?.topic === GREETING;
    if (again) {
      this.screen.wiped();
      this.id = outcome.reply.conversation;
      return;
    }
    if (outcome.reply) {
      this.id = outcome.reply.conversation ?? this.id;
      for (const message of outcome.reply.messages) this.add(turn, message);
      // The fixed words that come with a fault are marked urgent for everybody; only danger that was found in the message is an alarm.
      this.screen.alarm(outcome.reply.messages.filter((message) => outcome.ok || message.urgency === "emergency"));
    }
    if (!outcome.ok) { this.fail(turn, outcome); return; }
    this.screen.status(outcome.kept || this.toldNotKept ? "" : this.words.notKept);
    this.toldNotKept ||= !outcome.kept;
  }

  /** A message that cannot be shown is passed over alone. */
  private add(turn: Turn, message: Message): void {
    try {
      this.screen.addMessage(turn.element, message);
    } catch (error) {
      console.error("A message could not be shown", error instanceof Error ? error.name : "");
    }
  }

  private fail(turn: Turn, outcome: Extract<Outcome, { ok: false }>): void {
    const words: Record<typeof outcome.why, string> = {
      no_connection: this.words.noConnection, slow: this.words.slow, fault: this.words.fault,
      busy: this.words.busy(outcome.waitSeconds), refused: this.words.refused,
    };
    this.unanswered = turn;
    const told = outcome.reply !== null && outcome.why !== "refused";
    this.screen.status(!told ? words[outcome.why] : outcome.waitSeconds > 0 ? this.words.keptFor(outcome.waitSeconds) : this.words.kept);
    const notBefore = Date.now() + outcome.waitSeconds * 1000;
    const again = el("button", { type: "button", class: "wide" }, this.words.tryAgain);
    if (outcome.waitSeconds > 0) again.setAttribute("aria-disabled", "true");
    setTimeout(() => { again.removeAttribute("aria-disabled"); }, outcome.waitSeconds * 1000);
    again.addEventListener("click", () => {
      if (Date.now() < notBefore || this.waiting) return;
      this.unanswered = null;
      turn.element.focus({ preventScroll: true });
      void this.run(turn);
    });
    const back = el("button", { type: "button", class: "quiet" }, this.words.putBack);
    back.addEventListener("click", () => { this.screen.putBack(turn.said); });
    this.screen.offer(outcome.why === "refused" ? [back] : [again, back]);
  }
}
