/** What the loader (in the host's page) and the frame (ours) may say to each other: fixed verbs, never a parent's words. */

export const LOADER_VERBS = ["hello", "opened", "forget"] as const;
export const FRAME_VERBS = ["ready", "close", "exit", "gone"] as const;
export type LoaderVerb = (typeof LOADER_VERBS)[number];
export type FrameVerb = (typeof FRAME_VERBS)[number];

const KEY = "saferSleep";

/** A message with one verb in it. */
export function say(verb: LoaderVerb | FrameVerb): Record<string, string> {
  return { [KEY]: verb };
}

/** The verb of a message, if it is one of those that may come from that side; else `null`. */
export function heard<Verb extends string>(data: unknown, verbs: readonly Verb[]): Verb | null {
  if (typeof data !== "object" || data === null) return null;
  const verb = (data as Record<string, unknown>)[KEY];
  return verbs.find((known) => known === verb) ?? null;
}
