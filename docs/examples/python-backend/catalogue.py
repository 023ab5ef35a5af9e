"""The public reading side: regions, departments, items, notices, help. All of it is read from data/ at the start."""

import base64
import json
import zlib
from pathlib import Path

from contract import Problem, bad_parameter

DATA = Path(__file__).resolve().parent / "data"


def load(name):
    return json.loads((DATA / f"{name}.json").read_text("utf-8"))


def named(thing):
    return {"id": thing.get("id") or thing["code"], "name": thing["name"]}


def page(entries, query, of):
    """One page. A cursor belongs to the list it came from, whose conditions it carries as a digest."""
    conditions = sorted((name, value) for name, value in query.items() if name not in ("cursor", "limit"))
    mark = f"{zlib.crc32(repr((of, conditions)).encode()):08x}"
    start = 0
    if "cursor" in query:
        try:
            text = base64.b64decode(query["cursor"], "-_", validate=True).decode()
            start, its = int(text.split(".")[0]), text.split(".")[1]
        except (ValueError, IndexError):
            start, its = 0, ""
        if its != mark or not 0 < start < len(entries):
            raise bad_parameter("cursor", "expected the `next` of the page before")
    end = start + query.get("limit", 20)
    answer = {"items": entries[start:end], "total": len(entries)}
    if end < len(entries):
        answer["next"] = base64.b64encode(f"{end}.{mark}".encode(), b"-_").decode()
    return answer


