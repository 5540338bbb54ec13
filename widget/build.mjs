/**
 * Builds what the channel serves into safer_sleep/channel/static/: hash-named files and manifest.json. Parents' pages and
 * `make run` use the committed result and need no Node. `--check` builds in memory and says whether the result is the same.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "..", "safer_sleep", "channel", "static");
/** Loaders that hosts have pinned by their hash and that therefore stay. */
const RELEASED = JSON.parse(readFileSync(join(HERE, "released.json"), "utf8"));
const LIMITS = { loader: 3000, frame: 20000 };

const minifiedStyles = {
  name: "styles-as-text",
  setup(on) {
    on.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true, target: "es2020" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

async function script(entry, format) {
  const result = await build({
    entryPoints: [join(HERE, "src", entry)], bundle: true, minify: true, write: false, format, target: "es2022", charset: "utf8",
    legalComments: "none", plugins: [minifiedStyles], absWorkingDir: HERE,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

async function style(path) {
  const { code } = await transform(readFileSync(join(HERE, "src", path), "utf8"), { loader: "css", minify: true, target: "es2020" });
  return Buffer.from(code);
}

const built = {
  loader: ["loader", "js", await script("loader/loader.ts", "iife")],
  frame: ["chat", "js", await script("frame/main.ts", "esm")],
  style: ["page", "css", await style("frame/page.css")],
  embed: ["embed", "js", await script("embed/embed.ts", "esm")],
  embedStyle: ["embed", "css", await style("embed/embed.css")],
};

const files = new Map();
const manifest = {};
for (const [name, [stem, kind, content]] of Object.entries(built)) {
  const file = `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 10)}.${kind}`;
  manifest[name] = { file, integrity: `sha384-${createHash("sha384").update(content).digest("base64")}` };
  files.set(file, content);
}
files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));

const size = (name) => gzipSync(built[name][2], { level: 9 }).length;
const sizes = { loader: size("loader"), frame: size("frame") + size("style") };
for (const [name, bytes] of Object.entries(sizes)) {
  console.log(`${name}: ${bytes} bytes gzipped of ${LIMITS[name]}`);
  if (bytes > LIMITS[name]) { console.error(`The ${name} is too large.`); process.exitCode = 1; }
}

if (process.argv.includes("--check")) {
  for (const [file, content] of files) {
    let there = null;
    try { there = readFileSync(join(OUT, file)); } catch { /* said below */ }
    if (!there?.equals(content)) { console.error(`${file} is not what the sources make: run \`npm run build\` in widget/.`); process.exitCode = 1; }
  }
} else {
  mkdirSync(OUT, { recursive: true });
  for (const file of readdirSync(OUT)) if (!files.has(file) && !RELEASED.includes(file)) rmSync(join(OUT, file));
  for (const [file, content] of files) writeFileSync(join(OUT, file), content);
}
