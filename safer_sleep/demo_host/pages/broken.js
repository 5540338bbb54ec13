// Scripts as they are met: things added to built-in prototypes, an error at load, errors at every click.
Array.prototype.extra = function () { return "from somebody's library"; };
window.addEventListener("click", () => { throw new Error("a broken script of the host"); });
throw new Error("a broken script of the host, at load");
