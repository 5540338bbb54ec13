/** Reading an answer aloud, only when asked, and only with a voice that lives on the device: others send the text away. */
import { el } from "./dom";
import type { Words } from "./words";

export class ReadAloud {
  private speaking: HTMLElement | null = null;

  constructor(private readonly words: Words, private readonly synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    // Asking once makes the browser load its list of voices.
    this.synthesis?.getVoices();
  }

  /** A button for one message; it shows once a voice on the device for the language is known. */
  button(text: string, language: string): HTMLElement | null {
    const synthesis = this.synthesis;
    if (!synthesis) return null;
    const button = el("button", { type: "button", class: "quiet listen" }, this.words.readAloud);
    button.hidden = !this.voice(language);
    if (button.hidden) synthesis.addEventListener("voiceschanged", () => { button.hidden = !this.voice(language); });
    button.addEventListener("click", () => {
      const stop = this.speaking === button;
      this.stop();
      if (!stop) this.speak(synthesis, button, text, language);
    });
    return button;
  }

  stop(): void {
    this.synthesis?.cancel();
    if (this.speaking) this.show(this.speaking, false);
    this.speaking = null;
  }

  private speak(synthesis: SpeechSynthesis, button: HTMLElement, text: string, language: string): void {
    const voice = this.voice(language);
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text.replace(/^- /gm, ""));
    utterance.voice = voice;
    utterance.lang = language;
    utterance.rate = 0.95;
    const done = (): void => { if (this.speaking === button) { this.speaking = null; this.show(button, false); } };
    utterance.addEventListener("end", done);
    utterance.addEventListener("error", done);
    this.speaking = button;
    this.show(button, true);
    synthesis.speak(utterance);
  }

  private voice(language: string): SpeechSynthesisVoice | undefined {
    const here = (this.synthesis?.getVoices() ?? []).filter((voice) => voice.localService);
    const same = (voice: SpeechSynthesisVoice): string => voice.lang.replace("_", "-");
    const short = language.split("-")[0] ?? language;
    return here.find((voice) => same(voice) === language) ?? here.find((voice) => same(voice).split("-")[0] === short);
  }

  private show(button: HTMLElement, speaking: boolean): void {
    button.textContent = speaking ? this.words.stopReading : this.words.readAloud;
  }
}
