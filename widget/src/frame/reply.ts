/** The reply contract (docs/openapi.yml) as this side reads it. What does not fit is left out alone, never the whole turn. */

export type Urgency = "routine" | "urgent" | "emergency";

export interface Choice { readonly title: string; readonly choice: string }
export interface Source { readonly title: string; readonly publisher: string; readonly url?: string; readonly reviewed?: string }
export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly text?: string;
  readonly url?: string;
  readonly hours?: string;
  readonly open_now?: boolean;
  readonly who_for?: string;
  readonly note?: string;
}
export interface Drawing { readonly url: string; readonly alt: string }
export interface Message {
  readonly text: string;
  readonly topic: string;
  readonly urgency: Urgency;
  readonly lang?: string;
  readonly buttons: readonly Choice[];
  readonly sources: readonly Source[];
  readonly contacts: readonly Contact[];
  readonly drawing?: Drawing;
  readonly plan?: string;
  /** An alarm that was raised before is lowered with this message. */
  readonly over: boolean;
}
export interface Reply { readonly conversation: string | null; readonly messages: readonly Message[] }

type Fields = Record<string, unknown>;

/** Reads a body; `null` if it is no reply or holds no message that can be shown. */
export function readReply(body: unknown): Reply | null {
  if (!isFields(body) || !Array.isArray(body["messages"])) return null;
  const messages = body["messages"].map(readMessage).filter((message): message is Message => message !== null);
  return messages.length > 0 ? { conversation: words(body["conversation"]) ?? null, messages } : null;
}

function readMessage(value: unknown): Message | null {
  if (!isFields(value)) return null;
  const text = words(value["text"]);
  if (!text?.trim()) return null;
  const urgency = value["urgency"];
  return {
    text,
    topic: words(value["topic"]) ?? "",
    urgency: urgency === "urgent" || urgency === "emergency" ? urgency : "routine",
    buttons: list(value["buttons"], ["title", "choice"]) as unknown as Choice[],
    sources: list(value["sources"], ["title", "publisher"]) as unknown as Source[],
    contacts: list(value["contacts"], ["name"]) as unknown as Contact[],
    over: value["over"] === true,
    ...optional("lang", words(value["lang"])),
    ...optional("drawing", drawing(value["drawing"])),
    ...optional("plan", isFields(value["plan"]) ? ownPath(value["plan"]["url"]) : undefined),
  };
}

/** The entries that have every needed field as text; of the others only text and booleans are kept. */
function list(value: unknown, needed: readonly string[]): Fields[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields)
    .map((entry) => Object.fromEntries(Object.entries(entry).filter(([, v]) => (typeof v === "string" && v !== "") || typeof v === "boolean")))
    .filter((entry) => needed.every((name) => typeof entry[name] === "string"));
}

function drawing(value: unknown): Drawing | undefined {
  if (!isFields(value)) return undefined;
  const [url, alt] = [ownPath(value["url"]), words(value["alt"])];
  return url && alt !== undefined ? { url, alt } : undefined;
}

/** A path on our own server, below /chat/. */
function ownPath(value: unknown): string | undefined {
  return typeof value === "string" && /^\/chat\/[\w\-./?=&%~,:+]*$/.test(value) && !value.includes("..") ? value : undefined;
}

function optional<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value };
}

function words(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
