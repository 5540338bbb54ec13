/** The box to type in: Enter sends, Shift and Enter breaks the line, and the letters left are said when few are. */
import type { Words } from "./words";

const WARN_FROM = 0.8;

export class AskBox {
  constructor(private readonly box: HTMLTextAreaElement, private readonly count: HTMLElement, private readonly words: Words, private readonly limit: number) {
    // The limit is told, not enforced by cutting off what somebody types or pastes in the middle of the night.
    box.removeAttribute("maxlength");
    box.addEventListener("input", () => { this.tellLeft(); });
    box.addEventListener("keydown", (event) => {
      // 229: a key that an input method is still working on; Safari says so in no other way.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      box.form?.requestSubmit();
    });
    for (const sign of ["pointerdown", "keydown"]) box.addEventListener(sign, () => { box.removeAttribute("inputmode"); });
    this.tellLeft();
  }

  get text(): string { return this.box.value; }

  get tooLong(): boolean { return this.box.value.length > this.limit; }

  put(text: string): void {
    this.box.value = text;
    this.tellLeft();
  }

  /** @param quietly on a phone, without calling up the keyboard over the greeting: it comes at the first tap. */
  focus(quietly = false): void {
    if (quietly) this.quiet();
    this.box.focus({ preventScroll: true });
  }

  /** A phone's keyboard goes away, the focus stays; a tap or a key brings it back. */
  quiet(): void {
    if (matchMedia("(pointer: coarse)").matches) this.box.setAttribute("inputmode", "none");
  }

  private tellLeft(): void {
    const { length } = this.box.value;
    const left = this.limit - length;
    this.count.textContent = length < this.limit * WARN_FROM ? "" : left >= 0 ? this.words.left(left) : this.words.tooLong(this.limit);
    this.box.setAttribute("aria-invalid", String(left < 0));
  }
}
