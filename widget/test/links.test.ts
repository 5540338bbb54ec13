import assert from "node:assert/strict";
import { test } from "node:test";
import cases from "../../tests/unit/channel/link_cases.json";
import { phoneLink, textLink, webLink } from "../src/frame/links";

test("web links are https and nothing else", () => {
  for (const [address, isLink] of cases.web as [string, boolean][]) assert.equal(webLink(address) !== null, isLink, address);
});

test("numbers become tel links, other words stay words", () => {
  for (const [words, link] of cases.phone as [string, string | null][]) assert.equal(phoneLink(words), link, words);
});

test("text lines become sms links with their word in the message", () => {
  for (const [words, link] of cases.text as [string, string | null][]) assert.equal(textLink(words), link, words);
});
