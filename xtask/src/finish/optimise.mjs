// wasm-opt -Oz by the library behind it: dozens of small parts in one process, which warms up once.
// Arguments: the library, the folder to write to, the files.
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [library, out, ...files] = process.argv.slice(process.argv.indexOf("--") + 1 || 1);
const { default: binaryen } = await import(pathToFileURL(library));

// What the browsers of the floor (choices.md) can do; nothing else may be assumed.
const { MVP, BulkMemory, NontrappingFPToInt, SignExt, MutableGlobals, ReferenceTypes, Multivalue } = binaryen.Features;
const features = MVP | BulkMemory | NontrappingFPToInt | SignExt | MutableGlobals | ReferenceTypes | Multivalue;

binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
binaryen.setDebugInfo(false);
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);
// The first kilobyte is the far end of the stack, which lies below everything else.
binaryen.setLowMemoryUnused(true);

for (const file of files) {
  const module = binaryen.readBinary(await readFile(file), features);
  // Optimised first, so that less is left to flatten; then the flow of each function is made anew.
  module.optimize();
  module.runPasses(["flatten", "rereloop"]);
  module.optimize();
  module.optimize();
  module.runPasses(["strip-debug", "strip-producers", "strip-target-features"]);
  await writeFile(join(out, basename(file)), module.emitBinary());
  module.dispose();
}
