// Gives the module's imports short names, in the module and in wasm-bindgen's glue: the names carry hashes, which no
// packing makes small, and each stands in both. Arguments: the module, the glue.
import { readFile, writeFile } from "node:fs/promises";

const [modulePath, gluePath] = process.argv.slice(-2);
const module = await readFile(modulePath);
let glue = await readFile(gluePath, "utf8");

let at = 8;
const number = () => {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = module[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
};
const text = () => {
  const length = number();
  at += length;
  return module.toString("utf8", at - length, at);
};
const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(Math.floor(value / 128))]);
const spelled = (name) => [...leb(Buffer.byteLength(name)), ...Buffer.from(name)];

/** What is imported: kind and type, as they stand in the module. */
const described = () => {
  const start = at;
  const kind = module[at++];
  const limits = () => {
    const flags = number();
    number();
    if (flags & 1) number();
  };
  if (kind === 0) number();
  else if (kind === 1) (at++, limits());
  else if (kind === 2) limits();
  else if (kind === 3) at += 2;
  else throw new Error(`an import of kind ${kind}`);
  return module.subarray(start, at);
};

const parts = [module.subarray(0, 8)];
while (at < module.length) {
  const start = at;
  const id = module[at++];
  const length = number();
  const end = at + length;
  if (id !== 2) {
    parts.push(module.subarray(start, end));
    at = end;
    continue;
  }
  const count = number();
  const body = [...leb(count)];
  const renamed = new Map();
  for (let index = 0; index < count; index += 1) {
    const from = text();
    const name = text();
    const what = described();
    let short = name;
    if (/^__wb(g|indgen)_\w+$/.test(name)) {
      short = renamed.get(name) ?? `$${renamed.size.toString(36)}`;
      renamed.set(name, short);
    }
    body.push(...spelled(from), ...spelled(short), ...what);
  }
  // In the glue each is the key of one function; a name used otherwise would break, so it is looked for.
  glue = glue.replace(/\b__wb(?:g|indgen)_\w+(?=\s*:)/g, (name) => renamed.get(name) ?? name);
  for (const [name, short] of renamed) {
    if (!glue.includes(`${short}:`)) throw new Error(`the glue has no ${name}`);
  }
  parts.push(Buffer.from([2, ...leb(body.length), ...body]));
}
await writeFile(modulePath, Buffer.concat(parts));
await writeFile(gluePath, glue);
