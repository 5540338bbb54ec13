import { css, inkOn, parseColour, type Rgb } from "../shared/colour";
import { greeting } from "../shared/greetings";

/** The attributes of the script tag, checked. What is not understood falls back to what we chose. */
export interface Options {
  /** Where the chat is served: "https://chat.example/chat/". */
  readonly chat: string;
  readonly words: string;
  readonly colour: string;
  readonly ink: string;
  readonly left: boolean;
  /** Pixels by which the button stands higher, above a button of somebody else's. */
  readonly lift: number;
  /** Where "Exit site" goes; https only. */
  readonly exit: string;
}

export const EXIT = "https://www.bbc.co.uk/weather";
const OURS: Rgb = [23, 82, 74];

/** Reads the options. @param source the address of the script itself, which says where the chat is. */
export function readOptions(data: Readonly<Record<string, string | undefined>>, source: string): Options {
  const colour = parseColour(data["colour"]) ?? OURS;
  const chat = new URL("/chat/", source);
  chat.searchParams.set("frame", "1");
  for (const name of ["colour", "embed"]) {
    const value = data[name];
    if (value) chat.searchParams.set(name, value);
  }
  return {
    chat: chat.href,
    words: greeting(data["greeting"]),
    colour: css(colour),
    ink: css(inkOn(colour)),
    left: data["side"] === "left",
    lift: Math.min(Math.max(Number(data["lift"]) || 0, 0), 400),
    exit: /^https:\/\/./.test(data["exit"] ?? "") ? data["exit"] as string : EXIT,
  };
}

