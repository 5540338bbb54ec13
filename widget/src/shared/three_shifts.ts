/** Shift pressed three times by itself asks to leave. Shift held to type a capital letter does not count. */

const TIMES = 3;
const WITHIN_MS = 5000;

/**
 * Listens to a window's keys.
 * @param leave called at the third press, each within five seconds of the one before.
 * @param count told how many presses are still needed, so that it can be said aloud.
 */
export function threeShifts(target: EventTarget, leave: () => void, count?: (more: number) => void): void {
  let presses = 0;
  let last = 0;
  let alone = false;
  const listen = (kind: string, heard: (event: KeyboardEvent) => void): void => {
    target.addEventListener(kind, (event) => { heard(event as KeyboardEvent); }, true);
  };
  listen("keydown", ({ key, repeat }) => {
    if (repeat) return;
    alone = key === "Shift";
    if (!alone) presses = 0;
  });
  listen("keyup", ({ key, timeStamp }) => {
    if (key !== "Shift" || !alone) return;
    presses = timeStamp - last > WITHIN_MS ? 1 : presses + 1;
    last = timeStamp;
    if (presses < TIMES) count?.(TIMES - presses);
    else { presses = 0; leave(); }
  });
}
