/** The line to the loader. The host is believed only if it is our parent window and on the list that came with the page. */
import { heard, LOADER_VERBS, say, type FrameVerb, type LoaderVerb } from "../shared/protocol";
import type { Host } from "./leaving";

export class LoaderHost implements Host {
  private origin: string | null = null;

  /**
   * @param allowed origins that may embed, from the server; our own is always one.
   * @param onVerb what the loader asks.
   */
  constructor(private readonly allowed: readonly string[], private readonly onVerb: (verb: LoaderVerb) => void) {
    addEventListener("message", (event) => { this.hear(event); });
  }

  get embedded(): boolean {
    return this.origin !== null;
  }

  close(): void { this.tell("close"); }
  exit(): void { this.tell("exit"); }
  gone(): void { this.tell("gone"); }

  private hear(event: MessageEvent): void {
    if (event.source !== window.parent || window.parent === window) return;
    const verb = heard(event.data, LOADER_VERBS);
    if (!verb || !(event.origin === location.origin || this.allowed.includes(event.origin))) return;
    if (verb === "hello") {
      this.origin ??= event.origin;
      this.onVerb(verb);
      this.tell("ready");
    } else if (event.origin === this.origin) this.onVerb(verb);
  }

  private tell(verb: FrameVerb): void {
    if (this.origin) window.parent.postMessage(say(verb), this.origin);
  }
}
