"""The contract as a program reads it: which operation a path is, and whether a request fits.

Everything here is read from docs/openapi.json, so that nothing of it has to be written a second time.
"""

import json
import re
from pathlib import Path
from urllib.parse import unquote_plus

DOCUMENT = Path(__file__).resolve().parents[2] / "openapi.json"


class Problem(Exception):
    """An error as docs/conventions.md lays it out (RFC 9457)."""

    STATUS = {
        "INVALID_REQUEST": 400, "SIGN_IN_REQUIRED": 401, "CSRF_REJECTED": 403, "NOT_FOUND": 404,
        "METHOD_NOT_ALLOWED": 405, "NOT_ACCEPTABLE": 406, "TOO_LARGE": 413, "KEY_REUSED": 422,
        "TOO_MANY_REQUESTS": 429, "INTERNAL": 500,
    }

    def __init__(self, kind, detail, errors=(), retry=None, allow=None):
        super().__init__(detail)
        self.kind, self.detail, self.errors = kind, detail, list(errors)
        self.retry, self.allow = retry, allow

    @property
    def status(self):
        return self.STATUS[self.kind]

    def body(self, trace):
        name = self.kind.lower()
        body = {
            "type": "/problems/" + name.replace("_", "-"), "title": name.replace("_", " "),
            "status": self.status, "kind": self.kind, "detail": self.detail, "traceId": trace,
        }
        if self.errors:
            body["errors"] = self.errors
        if self.retry is not None:
            body["retryAfterSeconds"] = self.retry
        return body


def bad_parameter(name, detail):
    return Problem("INVALID_REQUEST", f"not as expected: {name}", [{"parameter": name, "detail": detail}])


class Operation:
    """One operation of the contract."""

    def __init__(self, path, method, raw):
        self.id, self.method = raw["operationId"], method.upper()
        self.clauses, self.public = raw["x-clauses"], raw["x-access"] == "public"
        self.cached = "304" in raw["responses"]
        self.body = "requestBody" in raw
        self.query = {p["name"]: p["schema"] for p in raw.get("parameters", []) if p["in"] == "query"}
        names = re.split(r"\{(\w+)\}", path)
        self.pattern = re.compile("".join(
            f"(?P<{part}>[^/]+)" if at % 2 else re.escape(part) for at, part in enumerate(names)))

    def read_query(self, text):
        """Reads what stands after the question mark, strictly."""
        values, errors = {}, []
        for pair in filter(None, text.split("&")):
            name, _, value = pair.partition("=")
            name, value = unquote_plus(name), unquote_plus(value)
            if name not in self.query:
                errors.append({"parameter": name, "detail": "no such parameter here"})
            elif name in values:
                errors.append({"parameter": name, "detail": "may be given once"})
            else:
                values[name], why = read(value, self.query[name])
                if why:
                    errors.append({"parameter": name, "detail": "expected " + why})
        if errors:
            names = ", ".join(error["parameter"] for error in errors)
            raise Problem("INVALID_REQUEST", f"not as expected: {names}", errors)
        return values


def read(text, schema):
    """A value as a schema has it, and why it is none."""
    kind = schema["type"]
    if kind == "boolean":
        return text == "true", None if text in ("true", "false") else "true or false"
    if kind == "integer":
        least, most = int(schema["minimum"]), int(schema["maximum"])
        fits = re.fullmatch(r"0|[1-9][0-9]{0,8}", text) and least <= int(text) <= most
        return (int(text), None) if fits else (None, f"a whole number from {least} to {most}")
    if "enum" in schema:
        return text, None if text in schema["enum"] else "one of " + " ".join(schema["enum"])
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1000)
    pattern = schema.get("pattern", "").replace("$", r"\Z")
    fits = least <= len(text) <= most and re.search(pattern, text)
    return text, None if fits else f"{least} to {most} characters, pattern {schema.get('pattern')}"


class Contract:
    """All operations of the clauses that are served."""

    def __init__(self, clauses, extra):
        self.text = DOCUMENT.read_bytes()
        document = json.loads(self.text)
        self.version = document["info"]["version"]
        every = [
            Operation(path, method, raw)
            for path, item in document["paths"].items() for method, raw in item.items()
        ]
        self.operations = [
            one for one in every if one.id in extra or any(clause in clauses for clause in one.clauses)
        ]

    def find(self, method, path):
        """The operation, and what stands in its path."""
        there = [(one, found) for one in self.operations if (found := one.pattern.fullmatch(path))]
        if not there:
            raise Problem("NOT_FOUND", "there is no such path")
        # `/search/completions` before `/search/{id}`, should both be there.
        there.sort(key=lambda pair: len(pair[1].groupdict()))
        wanted = "GET" if method == "HEAD" else method
        for one, found in there:
            if one.method == wanted:
                return one, found.groupdict()
        raise Problem("METHOD_NOT_ALLOWED", "another method", allow=", ".join(one.method for one, _ in there))
