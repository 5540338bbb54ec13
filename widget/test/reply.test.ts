import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../src/frame/blocks";
import { longDate } from "../src/frame/message_view";
import { readReply } from "../src/frame/reply";

test("a body that holds nothing to show is no reply", () => {
  for (const body of [null, [], {}, "text", 5, { messages: [] }, { messages: "x" }, { messages: [{ text: "" }, { text: 5 }, null, 7] }]) assert.equal(readReply(body), null);
});

test("what cannot be read is left out alone", () => {
  const reply = readReply({ conversation: "c", messages: [
    { custom: { type: "carousel" } },
    { text: "Yes", urgency: "purple", buttons: [{ title: "A", choice: "a" }, { title: 5, choice: "b" }, null], contacts: [{ phone: "1" }, { name: "N", phone: 5, open_now: false }] },
  ] });
  assert.equal(reply?.messages.length, 1);
  const message = reply.messages[0];
  assert.equal(message?.urgency, "routine");
  assert.deepEqual(message.buttons, [{ title: "A", choice: "a" }]);
  assert.deepEqual(message.contacts, [{ name: "N", open_now: false }]);
});

test("drawings and plans come from our own server only", () => {
  const read = (extra: object): unknown => readReply({ messages: [{ text: "x", ...extra }] })?.messages[0];
  assert.deepEqual((read({ drawing: { url: "/chat/drawings/cot.svg", alt: "A cot" } }) as { drawing: unknown }).drawing, { url: "/chat/drawings/cot.svg", alt: "A cot" });
  for (const url of ["https://elsewhere.example/a.svg", "//elsewhere.example/a.svg", "/chat/../x", "javascript:alert(1)", 5]) {
    assert.equal((read({ drawing: { url, alt: "" } }) as { drawing?: unknown }).drawing, undefined);
    assert.equal((read({ plan: { url } }) as { plan?: unknown }).plan, undefined);
  }
  assert.equal((read({ plan: { url: "/chat/plan?a=1&b=2" } }) as { plan?: unknown }).plan, "/chat/plan?a=1&b=2");
});

test("paragraphs and lists", () => {
  assert.deepEqual(blocks("One\n\n- two\n- three\n\nfour"), [{ kind: "p", text: "One" }, { kind: "ul", items: ["two", "three"] }, { kind: "p", text: "four" }]);
  assert.deepEqual(blocks("\n \n"), []);
});

test("dates in words", () => {
  assert.equal(longDate("2026-11-24"), "24 November 2026");
  assert.equal(longDate("soon"), "soon");
  assert.equal(longDate("2026-99-99"), "2026-99-99");
});
