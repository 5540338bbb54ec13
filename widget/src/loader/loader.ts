/**
 * The only code that runs in a host's page: a button, and a frame for the chat. It reads nothing of the page and the page can
 * read nothing of the talk, which lives in the frame on our own origin. If anything here fails, the host's link stays a link.
 */
import { readOptions } from "./options";
import { openPanel } from "./panel";

const TAG = "safer-sleep-chat";
const LINK = "a[data-safer-sleep]";

const script = document.currentScript as HTMLScriptElement | null;
// A second tag does nothing. A browser too old for the top layer (2023 and before) keeps the plain link to the page.
if (script && "popover" in script && !customElements.get(TAG)) {
  customElements.define(TAG, class extends HTMLElement {});
  const options = readOptions(script.dataset, script.src);
  const start = (): void => {
    const element = document.createElement(TAG);
    const open = openPanel(element, options);
    document.body.append(element);
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>(LINK) : null;
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link);
    });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
