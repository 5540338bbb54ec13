/** Leaving at once: blank, tell the server to forget, go. Nothing is asked and nothing is waited for. */
import type { Transport } from "./transport";

export interface Host {
  /** Whether the chat stands in somebody else's page, with a loader that listens. */
  readonly embedded: boolean;
  /** Asks the loader to close the panel. */
  close(): void;
  /** Asks the loader to leave the host's page. */
  exit(): void;
  /** Tells the loader that everything here is gone. */
  gone(): void;
}

export class Leaving {
  private left = false;

  constructor(
    private readonly transport: Transport,
    private readonly host: Host,
    private readonly conversation: () => string | null,
    private readonly target: string,
    private readonly wipe: () => void,
  ) {}

  /** The parent wants to go: from here, the whole page goes. */
  exit(): void {
    this.blank();
    if (this.host.embedded) this.host.exit();
    else location.replace(this.target);
  }

  /** The loader is leaving: wipe, and say that it is done. */
  forget(): void {
    this.blank();
    this.host.gone();
  }

  private blank(): void {
    document.documentElement.hidden = true;
    if (this.left) return;
    this.left = true;
    this.transport.farewell(this.conversation());
    this.wipe();
  }

  /** The browser gave the page back from its memory. True if the parent had left it, so that it has to be fetched afresh. */
  back(): boolean {
    return this.left;
  }
}
