#!/usr/bin/env python3
"""A small back end for Tongban: the public catalogue, search, guides, and looking a case up. Nobody can sign in.

    python3 backend.py --port 8090 --portal ../../../dist

Only Python's standard library is used. The portal shows no room that `CLAUSES` does not name.
"""

import argparse
import hashlib
import json
import secrets
import sys
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from catalogue import Catalogue, load, page
from contract import Contract, Problem
from portal import Portal
from search import Search
from visits import COOKIE, TRIES, Visits

# What is served. Each clause brings operations, which docs/openapi.json names.
CLAUSES = ["A", "F-6.1.4", "F-6.1.5", "F-6.1.7", "Q-6.2.2.4", "Q-A.2.1.2", "Y-8"]
# Beside them: the portal asks every back end who is here.
EXTRA = ["getSession"]
LARGEST = 64 * 1024
# Nothing may ever be made of an answer but data; the portal's own pages bring their own headers.
STRICT = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}

catalogue = Catalogue()
search = Search(catalogue)
visits = Visits()
cases = {case["number"]: case for case in load("cases")}
contract = Contract(CLAUSES, EXTRA)


def now():
    return datetime.now(timezone(timedelta(hours=8))).isoformat(timespec="seconds")


def capabilities():
    return {
        "contractVersion": contract.version, "clauses": CLAUSES, "languages": ["zh-CN", "en"],
        "defaultRegion": catalogue.regions[catalogue.default], "hotline": catalogue.help["contacts"][0],
        "signIn": False,
    }


def one(table, key, what):
    if key not in table:
        raise Problem("NOT_FOUND", f"there is no such {what}")
    return table[key]


def locate(body, _):
    """A point in one of the regions' boxes. Neither kept nor logged."""
    try:
        places = [round(float(text), 2) for text in (body["latitude"], body["longitude"])]
    except (KeyError, TypeError, ValueError):
        places = []
    fine = any(len(str(body.get(name, "")).partition(".")[2]) > 2 for name in ("latitude", "longitude"))
    if len(places) != 2 or fine or not (abs(places[0]) <= 90 and abs(places[1]) <= 180):
        raise Problem("INVALID_REQUEST", "not as expected: latitude, longitude", [
            {"pointer": f"/{name}", "detail": "expected degrees to a hundredth"} for name in ("latitude", "longitude")])
    for code, (south, west, north, east) in BOXES.items():
        if south <= places[0] <= north and west <= places[1] <= east:
            return catalogue.path(code)
    raise Problem("NOT_FOUND", "no region served here holds this place")


BOXES = {"990201": (30.0, 161.0, 30.9, 161.9), "990200": (29.0, 160.0, 32.0, 163.0)}


def text_fields(body, **most):
    errors = [
        {"pointer": f"/{name}", "detail": f"expected a text of 1 to {length} characters"}
        for name, length in most.items()
        if not (isinstance(body.get(name), str) and 1 <= len(body[name]) <= length)
    ]
    if errors:
        raise Problem("INVALID_REQUEST", "not as expected", errors)


def feedback(body, _):
    text_fields(body, query=100)
    flawed = [name for name, kind in (("total", int), ("helpful", bool)) if type(body.get(name)) is not kind]
    if not isinstance(body.get("remark", ""), str) or len(body.get("remark", "")) > 200:
        flawed.append("remark")
    if flawed:
        raise Problem("INVALID_REQUEST", "not as expected", [
            {"pointer": f"/{name}", "detail": "not as expected"} for name in flawed])
    return {"receivedAt": now()}


def opened(body, _):
    text_fields(body, query=100, id=64, kind=20)
    if type(body.get("position")) is not int or body["position"] < 1:
        raise Problem("INVALID_REQUEST", "not as expected", [{"pointer": "/position", "detail": "expected 1 or more"}])
    return {"receivedAt": now()}


