// How a room's parts are loaded: all at once, each once; one that failed is tried again with the next room that needs
// it. `finish` adds a line for each room; the names are those that the splitter gave wasm-bindgen's glue.
import { initSync } from "./tongban.js";

const { rooms, part, style, instantiate } = window.__tongban;

/** What every part imports of the main one, which is there by now: memory, table, stack. */
const shared = () => ({ __wasm_split: initSync() });

const loading = new Map();

function once(path) {
  if (path.endsWith(".css")) return style(path);
  let loaded = loading.get(path);
  if (!loaded) {
    loaded = instantiate(part(path), shared());
    loading.set(path, loaded);
    loaded.catch(() => loading.delete(path));
  }
  return loaded;
}

/** Loads a room, then tells the function in that place of the table whether it is there. */
const load = (room) => async (place, data) => {
  let there = true;
  try {
    await Promise.all(rooms[room].map(once));
  } catch (problem) {
    console.error(problem);
    there = false;
  }
  initSync().__indirect_function_table.get(place)(data, there);
};

