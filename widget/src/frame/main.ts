/** The page at /chat/: by itself or in the loader's frame. */
import { LoaderHost } from "./host";
import { part } from "./dom";
import { Leaving } from "./leaving";
import { mount } from "./mount";
import { applyColour } from "./theme";
import { threeShifts } from "../shared/three_shifts";
import { HttpTransport } from "./transport";
import { EN } from "./words";

const TIMEOUT_MS = 15_000;
const page = document.documentElement;
const query = new URLSearchParams(location.search);
const embed = query.get("embed");
const transport = new HttpTransport({
  base: "/chat/", query: embed ? `?embed=${encodeURIComponent(embed)}` : "", timeoutMs: Number(page.dataset["timeout"]) || TIMEOUT_MS,
});

const host = new LoaderHost((page.dataset["embedders"] ?? "").split(" ").filter(Boolean), (verb) => {
  if (verb === "hello") close.hidden = false;
  else if (verb === "opened") chat.focus();
  else leaving.forget();
});
const close = part<HTMLButtonElement>(document, "close");
const exit = part<HTMLAnchorElement>(document, "exit");
const chat = mount(document, {
  transport, words: EN, limit: Number(page.dataset["limit"]) || 1000, conversation: page.dataset["conversation"] || null,
  onExit: () => { leaving.exit(); },
});
const leaving = new Leaving(transport, host, chat.conversation, exit.dataset["to"] ?? "about:blank", chat.wipe);

close.addEventListener("click", () => { host.close(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing) host.close(); });
threeShifts(window, () => { leaving.exit(); }, (more) => { chat.status(EN.pressShift(more)); });
addEventListener("pageshow", (event) => { if (event.persisted && leaving.back()) location.reload(); });

const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = (): void => {
  const moved = applyColour(page, query.get("colour"), dark.matches);
  if (moved) console.warn("The colour given for the chat cannot be read well on its background. A nearby one is used.");
};
dark.addEventListener("change", paint);
paint();
page.classList.add("live");
