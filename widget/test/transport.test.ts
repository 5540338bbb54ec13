import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { classify, HttpTransport, newId } from "../src/frame/transport";

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers });
const real = globalThis.fetch;
afterEach(() => { globalThis.fetch = real; });

test("everything that is not a reply is a failure with a name", async () => {
  const cases: [Response, string][] = [
    [json([]), "fault"], [json({}), "fault"], [json({ messages: [] }), "fault"], [new Response("<html>"), "fault"], [new Response("", { status: 502 }), "fault"],
    [json({ error: { code: "fault" } }, 500), "fault"], [json({}, 503), "fault"], [json({ error: { code: "too_long" } }, 413), "refused"],
    [json({}, 400), "refused"], [json({}, 403), "refused"], [json({}, 429, { "Retry-After": "7" }), "busy"],
    [json({ error: { code: "busy" } }, 503, { "Retry-After": "2" }), "busy"],
  ];
  for (const [response, why] of cases) {
    const outcome = await classify(response);
    assert.equal(outcome.ok ? "ok" : outcome.why, why);
  }
});

test("a fault's fixed words are shown with it", async () => {
  const outcome = await classify(json({ error: { code: "slow" }, messages: [{ text: "Call 999" }], conversation: "c" }, 503));
  assert.equal(outcome.ok, false);
  assert.equal(outcome.reply?.messages[0]?.text, "Call 999");
  assert.equal(outcome.reply.conversation, "c");
});

test("how long to wait is bounded", async () => {
  for (const [header, seconds] of [["7", 7], ["100000", 120], ["-3", 20], ["Wed, 21 Oct 2026 07:28:00 GMT", 20]] as const) {
    const outcome = await classify(json({}, 429, { "Retry-After": header }));
    assert.equal(outcome.ok ? -1 : outcome.waitSeconds, seconds);
  }
});

test("no answer in time and no connection are told apart", async () => {
  const transport = new HttpTransport({ base: "/chat/", query: "", timeoutMs: 20 });
  globalThis.fetch = (_url, options) => new Promise((_, reject) => options?.signal?.addEventListener("abort", () => { reject(new DOMException("", "AbortError")); }));
  const slow = await transport.send({ id: "1", message: "x" }, null);
  assert.equal(slow.ok ? "" : slow.why, "slow");
  globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  const gone = await transport.send({ id: "1", message: "x" }, null);
  assert.equal(gone.ok ? "" : gone.why, "no_connection");
});

test("an answer that breaks off is no connection, not a fault of the server", async () => {
  const broken = new Response(new ReadableStream({ start(out) { out.error(new TypeError("network error")); } }));
  await assert.rejects(classify(broken), TypeError);
});

test("ids fit the server's rule and do not repeat", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  assert.equal(ids.size, 1000);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{1,64}$/);
});
