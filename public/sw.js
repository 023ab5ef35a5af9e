// Keeps the shell, so that a second visit needs no network to begin, and comes in the person's own look.
// `cargo xtask finish` fills in the version and the list. Never touches the back end's answers.

const version = /*version*/ null;
const shell = /*shell*/ null;

const base = self.registration.scope;
const SHELL = `tongban-shell-${version}`;
const at = (path) => new URL(path, base).href;

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
});

async function keep() {
  const cache = await caches.open(SHELL);
  // Files named by their contents never change: the HTTP cache may answer. The page itself must be new.
  await cache.addAll((shell ?? []).map(at));
  await cache.add(new Request(base, { cache: "reload" }));
  await cache.add(new Request(at("config.json"), { cache: "reload" }));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith("tongban-shell-") && name !== SHELL)
          .map((name) => caches.delete(name)),
      ),
    ),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(base)) return;
  const path = address.href.slice(base.length).split(/[?#]/)[0];
  if (/^(api|_[a-z]+)(\/|$)/.test(path) || path === "openapi.json") return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (path.startsWith("assets/")) {
    event.respondWith(asset(request));
  } else if (path === "config.json") {
    event.respondWith(config(request));
  }
});

async function page(request) {
  const kept = await (await caches.open(SHELL)).match(base);
  if (!kept) return fetch(request);
  const look = await chosen();
  const text = await kept.text();
  const dressed = text.replace(/<html[^>]*>/, (tag) => wear(tag, look));
  return new Response(dressed, { status: 200, headers: kept.headers });
}

async function chosen() {
  try {
    const stored = await (await caches.open("tongban-look")).match(at("look"));
    return (await stored?.json()) ?? {};
  } catch {
    return {};
  }
}

function wear(tag, { theme, text, lang }) {
  let dressed = tag;
  const put = (name, value, form) => {
    if (typeof value !== "string" || !form.test(value)) return;
    dressed = dressed.replace(new RegExp(` ${name}="[^"]*"`), "");
    dressed = dressed.replace(/>$/, ` ${name}="${value}">`);
  };
  put("data-theme", theme, /^[a-z-]+$/);
  put("data-text", text, /^[0-9]$/);
  put("lang", lang, /^[A-Za-z-]{2,10}$/);
  return dressed;
}

// Files named by their contents: kept ones first; a new one is kept when it comes.
async function asset(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.ok && !kind.startsWith("text/html")) cache.put(request.url, answer.clone()).catch(() => {});
  return answer;
}

async function config(request) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok) cache.put(at("config.json"), answer.clone()).catch(() => {});
    return answer;
  } catch (problem) {
    const kept = await cache.match(at("config.json"));
    if (kept) return kept;
    throw problem;
  }
}
