/** The editor's page works without this: it only saves pressing "Show", says when a colour cannot be read, and copies. */
import { contrast, inkOn, parseColour, readable, WHITE } from "../shared/colour";

const form = document.querySelector<HTMLFormElement>("form");
const colour = document.querySelector<HTMLInputElement>("#colour");
const hint = document.querySelector<HTMLElement>("#colour-hint");

function tellContrast(): void {
  const wish = parseColour(colour?.value);
  if (!wish || !hint) return;
  const moved = readable(wish, WHITE).some((value, index) => value !== wish[index]);
  const ratio = contrast(wish, inkOn(wish)).toFixed(1);
  hint.textContent = `The words on the button have a contrast of ${ratio} to 1. ${moved ? "Inside the chat this colour is too light to read on white, so a darker one is used there." : "It can be read inside the chat too."}`;
}

tellContrast();
colour?.addEventListener("input", tellContrast);
form?.addEventListener("change", () => { form.requestSubmit(); });

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const from = document.querySelector<HTMLTextAreaElement>(`#${button.dataset["copy"] ?? ""}`);
    if (!from) return;
    from.select();
    navigator.clipboard.writeText(from.value).then(() => { button.textContent = "Copied"; }, () => { button.textContent = "Selected: press Ctrl and C"; });
  });
}
