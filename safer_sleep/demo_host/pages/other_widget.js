// Somebody else's chat bubble: same corner, highest z-index there is.
const bubble = document.createElement("button");
bubble.className = "other";
bubble.textContent = "Chat";
document.body.append(bubble);
