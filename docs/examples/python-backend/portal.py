"""The finished portal beside the API, for trying both on one address. A real one stands on a web server; see docs/deploy.md."""

import json
import mimetypes
from pathlib import Path

from contract import Problem

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


class Portal:
    """The files of a folder, read when they are asked for."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        rules = json.loads((self.folder / "headers.json").read_text("utf-8")) if self.exists("headers.json") else {}
        everywhere = next((rule["headers"] for rule in rules.get("rules", []) if rule.get("path") == "/*"), {})
        self.headers = [(name, value) for name, value in everywhere.items() if name.lower() != "cache-control"]

    def exists(self, name):
        return (self.folder / name).is_file()

    def find(self, path):
        """Media type, content and headers. Whatever is no file is a page of the portal, which finds its way itself."""
        file = (self.folder / path.lstrip("/")).resolve()
        inside = file.is_relative_to(self.folder) and file.is_file()
        if not inside and path.startswith("/assets/"):
            # Never the first page: this is how an open portal sees that a new version was put in place.
            raise Problem("NOT_FOUND", "there is no such file")
        if not inside:
            file = self.folder / "index.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        keep = "public, max-age=31536000, immutable" if path.startswith("/assets/") else "no-cache"
        return kind, file.read_bytes(), [*self.headers, ("Cache-Control", keep)]
