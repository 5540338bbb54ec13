/** The host's one colour, on the buttons only, moved until it can be read in light and in dark. Warnings keep their own. */
import { css, inkOn, parseColour, readable, type Rgb } from "../shared/colour";

const CARDS: Record<"light" | "dark", Rgb> = { light: [247, 244, 239], dark: [46, 52, 58] };

/** @returns whether the colour had to be moved; false too if none was given. */
export function applyColour(root: HTMLElement, wish: string | null, dark: boolean): boolean {
  const colour = parseColour(wish);
  if (!colour) return false;
  const used = readable(colour, CARDS[dark ? "dark" : "light"]);
  root.style.setProperty("--act", css(used));
  root.style.setProperty("--on-act", css(inkOn(used)));
  return used.some((value, index) => value !== colour[index]);
}
