/** What the button in the corner says. A host chooses one by its name; it cannot put words into the assistant's mouth. */

const GREETINGS = new Map([["baby", "Baby sleep questions"], ["tonight", "Help with sleep tonight"]]);

/** The words for a name; the first ones for a name that is not known. */
export function greeting(name: string | undefined): string {
  return GREETINGS.get(name ?? "") ?? "Ask about safer sleep";
}
