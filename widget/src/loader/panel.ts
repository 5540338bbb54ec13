/** The button in the corner and the panel with the frame in it. */
import { FRAME_VERBS, heard, say, type LoaderVerb } from "../shared/protocol";
import { threeShifts } from "../shared/three_shifts";
import sheet from "./loader.css";
import type { Options } from "./options";

/** After so long without a word from the frame, say that it did not load. */
const FRAME_MS = 8000;
const NAME = "Safer sleep chat";

/**
 * Builds both inside `element` and shows the button once `element` stands in the page.
 * @returns opens the panel; closing it gives the focus back to the control that it is given.
 */
export function openPanel(element: HTMLElement, options: Options): (opener: HTMLElement) => void {
  const wide = matchMedia("(min-width: 600px) and (min-height: 480px)");
  const origin = new URL(options.chat).origin;
  const page = document.documentElement.style;
  let frame: HTMLIFrameElement | null = null;
  let opener: HTMLElement | null = null;
  let ready = false;
  let leaving = false;
  let isOpen = false;

  const root = element.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(`${sheet}.box{--colour:${options.colour};--ink:${options.ink};--lift:${options.lift}px}`);
  root.adoptedStyleSheets = [style];
  const launcher = button("launcher", options.words, () => { open(launcher); });
  launcher.ariaHasPopup = "dialog";
  const panel = make("dialog", "panel");
  panel.ariaLabel = NAME;
  const cover = make("div", "cover");
  const row = make("div", "row");
  const notice = make("p", "", "Opening the chat…");
  notice.tabIndex = -1;
  notice.role = "status";
  row.append(link("tel:999", "Call 999"), link("tel:111", "Call 111"), button("", "Exit site", exit), button("", "Close", close));
  cover.append(row, notice);
  panel.append(cover);
  const box = make("div", options.left ? "box left" : "box");
  box.append(launcher, panel);
  root.append(box);

  function load(): void {
    if (frame) return;
    frame = make("iframe", "");
    frame.title = NAME;
    frame.referrerPolicy = "origin";
    frame.onload = () => { tell("hello"); };
    frame.src = options.chat;
    panel.append(frame);
    setTimeout(() => {
      if (ready) return;
      const alone = link(options.chat.split("?")[0] as string, "Open it on a page of its own");
      alone.target = "_blank";
      notice.replaceChildren("The chat did not load. Phone calls still work. ", alone);
    }, FRAME_MS);
  }

  function tell(verb: LoaderVerb): void {
    frame?.contentWindow?.postMessage(say(verb), origin);
  }

  function open(from: HTMLElement): void {
    if (!opener) threeShifts(window, exit);
    opener = from;
    isOpen = true;
    load();
    show();
    focusChat();
  }

  function close(): void {
    isOpen = false;
    show();
    opener?.focus();
  }

  function focusChat(): void {
    if (ready) { frame?.focus(); tell("opened"); } else notice.focus();
  }

  /** A phone's whole screen is modal: the page behind is out of reach. Beside the page it is not. */
  function show(): void {
    panel.popover = null;
    panel.close();
    launcher.hidden = isOpen;
    if (!isOpen) raise(launcher);
    else if (wide.matches) { panel.role = "dialog"; raise(panel); }
    else panel.showModal();
    fit();
  }

  /** Blank first, then forget, then go. Nothing is waited for longer than it takes the frame to send its farewell. */
  function exit(): void {
    if (leaving) return;
    leaving = true;
    page.setProperty("display", "none", "important");
    tell("forget");
    setTimeout(leave, 100);
  }

  function leave(): void {
    if (leaving) location.replace(options.exit);
  }

  /** On a phone the keyboard covers the page without making it smaller: make the panel as small as what is left. */
  function fit(): void {
    const seen = !wide.matches && visualViewport && visualViewport.scale === 1 ? visualViewport : null;
    panel.style.height = seen ? `${seen.height}px` : "";
    panel.style.top = seen ? `${seen.offsetTop}px` : "";
  }

  // A finger or the focus on the button fetches the frame ahead: on a slow phone that is half the wait.
  launcher.onpointerenter = launcher.onpointerdown = launcher.onfocus = load;
  panel.oncancel = (event) => { event.preventDefault(); close(); };
  panel.onkeydown = (event) => { if (event.key === "Escape") { event.preventDefault(); close(); } };
  wide.onchange = () => { if (isOpen) { show(); focusChat(); } };
  if (visualViewport) visualViewport.onresize = visualViewport.onscroll = fit;
  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    const verb = heard(event.data, FRAME_VERBS);
    if (verb === "ready") {
      ready = true;
      if (cover.contains(root.activeElement)) focusChat();
      cover.hidden = true;
    } else if (verb === "close") close();
    else if (verb === "exit") exit();
    else if (verb === "gone") leave();
  });
  // The browser gave back from its memory a page that was left by Exit: nothing of the talk may still be in it.
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !leaving) return;
    leaving = ready = cover.hidden = false;
    page.removeProperty("display");
    frame?.remove();
    frame = null;
    close();
  });
  requestAnimationFrame(() => { show(); });
  return open;
}

/** Into the browser's top layer, so that no other widget's z-index lies on it. */
function raise(element: HTMLElement): void {
  element.popover = "manual";
  element.hidePopover();
  element.showPopover();
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, words = ""): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = words;
  return element;
}

function button(className: string, words: string, press: () => void): HTMLButtonElement {
  const element = make("button", className, words);
  element.type = "button";
  element.onclick = press;
  return element;
}

function link(href: string, words: string): HTMLAnchorElement {
  const element = make("a", "", words);
  element.href = href;
  element.rel = "noopener";
  return element;
}
