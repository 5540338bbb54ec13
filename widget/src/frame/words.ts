/** Every word that the frame itself says, in one place, so that another language is one more table. */

export const EN = {
  you: "You",
  assistant: "Safer sleep assistant",
  waiting: "One moment. I am looking for the answer.",
  waitingLong: "Still looking. If your baby may be very ill, do not wait: call 999.",
  waitFirst: "Your last question is still being answered. What you are typing is kept.",
  empty: "Type your question first.",
  tooLong: (most: number): string => `That is too long. Please keep it to ${most} letters.`,
  left: (letters: number): string => `${letters} letters left`,
  noConnection: "I could not get through. Your words are kept here. Phone calls still work: 999 in an emergency, 111 if you are worried.",
  slow: "No answer came in time. Your words are kept here. Phone calls still work: 999 in an emergency, 111 if you are worried.",
  fault: "Something went wrong at our end. Your words are kept here. Call 999 in an emergency, or 111 if you are worried.",
  busy: (seconds: number): string =>
    `That was a lot at once. Please try again in ${seconds} seconds. Your words are kept here. Do not wait if your baby may be very ill: call 999. Worried? Call 111.`,
  /** Where the server's own words, with 999 and 111 in them, stand just above. */
  kept: "Not answered yet. Your words are kept here.",
  keptFor: (seconds: number): string => `Not answered yet. Your words are kept here. Try again in ${seconds} seconds.`,
  refused: "That could not be sent. Your words are kept here.",
  tryAgain: "Try again",
  putBack: "Put my words back in the box",
  unanswered: "Not answered yet.",
  forgotten: "This chat has been wiped. You can start a new one.",
  notForgotten: "I could not reach the server to wipe this chat. It is gone from this screen. The server deletes it by itself later.",
  notKept: "This browser will not remember the chat if you leave the page.",
  pressShift: (more: number): string => `Press Shift ${more} more ${more === 1 ? "time" : "times"} to leave.`,
  useful: "Was this what you needed?",
  yes: "Yes",
  no: "No",
  thanksYes: "Thank you.",
  thanksNo: "Thank you for saying so. Try it in other words, or ask to talk to a person.",
  readAloud: "Read aloud",
  stopReading: "Stop reading",
  sources: "Where this comes from",
  reviewed: (day: string): string => `It was last looked at on ${day}.`,
  draft: "This answer is a draft. A clinician has not signed it off yet.",
  contacts: "Who to contact",
  call: (number: string): string => `Call ${number}`,
  text: (number: string): string => `Text ${number}`,
  website: "Website",
  openNow: "Open now",
  closedNow: "Closed now",
  plan: "Your plan for tonight: print or share",
  emergency: "Call 999 now",
  emergencyWhy: "This may be an emergency.",
  urgent: "Call 111",
  urgentWhy: "Your baby may need to be seen today.",
  placeWhy: "Your baby first: on their back, in a clear cot.",
  danger: "In danger: call 999",
  dangerWhy: "This may need help today.",
  putAway: "Hide",
  newTab: "opens in a new tab",
};

export type Words = typeof EN;

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ps", "ur", "ckb", "sd", "ug", "yi"];

/** "rtl" for a language tag whose script runs from right to left. */
export function direction(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
