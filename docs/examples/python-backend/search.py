"""Search over what the catalogue holds: words in names first, then in what is said about a thing."""

from catalogue import page
from contract import Problem


class Search:
    def __init__(self, catalogue):
        self.catalogue = catalogue

    def answer(self, query):
        words = query.get("q", "").strip()
        code = self.catalogue.region(query)
        items = self.items(words, code)
        groups = []
        wanted = query.get("kind")
        narrowed = {name: query[name] for name in CONDITIONS if name in query}
        if wanted in (None, "ITEM"):
            groups.append(("ITEM", self.order([hit for hit in items if fits(hit, narrowed)], query.get("sort"))))
        if not narrowed:
            groups += [(kind, make(words, code)) for kind, make in (
                ("NOTICE", self.notices), ("FAQ", self.questions), ("DEPARTMENT", self.departments),
            ) if wanted in (None, kind)]
        answer = {"query": words, "groups": [self.group(kind, hits, query) for kind, hits in groups if hits]}
        if items and wanted in (None, "ITEM"):
            answer["facets"] = facets(items, narrowed)
        return answer

    def group(self, kind, hits, query):
        part = page(hits, {**query, "limit": query.get("limit", 20 if "kind" in query else 5)}, "search " + kind)
        group = {"kind": kind, "total": part["total"], "hits": part["items"]}
        if "kind" in query and "next" in part:
            group["next"] = part["next"]
        return group

    def order(self, hits, order):
        if order == "PROMISE":
            days = {"WORKDAY": 1, "CALENDAR_DAY": 1, "MONTH": 22}
            return sorted(hits, key=lambda hit: hit["item"]["promiseTime"]["amount"]
                          * days.get(hit["item"]["promiseTime"]["unit"], 1))
        return hits

    def items(self, words, code):
        rows = [
            (guide["item"]["name"], guide["item"]["summary"], guide["item"]) for guide in self.catalogue.guides.values()
            if self.catalogue.serves(guide["item"], code)
        ]
        return [
            {**hit, "item": self.catalogue.seen_from(thing, code)} for hit, thing in found("ITEM", words, rows)
        ]

    def notices(self, words, code):
        rows = [
            (one["notice"]["title"], one["notice"]["summary"], one["notice"]) for one in self.catalogue.notices.values()
            if one["notice"]["kind"] != "POLICY"
            and self.catalogue.serves(self.catalogue.departments[one["notice"]["department"]["id"]], code)
        ]
        return [hit for hit, _ in found("NOTICE", words, rows)]

    def questions(self, words, _):
        rows = [(faq["question"], faq["answer"], faq) for faq in self.catalogue.help["faqs"]]
        return [hit for hit, _ in found("FAQ", words, rows)]

    def departments(self, words, code):
        rows = [
            (one["name"], one["intro"], one) for one in self.catalogue.departments.values()
            if self.catalogue.serves(one, code)
        ]
        return [hit for hit, _ in found("DEPARTMENT", words, rows)]

    def complete(self, query):
        words = query.get("q", "").strip()
        hits = self.items(words, self.catalogue.region(query))
        named = [hit for hit in hits if hit["why"]["by"] == "NAME"]
        return {"query": query.get("q", ""), "completions": [
            {"text": hit["title"]["zh-CN"], "itemId": hit["id"]} for hit in named[:10]]}

    def recommend(self, query):
        """What is asked for most, and what the same department handles beside an item."""
        code = self.catalogue.region(query)
        after = query.get("after")
        if after is not None and after not in self.catalogue.guides:
            raise Problem("NOT_FOUND", "there is no such item")
        beside = self.catalogue.guides[after]["item"] if after else None
        rows = []
        for guide in self.catalogue.guides.values():
            item = guide["item"]
            if not self.catalogue.serves(item, code) or item["id"] == after:
                continue
            if "side" in query and not self.catalogue.on_side(guide, query["side"]):
                continue
            if beside and item["department"] != beside["department"]:
                continue
            text = ({"zh-CN": "由同一部门办理", "en": "Handled by the same department"} if beside
                    else {"zh-CN": "本地区常办的事项", "en": "Often needed here"})
            kind = "TOGETHER" if beside else "OFTEN"
            rows.append({"item": self.catalogue.seen_from(item, code), "reasons": [{"kind": kind, "text": text}]})
        return {"items": rows[:query.get("limit", 6)]}


CONDITIONS = (
    "side", "handledAt", "department", "itemType", "group", "onlineDepth", "visits", "days", "free",
    "wholeCourseOnline", "immediate",
)


def found(kind, words, rows):
    """Hits among rows of title, text and thing: those with the words in their title first."""
    hits = []
    for title, text, thing in rows:
        places = [texts(title), texts(title) + " " + texts(text)]
        every = words.lower().split()
        weight = next((w for place, w in zip(places, (100, 50)) if every and all(one in place for one in every)), 0)
        if weight:
            hit = {
                "kind": kind, "id": thing["id"], "title": title, "snippet": text, "matched": words.split(),
                "why": {"by": "NAME" if weight == 100 else "TEXT", "weight": weight},
            }
            hits.append((hit, thing))
    return sorted(hits, key=lambda pair: -pair[0]["why"]["weight"])


def texts(text):
    return (text if isinstance(text, str) else " ".join(text.values())).lower()


def days_of(item):
    factor = {"MONTH": 30, "YEAR": 365, "HOUR": 0, "WORK_HOUR": 0}
    return item["promiseTime"]["amount"] * factor.get(item["promiseTime"]["unit"], 1)


def fits(hit, conditions):
    item = hit["item"]
    person = "NATURAL_PERSON" in item["audience"]
    holds = {
        "side": lambda v: person if v == "PERSON" else item["audience"] != ["NATURAL_PERSON"],
        "handledAt": lambda v: item["region"]["id"] == v,
        "department": lambda v: item["department"]["id"] == v,
        "itemType": lambda v: item["itemType"] == v,
        "group": lambda v: False,
        "onlineDepth": lambda v: v == "ONE",
        "visits": lambda v: item["visits"] <= v,
        "days": lambda v: days_of(item) <= v,
        "free": lambda v: item["hasFee"] != v,
        "wholeCourseOnline": lambda v: item["wholeCourseOnline"] == v,
        "immediate": lambda v: (item["projectType"] == "IMMEDIATE") == v,
    }
    return all(holds[name](value) for name, value in conditions.items())


def facets(items, chosen):
    """For each side the choices that find something, counted with all conditions but that side's own."""
    sides = [
        ("HANDLED_AT", "handledAt", lambda item: (item["region"]["id"], item["region"]["name"])),
        ("DEPARTMENT", "department", lambda item: (item["department"]["id"], item["department"]["name"])),
        ("ITEM_TYPE", "itemType", lambda item: (item["itemType"], None)),
        ("FREE", "free", lambda item: None if item["hasFee"] else ("true", None)),
        ("IMMEDIATE", "immediate", lambda item: ("true", None) if item["projectType"] == "IMMEDIATE" else None),
    ]
    answer = []
    for kind, name, of in sides:
        others = {key: value for key, value in chosen.items() if key != name}
        counts = {}
        for hit in items:
            choice = of(hit["item"])
            if choice and fits(hit, others):
                row = counts.setdefault(choice[0], {"value": choice[0], "count": 0})
                row["count"] += 1
                if choice[1]:
                    row["name"] = choice[1]
        if name in chosen:
            value = "true" if chosen[name] is True else str(chosen[name])
            if chosen[name] is not False:
                counts.setdefault(value, {"value": value, "count": 0})
        if counts:
            answer.append({"kind": kind, "values": list(counts.values())})
    return answer
