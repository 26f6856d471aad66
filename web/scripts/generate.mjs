// Writes what follows from the server's description (src/api/openapi.json):
// the types of everything on the wire, and in which roles each command may be
// given. `megdan openapi --write` writes the description itself.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const api = new URL('../src/api/', import.meta.url);
const description = JSON.parse(readFileSync(new URL('openapi.json', api), 'utf8'));

const head = '// Written by scripts/generate.mjs from the server’s description. Do not edit.\n\n';
const types = astToString(await openapiTS(description, { alphabetize: true }));
writeFileSync(new URL('schema.d.ts', api), head + types);

const lines = [];
for (const [path, methods] of Object.entries(description.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const name = path.replace(/^\/api\/commands\//, '');
  const roles = methods.post?.['x-megdan-roles'];
  if (name === path || !roles) continue;
  lines.push(`  '${name}': [${roles.map((r) => `'${r}'`).join(', ')}],`);
}
writeFileSync(
  new URL('rights.ts', api),
  `${head}/** In which roles a command may be given. The server decides; this explains. */
export const rights: Record<string, readonly string[]> = {
${lines.join('\n')}
};
`,
);
