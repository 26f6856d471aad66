// Fails when what a browser must load before the first page outgrows its
// budget: 60 KB of gzipped script for the start, 40 KB for each page after it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const out = new URL('../dist/app/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', out), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(new URL(file, out)), { level: 9 }).length;

/** All chunks that loading one brings with it. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

const entry = Object.keys(manifest).find((k) => manifest[k].isEntry);
// The entry asks for the program at once: both are the start.
const start = closure('src/start.ts', closure(entry));
// One language is always needed before anything can be shown.
const languages = Object.keys(manifest).filter((k) => /^locales\/\w+\.json$/.test(k));
const scripts = [...start].filter((k) => manifest[k].file.endsWith('.js'));
const script = scripts.reduce((n, k) => n + sizeOf(manifest[k].file), 0);
const language = Math.max(0, ...languages.map((k) => sizeOf(manifest[k].file)));

const rows = [['start', script + language, 60]];
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || languages.includes(key) || start.has(key)) continue;
  const own = [...closure(key)].filter((k) => !start.has(k) && manifest[k].file.endsWith('.js'));
  rows.push([key, own.reduce((n, k) => n + sizeOf(manifest[k].file), 0), 40]);
}

let over = false;
for (const [name, bytes, budget] of rows) {
  const bad = bytes > budget * 1024;
  over ||= bad;
  console.log(`${bad ? 'OVER ' : 'ok   '}${(bytes / 1024).toFixed(1).padStart(6)} KB of ${budget}  ${name}`);
}
if (over) process.exit(1);
