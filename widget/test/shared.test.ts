import assert from "node:assert/strict";
import { test } from "node:test";
import { direction } from "../src/frame/words";
import { EXIT, readOptions } from "../src/loader/options";
import { contrast, inkOn, parseColour, readable, WHITE, type Rgb } from "../src/shared/colour";
import { FRAME_VERBS, heard, say } from "../src/shared/protocol";
import { threeShifts } from "../src/shared/three_shifts";

class Keys extends EventTarget {
  press(key: string, at: number): void { this.key("keydown", key, at); this.key("keyup", key, at); }
  key(kind: string, key: string, at: number): void {
    const event = new Event(kind);
    Object.defineProperties(event, { key: { value: key }, timeStamp: { value: at }, repeat: { value: false } });
    this.dispatchEvent(event);
  }
}

test("three presses of Shift leave, and it is said how many are missing", () => {
  const keys = new Keys();
  const heardOf: (number | string)[] = [];
  threeShifts(keys, () => heardOf.push("left"), (more) => heardOf.push(more));
  for (const at of [1000, 2000, 3000]) keys.press("Shift", at);
  assert.deepEqual(heardOf, [2, 1, "left"]);
});

test("Shift for a capital letter, slow presses and other keys between do not leave", () => {
  const keys = new Keys();
  let left = false;
  threeShifts(keys, () => { left = true; });
  for (let at = 0; at < 5000; at += 1000) { keys.key("keydown", "Shift", at); keys.press("A", at + 10); keys.key("keyup", "Shift", at + 20); }
  for (const at of [10_000, 16_000, 22_000, 28_000]) keys.press("Shift", at);
  for (const at of [40_000, 41_000]) { keys.press("Shift", at); keys.press("Shift", at + 100); keys.press("a", at + 200); }
  assert.equal(left, false);
});

test("only fixed verbs are heard", () => {
  assert.equal(heard(say("close"), FRAME_VERBS), "close");
  for (const data of [null, "close", 5, {}, { saferSleep: "read" }, { saferSleep: ["close"] }, { saferSleep: "hello" }]) assert.equal(heard(data, FRAME_VERBS), null);
});

test("every colour that a host may wish for ends up readable, in light and in dark", () => {
  const dark: Rgb = [46, 52, 58];
  for (let red = 0; red < 256; red += 51) for (let green = 0; green < 256; green += 51) for (let blue = 0; blue < 256; blue += 51) {
    const wish: Rgb = [red, green, blue];
    assert.ok(contrast(wish, inkOn(wish)) >= 4.5, `ink on ${wish.join()}`);
    for (const background of [WHITE, dark]) {
      const used = readable(wish, background);
      assert.ok(contrast(used, background) >= 4.5, `${wish.join()} on ${background.join()}`);
      assert.ok(contrast(used, inkOn(used)) >= 4.5);
    }
  }
});

test("a colour that can be read is left alone; what is no colour is none", () => {
  assert.deepEqual(readable([23, 82, 74], WHITE), [23, 82, 74]);
  for (const words of ["red", "#12", "#12345g", "", null, undefined, "url(x)"]) assert.equal(parseColour(words), null);
});

test("options of the tag: unknown values fall back, the exit is https, the chat is where the script came from", () => {
  const plain = readOptions({}, "https://chat.example/chat/static/loader-1.js");
  assert.equal(plain.chat, "https://chat.example/chat/?frame=1");
  assert.equal(plain.exit, EXIT);
  const odd = readOptions({ colour: "red", greeting: "__proto__", side: "up", lift: "-5", exit: "javascript:alert(1)" }, "https://chat.example/x.js");
  assert.deepEqual([odd.words, odd.left, odd.lift, odd.exit, odd.colour], [plain.words, false, 0, EXIT, plain.colour]);
  const chosen = readOptions({ colour: "#aa3300", greeting: "baby", side: "left", lift: "80", exit: "https://www.example.org/", embed: "demo" }, "https://chat.example/x.js");
  assert.deepEqual([chosen.words, chosen.left, chosen.lift, chosen.exit], ["Baby sleep questions", true, 80, "https://www.example.org/"]);
  assert.ok(chosen.chat.includes("embed=demo"));
});

test("scripts that run from right to left", () => {
  assert.deepEqual(["ar", "ur-PK", "en", "pl", "fa", "ps"].map(direction), ["rtl", "rtl", "ltr", "ltr", "rtl", "rtl"]);
});
