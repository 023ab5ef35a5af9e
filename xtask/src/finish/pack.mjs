// Writes .br and .gz beside every file of a distribution that shrinks by it. Deterministic: no times, no names.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const folder = process.argv.at(-1);
const packable = /\.(html|js|css|wasm|bin|json|svg|webmanifest|txt|xml)$/;
// Read by servers or edited on deployment: a packed copy would go stale.
const never = /^(config|headers)\.json$/;
const packers = [
  [".br", (data) => promisify(brotliCompress)(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  })],
  [".gz", (data) => promisify(gzip)(data, { level: 9 })],
];

const names = await readdir(folder, { recursive: true });
await Promise.all(names.filter((name) => packable.test(name)).map(async (name) => {
  const path = join(folder, name);
  const data = await readFile(path);
  for (const [suffix, packer] of packers) {
    await rm(path + suffix, { force: true });
    if (never.test(name) || data.length < 200) continue;
    const packed = await packer(data);
    if (packed.length < data.length * 0.95) await writeFile(path + suffix, packed);
  }
}));
