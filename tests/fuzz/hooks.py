"""What schemathesis cannot read out of a document: how one signs in, and that a write has a key of its own.

TONGBAN_ORIGIN is the mock server's, TONGBAN_PERSONA whom to sign in as; without one nobody is, and writes carry the token of
a visitor without a name.
"""

import http.cookiejar
import json
import os
import urllib.error
import urllib.request
import uuid

import schemathesis

ORIGIN = os.environ["TONGBAN_ORIGIN"]
PERSONA = os.environ.get("TONGBAN_PERSONA", "")


@schemathesis.auth()
class Visit:
    """A session: its cookie, and the token that writes carry."""

    def get(self, case, context):
        jar = http.cookiejar.CookieJar()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        if PERSONA:
            try:
                opener.open(f"{ORIGIN}/api/session/login?persona={PERSONA}&returnTo=/help").read()
            except urllib.error.HTTPError:
                # It leads back to the portal, which is not there.
                pass
        session = json.load(opener.open(f"{ORIGIN}/api/session"))
        if bool(PERSONA) != ("person" in session):
            raise RuntimeError(f"{PERSONA or 'a visitor'} could not be signed in")
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar), session["csrfToken"]

    def set(self, case, data, context):
        cookie, token = data
        case.headers = case.headers or {}
        case.headers["Cookie"] = cookie
        if case.method not in ("GET", "HEAD"):
            case.headers["X-CSRF-Token"] = token


@schemathesis.hook
def before_call(context, case, kwargs):
    """A key that came before would only be answered with what was answered then."""
    if case.headers and "Idempotency-Key" in case.headers and len(case.headers["Idempotency-Key"] or "") > 0:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