def look_up(body, who):
    text_fields(body, number=64, queryCode=64)
    case = cases.get(body["number"])
    right = case is not None and secrets.compare_digest(case["queryCode"].encode(), body["queryCode"].encode())
    visits.guess(who, right)
    if not right:
        raise Problem("NOT_FOUND", "no case has this number and this code")
    item = catalogue.guides[case["item"]]["item"]
    department = catalogue.departments[item["department"]["id"]]
    shown = {name: value for name, value in case.items() if name != "queryCode"}
    return {**shown, "item": {"id": item["id"], "name": item["name"]}, "department": item["department"],
            "contacts": department["consult"]}


READS = {
    "getCapabilities": lambda _, q: capabilities(),
    "getHome": lambda _, q: catalogue.home(q),
    "listRegions": lambda _, q: catalogue.below(q),
    "getRegion": lambda p, q: catalogue.path(p["id"]),
    "listDepartments": lambda _, q: catalogue.department_list(q),
    "getDepartment": lambda p, q: catalogue.shown(one(catalogue.departments, p["id"], "department")),
    "listThemes": lambda _, q: catalogue.theme_list(q),
    "listItems": lambda _, q: catalogue.items(q),
    "getGuide": lambda p, q: catalogue.one_guide(p["id"], q),
    "listNotices": lambda _, q: catalogue.notice_list(q),
    "getNotice": lambda p, q: one(catalogue.notices, p["id"], "notice"),
    "listPowers": lambda _, q: catalogue.power_list(q),
    "search": lambda _, q: search.answer(q),
    "complete": lambda _, q: search.complete(q),
    "recommend": lambda _, q: search.recommend(q),
    "getHelp": lambda _, q: catalogue.help,
    # Nothing of these two kinds is here: their clauses are served for other operations.
    "listOneThings": lambda _, q: page([], q, catalogue.region(q)),
    "getHall": lambda p, q: one({}, p["id"], "hall"),
}
WRITES = {"locateRegion": locate, "rateSearch": feedback, "noteOpened": opened, "lookUpCase": look_up}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "tongban-example"

    def answer(self):
        self.trace, self.extra, self.kind = secrets.token_hex(8), [], "application/json"
        path, _, query = self.path.partition("?")
        try:
            if self.server.portal and self.command in ("GET", "HEAD") and not path.startswith("/api/"):
                kind, content, self.extra = self.server.portal.find(unquote(path))
                self.send(200, kind, content)
                return
            status, body, cached = self.result(path, query)
        except Problem as problem:
            self.problem(problem)
            return
        except Exception as error:  # One bad request must never take the others down.
            print(f"{self.trace}: {type(error).__name__}: {error}", file=sys.stderr)
            self.problem(Problem("INTERNAL", "the back end failed"))
            return
        if cached:
            tag = '"' + hashlib.sha256(body).hexdigest()[:32] + '"'
            self.extra += [("ETag", tag), ("Cache-Control", "no-cache")]
            known = [one.strip().removeprefix("W/") for one in self.headers.get("If-None-Match", "").split(",")]
            if tag in known or "*" in known:
                self.send(304, None, b"")
                return
        else:
            self.extra.append(("Cache-Control", "no-store"))
        self.send(status, self.kind, body)

    def result(self, path, query):
        request = self.read_body()
        if path in ("/openapi.json", "/api/openapi.json"):
            return 200, contract.text, True
        if not path.startswith("/api/"):
            raise Problem("NOT_FOUND", "the API is below /api")
        operation, values = contract.find(self.command, path.removeprefix("/api"))
        if operation.id != "getFile":
            self.acceptable()
        values = {name: self.identifier(name, value) for name, value in values.items()}
        visit = visits.find(self.headers.get("Cookie", ""))
        if not operation.public:
            raise Problem("SIGN_IN_REQUIRED", "nobody can sign in here")
        if operation.id == "getSession":
            if visit is None:
                visit = visits.begin()
                secure = "; Secure" if self.headers.get("X-Forwarded-Proto") == "https" else ""
                cookie = f"{COOKIE}={visit['id']}; Path=/; HttpOnly; SameSite=Lax{secure}"
                self.extra.append(("Set-Cookie", cookie))
            operation.read_query(query)
            return 200, dumped({"csrfToken": visit["token"]}), False
        if operation.id == "getFile":
            operation.read_query(query)
            self.kind, content = one(catalogue.files, values["id"], "file")
            return 200, content, True
        if operation.id in READS:
            return 200, dumped(READS[operation.id](values, operation.read_query(query))), operation.cached
        if operation.id not in WRITES:
            raise Problem("NOT_FOUND", "this is not served here")
        operation.read_query(query)
        work = lambda: dumped(WRITES[operation.id](self.json(request), self.who(visit)))  # noqa: E731
        return 200, visits.once(visit, self.headers, operation.id, request, work), False

    def who(self, visit):
        return [("visit " + visit["id"], TRIES), ("address " + self.client_address[0], TRIES * 20)]

    def identifier(self, name, raw):
        value = unquote(raw, errors="replace")
        if not (1 <= len(value) <= 64 and value.isascii() and all(c.isalnum() or c in "._-" for c in value)):
            raise Problem("INVALID_REQUEST", f"not as expected: {name}", [
                {"parameter": name, "detail": "expected 1 to 64 characters, pattern ^[0-9A-Za-z._-]+$"}])
        return value

    def acceptable(self):
        kinds = [one.split(";")[0].strip().lower() for one in self.headers.get("Accept", "*/*").split(",")]
        if not any(kind in ("", "*/*", "application/*", "application/json") for kind in kinds):
            raise Problem("NOT_ACCEPTABLE", "only application/json can be had here")

    def read_body(self):
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdigit() or int(length) > LARGEST:
            self.close_connection = True
            # Who is still sending hears no answer: take in what can be, and throw it away.
            left = min(int(length), 64 * LARGEST) if length.isdigit() else 0
            while left > 0 and (part := self.rfile.read(min(left, 65536))):
                left -= len(part)
            raise Problem("TOO_LARGE", f"a body may have {LARGEST} bytes, and says how many it has")
        return self.rfile.read(int(length))

    def json(self, request):
        try:
            body = json.loads(request)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise Problem("INVALID_REQUEST", "the body is no JSON object", [{"pointer": "", "detail": "expected an object"}])
        return body

    def problem(self, problem):
        self.extra.append(("Cache-Control", "no-store"))
        if problem.retry is not None:
            self.extra.append(("Retry-After", str(problem.retry)))
        if problem.allow:
            self.extra.append(("Allow", problem.allow))
        self.send(problem.status, "application/problem+json", dumped(problem.body(self.trace)))

    def send(self, status, kind, body):
        self.send_response(status)
        for name, value in self.extra:
            self.send_header(name, value)
        self.send_header("X-Trace-Id", self.trace)
        for name, value in STRICT.items():
            if all(name.lower() != other.lower() for other, _ in self.extra):
                self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", kind)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 304:
            try:
                self.wfile.write(body)
            except ConnectionError:
                # Whoever asked has gone on to another page.
                self.close_connection = True

    def log_message(self, form, *args):
        """No log of requests: people type names and numbers into addresses."""

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer


def dumped(value):
    return json.dumps(value, ensure_ascii=False).encode()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8090, help="0 takes a free one")
    options.add_argument("--portal", metavar="DIR", help="folder of a finished portal, to serve beside the API")
    chosen = options.parse_args()
    server = ThreadingHTTPServer((chosen.host, chosen.port), Handler)
    server.daemon_threads = True
    server.portal = Portal(chosen.portal) if chosen.portal else None
    print(f"http://{chosen.host}:{server.server_address[1]}/api", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
