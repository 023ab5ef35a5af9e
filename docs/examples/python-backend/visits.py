"""Who is here: always a visitor without a name. Writes need the visitor's token, and a key that does them once."""

import hashlib
import secrets
import threading
import time

from contract import Problem

COOKIE = "visit"
# How long a visit is remembered after it was seen last, in seconds, and how many of them at most.
LIFE, MOST = 1800, 10_000
# Wrong number or code so often, within so many seconds: then one has to wait.
TRIES, WAIT = 5, 300


class Visits:
    def __init__(self):
        self.lock = threading.Lock()
        self.known = {}
        self.wrong = {}

    def find(self, cookies):
        """The visit of a cookie; None where it is not known (any more)."""
        names = dict(pair.strip().split("=", 1) for pair in cookies.split(";") if "=" in pair)
        with self.lock:
            visit = self.known.get(names.get(COOKIE, ""))
            if visit is None or visit["seen"] + LIFE < time.monotonic():
                return None
            visit["seen"] = time.monotonic()
            return visit

    def begin(self):
        with self.lock:
            if len(self.known) >= MOST:
                limit = time.monotonic() - LIFE
                self.known = {k: v for k, v in self.known.items() if v["seen"] > limit} if any(
                    v["seen"] <= limit for v in self.known.values()) else {}
            visit = {"id": secrets.token_hex(16), "token": secrets.token_hex(16), "seen": time.monotonic(), "done": {}}
            self.known[visit["id"]] = visit
            return visit

    def once(self, visit, headers, operation, request, work):
        """Does a write once: the same key and request answer what they answered before."""
        token = headers.get("X-CSRF-Token", "")
        if visit is None or not secrets.compare_digest(token.encode(), visit["token"].encode()):
            raise Problem("CSRF_REJECTED", "the header X-CSRF-Token of GET /session is missing or stale")
        key = headers.get("Idempotency-Key", "")
        if not (1 <= len(key) <= 128 and all("!" <= letter <= "~" for letter in key)):
            raise Problem("INVALID_REQUEST", "not as expected: Idempotency-Key", [
                {"parameter": "Idempotency-Key", "detail": "expected 1 to 128 visible ASCII characters"}])
        digest = hashlib.sha256(operation.encode() + b"\0" + request).hexdigest()
        before = visit["done"].get(key)
        if before is None:
            if len(visit["done"]) > 500:
                visit["done"].clear()
            before = visit["done"][key] = (digest, work())
        if before[0] != digest:
            raise Problem("KEY_REUSED", "this key came with another request before")
        return before[1]

    def guess(self, who, right):
        """Counts wrong tries, by visit and by address; a new visit costs nothing."""
        now = time.monotonic()
        with self.lock:
            for one, most in who:
                recent = [at for at in self.wrong.get(one, []) if at > now - WAIT]
                self.wrong[one] = recent
                if len(recent) >= most:
                    wait = int(recent[0] + WAIT - now) + 1
                    raise Problem("TOO_MANY_REQUESTS", "too many wrong numbers or codes", retry=wait)
            if not right:
                for one, _ in who:
                    self.wrong[one].append(now)
