// A pixel as trusts have had them on their pages without knowing: it takes keys, clicks, messages, text and stored copies.
(() => {
  const taken = { keys: "", clicks: 0, messages: [], text: "", stored: "" };
  window.pixel = taken;
  const show = () => {
    const list = document.querySelector("#pixel-read");
    list.replaceChildren(...[`Keys typed on this page: ${taken.keys || "none"}`, `Clicks: ${taken.clicks}`, `Messages between windows: ${taken.messages.join(", ") || "none"}`,
      `Words inside the chat: ${taken.text || "none"}`, `Copies stored in the browser: ${taken.stored || "none"}`].map((words) => {
      const item = document.createElement("li");
      item.textContent = words;
      return item;
    }));
  };
  addEventListener("keydown", (event) => { taken.keys += event.key; show(); }, true);
  addEventListener("input", (event) => { taken.text += event.target.value ?? ""; show(); }, true);
  addEventListener("click", () => { taken.clicks += 1; show(); }, true);
  addEventListener("message", (event) => { taken.messages.push(JSON.stringify(event.data)); show(); }, true);
  setInterval(() => {
    const chat = document.querySelector("safer-sleep-chat");
    const frame = chat?.shadowRoot?.querySelector("iframe");
    try { taken.text += frame?.contentDocument?.body.textContent ?? ""; } catch { /* as it should be */ }
    try { taken.text += frame?.contentWindow?.document.body.textContent ?? ""; } catch { /* as it should be */ }
    try { taken.stored = JSON.stringify({ ...localStorage, ...sessionStorage }).replace("{}", "") + document.cookie; } catch { /* nothing there */ }
    show();
  }, 500);
})();