class Catalogue:
    """What is told to everybody."""

    def __init__(self):
        self.regions = {region["code"]: region for region in load("regions")}
        self.default = "990201"
        self.files = {"application": ("image/svg+xml", (DATA / "application.svg").read_bytes())}
        content = load("catalogue")
        self.departments = {one["id"]: self.department(one, content["items"]) for one in content["departments"]}
        self.themes = content["themes"]
        self.guides = {one["id"]: self.guide(one) for one in content["items"]}
        self.powers = [self.power(one) for one in content["items"]]
        self.notices = {one["notice"]["id"]: self.notice(one) for one in load("notices")}
        self.help = load("help")

    # Shaping what data/ says into what the contract says.

    def department(self, one, items):
        count = sum(item["department"] == one["id"] for item in items)
        return {**one, "region": named(self.regions[one["region"]]), "itemCount": count}

    def summary(self, one):
        body = self.departments[one["department"]]
        return {
            "id": one["id"], "name": one["name"], "summary": one["summary"], "department": named(body),
            "region": body["region"], "itemType": one["itemType"], "projectType": one["projectType"],
            "audience": one["audience"], "visits": one["visits"], "promiseTime": one["promiseTime"],
            "hasFee": bool(one.get("fees")), "channels": ["COUNTER"], "wholeCourseOnline": False,
        }

    def guide(self, one):
        body = self.departments[one["department"]]
        guide = {
            "item": self.summary(one), "codes": one["codes"], "version": 1, "updatedOn": one["updatedOn"],
            "powerSource": "STATUTORY", "level": 4, "scope": "COUNTY", "onlineDepth": "ONE", "requiredLevel": 2,
            "legalTime": one["legalTime"], "conditions": one["conditions"], "result": one["result"],
            "fees": one.get("fees", []), "legalBasis": one["legalBasis"], "steps": one["steps"],
            "situations": one.get("situations", []), "materials": one["materials"],
            "places": [{
                "id": body["id"] + "-window", "name": body["name"], "kind": "DEPARTMENT_WINDOW", "address": body["address"],
                "hours": body["hours"],
            }],
            "consult": body["consult"], "complain": body["complain"],
            "themes": [{"id": t["code"], "name": t["name"]} for t in self.themes if t["code"] in one["themes"]],
        }
        if one["visits"]:
            guide["visitReason"] = one["visitReason"]
        guide["materials"] = [self.material(material) for material in one["materials"]]
        guide["_themes"] = one["themes"]
        return guide

    def material(self, one):
        if one["kind"] != "FORM":
            return one
        size = len(self.files["application"][1])
        blank = {"name": "申请书（空白）.svg", "href": "/files/application", "mediaType": "image/svg+xml", "size": size}
        return {**one, "blank": blank}

    def power(self, one):
        body = self.departments[one["department"]]
        return {
            "id": one["id"], "code": one["codes"]["catalogue"], "name": one["name"], "powerType": one["itemType"],
            "department": named(body), "legalBasis": one["legalBasis"], "duties": one["duties"],
            "accountability": "不履行上述责任的，依法追究责任。", "supervision": body["complain"],
            "item": {"id": one["id"], "name": one["name"]},
        }

    def notice(self, one):
        body = self.departments[one["notice"]["department"]]
        items = [self.guides[item]["item"] for item in one["items"]]
        return {**one, "notice": {**one["notice"], "department": named(body)}, "items": items, "matched": False}

    # Regions.

    def region(self, query):
        code = query.get("region", self.default)
        if code not in self.regions:
            raise Problem("NOT_FOUND", "there is no such region",
                          [{"parameter": "region", "detail": "expected the code of a region of this back end"}])
        return code

    def above(self, code):
        """The codes from a region up to the top. Only `parent` says what lies above: codes are never cut."""
        while code:
            yield code
            code = self.regions[code].get("parent")

    def path(self, code):
        if code not in self.regions:
            raise Problem("NOT_FOUND", "there is no such region")
        ancestors = [self.regions[one] for one in self.above(code)][1:]
        return {"region": self.regions[code], "ancestors": ancestors[::-1]}

    def below(self, query):
        if "q" in query:
            words = query["q"].strip()
            found = [r for r in self.regions.values() if words in r["name"]["zh-CN"] or words in r["name"]["en"]]
            return {"regions": [
                {**r, "within": [self.regions[c]["name"] for c in list(self.above(r["code"]))[:0:-1]]} for r in found]}
        parent = query.get("parent")
        if parent is not None and parent not in self.regions:
            raise Problem("NOT_FOUND", "there is no such region")
        return {"regions": [r for r in self.regions.values() if r.get("parent") == parent]}

    # Lists for a region hold its own and those of higher levels that serve it.

    def serves(self, owner, code):
        return owner["region"]["id"] in self.above(code)

    def seen_from(self, item, code):
        if item["region"]["id"] == code:
            return item
        return {**item, "servedBy": item["region"]}

    def items(self, query, of="items"):
        code = self.region(query)
        fits = {
            "side": lambda g, v: self.on_side(g, v),
            "personTheme": lambda g, v: v in g["_themes"] and self.kind_of(v) == "PERSON",
            "legalTheme": lambda g, v: v in g["_themes"] and self.kind_of(v) == "LEGAL",
            "department": lambda g, v: g["item"]["department"]["id"] == v,
            "wholeCourseOnline": lambda g, v: not v,
            "way": lambda g, v: {
                "FREE": not g["item"]["hasFee"], "NO_VISIT": g["item"]["visits"] == 0,
                "IMMEDIATE": g["item"]["projectType"] == "IMMEDIATE", "WHOLE_COURSE_ONLINE": False}[v],
            "life": lambda g, v: False, "group": lambda g, v: False, "crossProvince": lambda g, v: False,
        }
        found = [
            self.seen_from(guide["item"], code) for guide in self.guides.values()
            if self.serves(guide["item"], code)
            and all(fits[name](guide, value) for name, value in query.items() if name in fits)
        ]
        return page(found, query, of)

    def kind_of(self, theme):
        return next((one["kind"] for one in self.themes if one["code"] == theme), None)

    def on_side(self, guide, side):
        person = "NATURAL_PERSON" in guide["item"]["audience"]
        return person if side == "PERSON" else guide["item"]["audience"] != ["NATURAL_PERSON"]

    def theme_list(self, query):
        code = self.region(query)
        here = [guide for guide in self.guides.values() if self.serves(guide["item"], code)]
        side = query.get("side")
        rows = [
            {**theme, "count": sum(theme["code"] in guide["_themes"] for guide in here)}
            for theme in self.themes if side in (None, theme["kind"])
        ]
        return {"themes": [row for row in rows if row["count"]], **({"side": side} if side else {})}

    def one_guide(self, key, query):
        code = self.region(query)
        if key not in self.guides:
            raise Problem("NOT_FOUND", "there is no such item")
        guide = {name: value for name, value in self.guides[key].items() if not name.startswith("_")}
        if "region" in query and self.serves(guide["item"], code):
            guide["item"] = self.seen_from(guide["item"], code)
        return guide

    def department_list(self, query):
        code = self.region(query)
        return page([one for one in map(self.shown, self.departments.values()) if self.serves(one, code)],
                    query, "departments")

    def shown(self, department):
        return {name: value for name, value in department.items() if name != "address"}

    def notice_list(self, query):
        code = self.region(query)
        rows = [
            one["notice"] for one in self.notices.values()
            if query.get("kind") in (None, one["notice"]["kind"])
            and self.serves(self.departments[one["notice"]["department"]["id"]], code)
        ]
        return page(sorted(rows, key=lambda row: row["publishedOn"], reverse=True), query, "notices")

    def power_list(self, query):
        code = self.region(query)
        rows = [
            one for one in self.powers
            if query.get("type") in (None, one["powerType"])
            and query.get("department") in (None, one["department"]["id"])
            and self.serves(self.departments[one["department"]["id"]], code)
        ]
        return page(rows, query, "powers")

    def home(self, query):
        # A region kept on somebody's device may be gone: the first screen then shows the default one.
        code = query.get("region") if query.get("region") in self.regions else self.default
        return {
            "region": self.regions[code], "hotWords": ["居住证", "营业执照"],
            "themes": self.theme_list({"region": code})["themes"],
            "hotItems": self.items({"region": code, "limit": 6})["items"],
            "notices": self.notice_list({"region": code, "limit": 3})["items"],
        }
