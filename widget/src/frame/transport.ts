/** One post a turn. Everything that is not a reply is a failure with a name, and every failure keeps the parent's words. */
import { readReply, type Reply } from "./reply";

export interface Outgoing {
  /** Our own id for this message: sent again, the server gives the same turn again and not a second one. */
  readonly id: string;
  readonly message?: string;
  readonly choice?: string;
}

export type Failure = "no_connection" | "slow" | "fault" | "busy" | "refused";

export type Outcome =
  | { readonly ok: true; readonly reply: Reply; readonly kept: boolean }
  | { readonly ok: false; readonly why: Failure; readonly code: string; readonly reply: Reply | null; readonly waitSeconds: number };

export interface Transport {
  send(out: Outgoing, conversation: string | null): Promise<Outcome>;
  /** Forgets the conversation. False if the server could not be reached. */
  forget(conversation: string | null): Promise<boolean>;
  /** Forgets without waiting, as the page goes away. */
  farewell(conversation: string | null): void;
  /** Counts one yes or no; nothing comes back. */
  feedback(conversation: string | null, topic: string, useful: boolean): void;
}

export interface HttpOptions {
  /** "/chat/" */
  readonly base: string;
  /** Added to every turn's address, such as "?embed=demo". */
  readonly query: string;
  readonly timeoutMs: number;
}

const MOST_WAIT = 120;

export class HttpTransport implements Transport {
  constructor(private readonly options: HttpOptions) {}

  async send(out: Outgoing, conversation: string | null): Promise<Outcome> {
    const stop = new AbortController();
    const timer = setTimeout(() => { stop.abort(); }, this.options.timeoutMs);
    try {
      const body = { ...out, ...(conversation ? { conversation } : {}) };
      const response = await this.post(`message${this.options.query}`, body, stop.signal);
      return await classify(response);
    } catch {
      return failure(stop.signal.aborted ? "slow" : "no_connection", "", null);
    } finally {
      clearTimeout(timer);
    }
  }

  async forget(conversation: string | null): Promise<boolean> {
    try {
      return (await this.post("forget", { conversation: conversation ?? "" })).ok;
    } catch {
      return false;
    }
  }

  farewell(conversation: string | null): void {
    const body = JSON.stringify({ conversation: conversation ?? "" });
    try {
      navigator.sendBeacon(`${this.options.base}forget`, new Blob([body], { type: "application/json" }));
    } catch {
      // Leaving matters more than anything that could be done about it here.
    }
  }

  feedback(conversation: string | null, topic: string, useful: boolean): void {
    this.post("feedback", { conversation: conversation ?? "", topic, useful }).catch(() => undefined);
  }

  private post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    return fetch(this.options.base + path, {
      method: "POST",
      credentials: "same-origin",
      cache: "no-store",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  }
}

/** What an answer of the server means. */
export async function classify(response: Response): Promise<Outcome> {
  let body: unknown = null;
  try {
    body = await response.json();
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) throw error;
  }
  const reply = readReply(body);
  if (response.ok && reply) return { ok: true, reply, kept: response.headers.get("Chat-Kept") !== "no" };
  const code = errorCode(body);
  const wait = response.headers.get("Retry-After");
  if (response.status === 429 || (response.status === 503 && wait)) return failure("busy", code, reply, seconds(wait));
  if (response.status >= 400 && response.status < 500) return failure("refused", code, reply);
  return failure("fault", code, reply);
}

function failure(why: Failure, code: string, reply: Reply | null, waitSeconds = 0): Outcome {
  return { ok: false, why, code, reply, waitSeconds };
}

function errorCode(body: unknown): string {
  const error = (body as { error?: { code?: unknown } } | null)?.error;
  return typeof error?.code === "string" ? error.code : "";
}

function seconds(header: string | null): number {
  const wanted = Number(header);
  return Number.isFinite(wanted) && wanted > 0 ? Math.min(Math.ceil(wanted), MOST_WAIT) : 20;
}

/** A new id that nobody else uses; works over plain http too. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
