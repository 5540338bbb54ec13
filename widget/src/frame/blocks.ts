/** Plain text as paragraphs and lists: "- " begins an entry, a new line begins a paragraph. The server's page does the same. */

export type Block = { readonly kind: "p"; readonly text: string } | { readonly kind: "ul"; readonly items: readonly string[] };

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const last = found[found.length - 1];
    if (line.startsWith("- ")) {
      if (last?.kind === "ul") found[found.length - 1] = { kind: "ul", items: [...last.items, line.slice(2)] };
      else found.push({ kind: "ul", items: [line.slice(2)] });
    } else if (line) found.push({ kind: "p", text: line });
  }
  return found;
}
