// Runs before the portal's own code: puts the person's look on the page, sends for what the first screen needs,
// starts the WebAssembly, and says in plain words when something is missing. One global: window.__tongban.
//
// `cargo xtask finish` bundles this with wasm-bindgen's glue and a loader of the parts, and fills in `rooms`.

const base = new URL(import.meta.url.includes("/assets/") ? ".." : ".", import.meta.url);
const root = document.documentElement;
const LOOK = "tongban.look";

/** Sheets that are on the page or on their way. */
const sheets = new Map();

/** Which parts each room is made of; filled in by finish, null in `trunk serve`. */
const rooms = /*rooms*/ null;

// Leptos sets static markup through a template element, and the service worker's address is the only script
// address set from code: nothing else may turn a string into markup or script.
window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (new URL(address, base).href === new URL("sw.js", base).href) return address;
    throw new TypeError("no such script");
  },
});

const tongban = (window.__tongban = {
  /** The portal's base address, with a slash at its end. */
  base: base.href,
  /** Requests that were sent early, by their address; whoever needs one takes it out. */
  early: new Map(),
  /** A part of the program was not there any more: a new version has been deployed. */
  gone: false,
  config: null,
  start,
  fail,
  rooms,
  part,
  style,
  instantiate,
  warm,
  look,
  update,
  calm,
  again,
});

// ---- the person's look -------------------------------------------------------------------------------------

/** Puts a look on the page, and remembers it where the service worker finds it too. */
function look(chosen) {
  wear(chosen);
  const text = JSON.stringify(chosen);
  try {
    localStorage.setItem(LOOK, text);
  } catch {
    // No storage: the look holds as long as the page.
  }
  window.caches
    ?.open("tongban-look")
    .then((cache) => cache.put(new URL("look", base), new Response(text)))
    .catch(() => {});
}

function wear({ theme, text, lang } = {}) {
  if (/^[a-z-]+$/.test(theme ?? "")) root.dataset.theme = theme;
  if (/^[0-9]$/.test(text ?? "")) root.dataset.text = text;
  if (/^[A-Za-z-]{2,10}$/.test(lang ?? "")) root.lang = lang;
}

try {
  wear(JSON.parse(localStorage.getItem(LOOK) ?? "{}") ?? {});
} catch {
  // What is stored there is not ours, or storage is closed: the page keeps its own look.
}

// ---- what the first screen needs -----------------------------------------------------------------------------

tongban.config = fetch(new URL("config.json", base)).then(
  async (answer) => ({ status: answer.status, text: await answer.text() }),
  () => ({ status: 0, text: "" }),
);

/** Which room an address leads to, and what that room asks the back end first (paths under `backend`). */
const first = [
  [/^$/, "home", () => ["/capabilities", "/home" + region()]],
  [/^find$/, "find", () => ["/capabilities"]],
  [/^(browse|departments)(\/|$)/, "browse", () => ["/capabilities"]],
  [/^items\/[\w.-]{1,64}$/, "guide", (path) => ["/capabilities", "/" + path + region()]],
  [/^notices(\/|$)/, "notices", () => ["/capabilities"]],
  [/^help$/, "help", () => ["/capabilities", "/help"]],
  [/^accessibility$/, "accessibility", () => ["/capabilities"]],
];

/** The region that src/keep/place.rs keeps: its code, then its names. */
function region() {
  let code;
  try {
    code = localStorage.getItem("tongban.region")?.split("|")[0];
  } catch {
    // No storage: the back end's own choice.
  }
  return /^[\w.-]{1,64}$/.test(code ?? "") ? `?region=${code}` : "";
}

const BACKEND = "tongban.backend";

/** Sends for the first screen's parts and data at once. The back end's address is the one that held last time;
 *  should config.json name another by now, these answers are left lying. */
