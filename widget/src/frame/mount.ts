/**
 * Brings the server's page to life. It does not know where it lives: `root` may be a document, an element or a shadow root that
 * holds the page's parts, and everything outside (server, host, exit) comes in through the options.
 */
import { Alarm } from "./alarm";
import { AskBox } from "./ask_box";
import { Conversation, type Screen } from "./conversation";
import { el, part } from "./dom";
import { messageView } from "./message_view";
import { ReadAloud } from "./speech";
import type { Transport } from "./transport";
import type { Words } from "./words";

export interface MountOptions {
  readonly transport: Transport;
  readonly words: Words;
  /** Letters that one message may have. */
  readonly limit: number;
  /** The server's id of a conversation that the page already shows. */
  readonly conversation: string | null;
  /** Where the parent goes who leaves; blanking comes before. */
  readonly onExit: () => void;
}

export interface Mounted {
  readonly conversation: () => string | null;
  /** Takes everything that was said off the screen. */
  readonly wipe: () => void;
  readonly focus: () => void;
  readonly status: (words: string) => void;
}

export function mount(root: ParentNode & EventTarget, options: MountOptions): Mounted {
  const { transport, words } = options;
  const scroll = part(root, "scroll");
  const log = part(root, "log");
  const status = part(root, "status");
  const offer = part(root, "offer");
  const room = part(root, "room");
  const box = new AskBox(part<HTMLTextAreaElement>(root, "box"), part(root, "count"), words, options.limit);
  const speech = new ReadAloud(words);
  const alarm = new Alarm(part(root, "alarm"), words, () => log.querySelector<HTMLElement>(".turn:last-child") ?? part(root, "box"));

  /** Room below, so that even a short answer's question can stand at the top of the view. */
  const toTop = (turn: HTMLElement): void => {
    const start = scroll.getBoundingClientRect().top - scroll.scrollTop;
    const question = turn.querySelector<HTMLElement>(".parent")?.offsetHeight ?? 0;
    // A question longer than two fifths of the view gives way to its answer.
    const top = turn.getBoundingClientRect().top - start + Math.max(0, question - scroll.clientHeight * 0.4);
    const end = room.getBoundingClientRect().top - start;
    room.style.height = `${Math.max(0, top + scroll.clientHeight - end)}px`;
    scroll.scrollTop = top;
  };

  const screen: Screen = {
    addTurn(said) {
      const turn = el("section", { class: "turn", tabindex: "-1" },
        el("div", { class: "parent" }, el("h2", { class: "who" }, words.you), el("p", { dir: "auto" }, said)));
      log.append(turn);
      toTop(turn);
      return turn;
    },
    addMessage(turn, message) {
      // One turn, one opinion: only its last message may ask for it.
      for (const earlier of turn.querySelectorAll(".useful")) earlier.remove();
      turn.append(messageView(message, words, {
        listen: (text, language) => speech.button(text, language),
        onFeedback: (useful) => { transport.feedback(talk.id, message.topic, useful); },
      }));
    },
    spendChoices() { for (const spent of root.querySelectorAll(".choices")) spent.remove(); },
    status(said) { status.textContent = said; },
    offer(buttons) { offer.replaceChildren(...buttons); },
    settle(turn) { toTop(turn); },
    putBack(said) { box.put(said); box.focus(); },
    alarm(messages) { alarm.raise(messages); },
    wiped() { wipe(); status.textContent = words.forgotten; },
  };
  const talk = new Conversation(transport, screen, words, options.conversation);

  const wipe = (): void => {
    speech.stop();
    talk.wipe();
    alarm.clear();
    log.replaceChildren();
    if (opening) greeting?.append(opening);
    box.put("");
    room.style.height = "0";
    scroll.scrollTop = 0;
  };

  const forget = async (): Promise<void> => {
    const id = talk.id;
    wipe();
    box.focus(true);
    screen.status(await transport.forget(id) ? words.forgotten : words.notForgotten);
  };

  const send = (): void => {
    const said = box.text.trim();
    if (talk.waiting) screen.status(words.waitFirst);
    else if (!said) { screen.status(words.empty); box.focus(); }
    else if (box.tooLong) { screen.status(words.tooLong(options.limit)); box.focus(); }
    else {
      speech.stop();
      box.put("");
      box.quiet();
      talk.ask(said);
    }
  };

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const by = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (by?.name === "forget") void forget();
    else if (by?.name !== "choice") send();
    else if (talk.waiting) screen.status(words.waitFirst);
    else {
      speech.stop();
      talk.choose(by.value, by.textContent.trim());
      // The button that was tapped is gone, and with it the focus: it goes to the question that the tap became.
      if (!root.querySelector(":focus")) log.querySelector<HTMLElement>(".turn:last-child")?.focus({ preventScroll: true });
    }
  });
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-part=exit], [data-part=exit-first]")) return;
    event.preventDefault();
    speech.stop();
    options.onExit();
  });

  // The choices under the greeting come back when everything is wiped; below a talk that goes on they have had their time.
  const greeting = scroll.querySelector<HTMLElement>(".assistant");
  const opening = greeting?.querySelector(".choices") ?? null;
  const last = log.querySelector<HTMLElement>(".turn:last-child");
  if (last) { opening?.remove(); toTop(last); }
  return { conversation: () => talk.id, wipe, focus: () => { box.focus(true); }, status: (said) => { status.textContent = said; } };
}
