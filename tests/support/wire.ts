// What the tests read of the mock server's answers. The contract itself is crates/contract.

export type Text = string | { 'zh-CN': string; en?: string };
export interface Named { id: string; name: Text }
export interface Page<T> { items: T[]; next?: string; total?: number }
export interface Contact { kind: string; value: string; note?: Text }
export interface TimeLimit { amount: number; unit: string }
export interface Region {
  code: string; name: Text; level: number; parent?: string; selfLevel?: boolean; hasServices?: boolean; hasChildren?: boolean;
}
export interface Capabilities { defaultRegion: Region; hotline: Contact; languages: string[]; personas: Named[]; clauses: string[] }
export interface Item {
  id: string; name: Text; summary?: Text; department: Named; region: Named; visits: number; promiseTime: TimeLimit;
  hasFee: boolean; wholeCourseOnline?: boolean; servedBy?: Named;
}
export interface Elsewhere { id: string; region: Named; within?: Text[]; promiseTime: TimeLimit; visits: number; hasFee: boolean }
export interface Theme { kind: string; code: string; name: Text; count: number }
export interface Department { id: string; name: Text; creditCode: string; consult: Contact[]; complain: Contact[]; hours: Text; itemCount: number }
export interface NoticeSummary { id: string; kind: string; title: Text; publishedOn: string; department: Named; summary: Text }
export interface Notice {
  notice: NoticeSummary; body: { kind: string; text?: Text; items?: Text[] }[]; items: Item[]; replacedBy?: Named;
  plain?: { heading: Text; text: Text }[]; attachments?: Attachment[]; decisions?: { number: string; party: string; outcome: Text }[];
  objection?: { from: string; until: string; daysLeft?: number; contacts: Contact[] };
}
export interface Power { id: string; name: Text; powerType: string; department: Named; duties: Text[]; item?: Named }
export interface Home { region: Region; hotWords: string[]; themes: Theme[]; hotItems: Item[]; notices: NoticeSummary[]; failed: { part: string }[] }
export interface Faq { question: Text; answer: Text }
export interface Help { contacts: Contact[]; faqs: Faq[]; glossary: { term: Text; explain: Text }[] }
export interface Hit { kind: string; id: string; title: Text; matched: string[]; item?: Item; why?: { by: string; weight: number } }
export interface Facet { kind: string; values: { value: string; name?: Text; count: number }[] }
export interface SearchAnswer {
  query: string; corrected?: string; groups: { kind: string; total: number; hits: Hit[] }[]; nearWords: string[]; facets: Facet[];
}
export interface Attachment { name: Text; href: string; mediaType: string; size: number }
export interface Condition { question: string; anyOf: string[] }
export interface Material {
  id: string; name: Text; notes?: Text; standard?: Text; basis?: Text; sourceNote?: Text; copies: number;
  exemption: { mode: string; certificate?: Text; explain?: Text }; blank?: Attachment; sample?: Attachment; when?: Condition[];
}
export interface Situation {
  id: string; question: Text; help?: Text; multiple?: boolean; options: { id: string; label: Text }[]; when?: Condition[];
}
export interface Remedy { body: Text; address: Text; phone?: string; note: Text }
export interface Guide {
  item: Item; codes: { catalogue: string; task: string; handling?: string }; conditions: Text[];
  result: { name: Text; validity?: Text; sample?: Attachment };
  legalTime: TimeLimit; actualTime?: { usual: TimeLimit; most: TimeLimit; cases: number; until: string };
  rating?: { mean: string; count: number; levels: { level: string; count: number }[]; byDefault: number; until: string };
  timeNote?: Text; visitReason?: Text; quantityLimit?: Text;
  fees?: { name: Text; standard: Text; amount?: string; basis: Text; reduction?: Text }[];
  legalBasis: { law: Text; number?: Text; article: Text; text: Text }[];
  steps: { name: Text; actor: Text; time: Text; does: Text; result: Text }[];
  specialProcedures?: { name: Text; note: Text }[];
  situations?: Situation[]; materials: Material[];
  places: { name: Text; address: Text; window?: Text; hours: Text; phone?: string; directions?: Text }[];
  consult: Contact[]; complain: Contact[]; rights?: Text[]; duties?: Text[];
  reconsideration?: Remedy; litigation?: Remedy; faqs?: Faq[]; related?: Item[];
}

/** A text of the mock server in a language; Chinese when it has no other. */
export function text(words: Text, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  return typeof words === 'string' ? words : ((words as Record<string, string>)[language] ?? words['zh-CN']);
}