function ahead() {
  const path = decodeURI(location.href.slice(base.href.length).split(/[?#]/)[0]);
  const [, room, calls] = first.find(([form]) => form.test(path)) ?? [];
  if (!room) return;
  let backend = "/api";
  try {
    backend = localStorage.getItem(BACKEND) ?? backend;
  } catch {
    // No storage: the usual place.
  }
  for (const call of calls(path)) send(new URL(backend + call, base).href, { credentials: "include" });
  warm(room);
}

function send(address, options) {
  if (tongban.early.has(address)) return;
  const stop = new AbortController();
  const answer = fetch(address, { ...options, signal: stop.signal });
  answer.catch(() => {});
  // For whoever takes it: a request that hangs would keep the browser's cache from asking again.
  answer.stop = () => stop.abort();
  tongban.early.set(address, answer);
}

/** Sends for a room's parts before anybody asks for them. */
function warm(room) {
  for (const path of rooms?.[room] ?? []) {
    if (path.endsWith(".css")) style(path);
    else send(new URL(path, base).href);
  }
}

/** A part of the program: taken from what was sent for early, or fetched; asked anew after a failure. */
async function part(path) {
  const address = new URL(path, base).href;
  const early = tongban.early.get(address);
  tongban.early.delete(address);
  tongban.gone = false;
  try {
    return checked(await (early ?? fetch(address)));
  } catch (problem) {
    if (tongban.gone) throw problem;
    return checked(await fetch(address, { cache: "reload" }));
  }
}

function checked(answer) {
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.ok && !kind.startsWith("text/html")) return answer;
  // A page in place of a part is a server that answers everything with index.html.
  if (answer.ok || answer.status === 404 || answer.status === 410) tongban.gone = true;
  throw new Error(`part: ${answer.status}`);
}

/** As WebAssembly.instantiateStreaming, also where a server sends the wrong type. */
async function instantiate(source, imports) {
  const answer = await source;
  if (answer.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.instantiateStreaming(answer, imports);
  }
  return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}

// ---- start -----------------------------------------------------------------------------------------------------

/** Starts the portal with wasm-bindgen's `init`, once the sheet of style is there. */
function start(init) {
  const wasm = document.querySelector("link[data-boot=wasm]");
  if (!window.WebAssembly || !wasm) return fail("browser");
  return sheet()
    .then(() => init({ module_or_path: wasm.href }))
    .then(later, (problem) => {
      console.error(problem);
      fail(navigator.onLine === false ? "offline" : "load");
    });
}

/** Adds the sheet that the page preloads. */
function sheet() {
  const preload = document.querySelector("link[data-boot=style]");
  return preload ? style(preload.href, null) : Promise.resolve();
}

/** Adds a sheet, once; that of the rooms stands before the first, whenever it comes. A lost one keeps nothing from
 *  starting, and is asked for again by whoever needs it next. */
function style(path, before = document.querySelector("link[rel=stylesheet]")) {
  const address = new URL(path, base).href;
  let added = sheets.get(address);
  if (!added) {
    added = new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      link.onload = done;
      link.onerror = () => {
        sheets.delete(address);
        link.remove();
        done();
      };
      document.head.insertBefore(link, before);
    });
    sheets.set(address, added);
  }
  return added;
}

/** The service worker comes when the first screen is done, so as not to compete with it. */
function later() {
  if (!navigator.serviceWorker || !rooms) return;
  const register = () =>
    navigator.serviceWorker.register(new URL("sw.js", base)).then(watch, () => {});
  const ready = () => root.hasAttribute("data-ready");
  const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 500));
  if (ready()) return whenIdle(register);
  new MutationObserver((_, observer) => {
    if (!ready()) return;
    observer.disconnect();
    whenIdle(register);
  }).observe(root, { attributes: true, attributeFilter: ["data-ready"] });
}

/** Tells the page of a new version that waits; nobody is made to reload. */
function watch(registration) {
  const tell = () => {
    if (registration?.waiting && navigator.serviceWorker.controller) {
      dispatchEvent(new CustomEvent("tongban:version"));
    }
  };
  tell();
  registration?.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
}

/** Goes over to the new version, by the person's wish. */
async function update() {
  const registration = await navigator.serviceWorker?.getRegistration(base.href).catch(() => null);
  await registration?.update().catch(() => {});
  const worker = registration?.waiting ?? registration?.installing;
  if (!worker) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage("take over");
}

// ---- when it cannot start ------------------------------------------------------------------------------------

/** Shows the message of this kind from index.html in place of the page: browser, load, offline, broken. */
function fail(kind) {
  const notice = document.getElementById("boot-failed");
  if (!notice) return;
  root.setAttribute("data-failed", kind);
  for (const text of notice.querySelectorAll("[data-kind]")) text.hidden = text.dataset.kind !== kind;
  notice.hidden = false;
  notice.querySelector("button")?.addEventListener("click", () => location.reload());
  notice.focus();
}

// ---- the static frame, until the live one takes its place ------------------------------------------------------

let composing = false;
let pressed = -1;
for (const [kind, now] of [["compositionstart", true], ["compositionend", false]]) {
  document.addEventListener(kind, () => (composing = now));
}
const tools = () => [...document.querySelectorAll(".tools .tool")];
document.addEventListener("click", ({ target }) => {
  const tool = target instanceof Element && target.closest("#static-frame .tool");
  if (tool) pressed = tools().indexOf(tool);
});

/** Resolves when nobody is in the middle of composing a word: the search box is about to be replaced. */
function calm() {
  if (!composing) return Promise.resolve();
  return new Promise((done) => document.addEventListener("compositionend", () => setTimeout(done), { once: true }));
}

/** Presses the live button whose static image was pressed before it was there. */
function again() {
  const tool = tools()[pressed];
  pressed = -1;
  tool?.click();
}

// ---- pressing twice ------------------------------------------------------------------------------------------

/** What a press on this element works: of a label, the control it belongs to. */
const worked = (element) => element.closest("label")?.control ?? element.closest("a,button,summary") ?? element;

// The second press of a double one is meant for what was pressed first. Where the answer to that one has put something
// else in its place (“sign in” where “sign out” was), it must not be pressed unseen.
let pressedFirst = null;
document.addEventListener(
  "click",
  (event) => {
    const now = worked(event.target);
    if (event.detail < 2) pressedFirst = now;
    if (event.detail < 2 || now === pressedFirst) return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

ahead();

// In `trunk serve` nothing is bundled: the glue is a file of its own.
const glue = document.querySelector("link[data-boot=glue]");
if (glue) import(glue.href).then((module) => start(module.default), () => fail("load"));
