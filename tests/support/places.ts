// Every kind of page there is, with the heading that tells that it is really shown.
import type { APIRequestContext } from '@playwright/test';
import { sample, write } from './matter';
import type { Api, Portal } from './portal';
import { escape, zh } from './words';
import { text, type Department, type Elsewhere, type NoticeSummary, type Page, type Theme } from './wire';

export interface Place {
  /** What it is called in the names of tests. */
  name: string;
  /** Its address. */
  path: string;
  /** Its heading, in Chinese. */
  heading: string | RegExp;
  /** The endpoint without which it has nothing to show. */
  endpoint?: string;
  /** The persona whose page it is; nobody signed in without one. */
  as?: string;
}

/** The pages whose address is known without asking. */
export const fixed: Place[] = [
  { name: 'home', path: '/', heading: /.+/, endpoint: 'getHome' },
  { name: 'find', path: `/find?q=${encodeURIComponent('身份证')}`, heading: zh('find.title_for', { words: '身份证' }), endpoint: 'search' },
  { name: 'browse', path: '/browse', heading: zh('browse.title'), endpoint: 'listThemes' },
  { name: 'one-things', path: '/one-things?side=PERSON', heading: zh('one_thing.title'), endpoint: 'listOneThings' },
  { name: 'one-thing', path: '/one-things/newborn', heading: zh('one_thing.named', { name: '新生儿出生' }), endpoint: 'getOneThing' },
  { name: 'halls', path: '/halls', heading: zh('halls.title'), endpoint: 'listHalls' },
  { name: 'hall', path: '/halls/990101000000-hall', heading: '明湖区政务服务中心', endpoint: 'getHall' },
  { name: 'ratings', path: '/ratings', heading: zh('ratings.title'), endpoint: 'getRatingStatistics' },
  { name: 'book', path: '/halls/990101000000-hall/book', heading: zh('booking.book_title'), endpoint: 'getHall' },
  { name: 'departments', path: '/departments', heading: zh('browse.departments_title'), endpoint: 'listDepartments' },
  { name: 'notices', path: '/notices', heading: zh('notices.title'), endpoint: 'listNotices' },
  { name: 'decisions', path: '/notices/decisions-market-food', heading: '明湖区食品安全行政处罚决定公开', endpoint: 'getNotice' },
  { name: 'publicity', path: '/notices/publicity-road-plan', heading: '长亭路北段道路工程规划方案公示', endpoint: 'getNotice' },
  { name: 'powers', path: '/powers', heading: zh('powers.title'), endpoint: 'listPowers' },
  { name: 'negative list', path: '/negative-list?list=cn-2024', heading: zh('negative.title'), endpoint: 'listNegativeEntries' },
  { name: 'negative list changes', path: '/negative-list?list=cn-2024&against=cn-2022', heading: zh('negative.title_changes'), endpoint: 'listNegativeChanges' },
  { name: 'pre-check', path: '/negative-list/check?list=cn-2024&industry=841&share=60', heading: zh('negative.check'), endpoint: 'listNegativeLists' },
  { name: 'answers', path: '/answers', heading: zh('talk.answers'), endpoint: 'listAnswers' },
  { name: 'help', path: '/help', heading: zh('help.title'), endpoint: 'getHelp' },
  { name: 'lookup', path: '/lookup', heading: zh('matter.lookup') },
  { name: 'verify', path: '/verify', heading: zh('verify.title') },
  { name: 'sign-in', path: '/sign-in', heading: zh('enter.title') },
  { name: 'register', path: '/register', heading: zh('enter.register_title') },
  { name: 'level', path: '/level', heading: zh('level.title') },
  { name: 'accessibility', path: '/accessibility', heading: zh('accessibility.title') },
  { name: 'coverage', path: '/coverage', heading: zh('coverage.title') },
  { name: 'lost', path: '/no/such/page', heading: zh('lost.title') },
];

/** All pages: those above, and one of each kind that the mock server names. */
export async function everyPlace(api: Api): Promise<Place[]> {
  const [home, themes, departments, notices] = await Promise.all([
    api.home(),
    api.get<{ themes: Theme[] }>('/themes'),
    api.get<Page<Department>>('/departments'),
    api.get<Page<NoticeSummary>>('/notices'),
  ]);
  const [item] = home.hotItems;
  const [theme] = themes.themes;
  const [department] = departments.items;
  const [notice] = notices.items;
  const elsewhere = await api.get<Page<Elsewhere>>(`/items/${item.id}/elsewhere`, { limit: '2' });
  const compared = [item, ...elsewhere.items].map(({ id }) => id).join(',');
  const named = (words: Parameters<typeof text>[0]) => new RegExp(escape(text(words)));
  return [
    ...fixed,
    { name: 'compare', path: `/compare?items=${compared}`, heading: zh('compare.title'), endpoint: 'getGuide' },
    { name: 'guide', path: `/items/${item.id}`, heading: named(item.name), endpoint: 'getGuide' },
    { name: 'theme', path: themePath(theme), heading: named(theme.name), endpoint: 'listItems' },
    { name: 'department', path: `/departments/${department.id}`, heading: named(department.name), endpoint: 'getDepartment' },
    { name: 'notice', path: `/notices/${notice.id}`, heading: named(notice.title), endpoint: 'getNotice' },
  ];
}

export const themePath = ({ kind, code }: Theme) => `/browse/${kind.toLowerCase().replaceAll('_', '-')}/${code}`;

/** Whose pages of one's own are looked at: nobody else's tests touch what is hers. */
const mine = 'su-yun';
/** Whose bookings are: hers stay as they are, and with them what is new to her. */
const booker = 'yunchuan-library';
const officer = 'officer-window';

/** The steps of an application, in order. */
const steps = ['notice', 'situation', 'form/person', 'materials', 'delivery', 'pay', 'review', 'sign', 'submit'];

/** One of each kind of page that is somebody's own, with something on it. */
export async function ownPlaces(portal: Portal, request: APIRequestContext): Promise<Place[]> {
  await request.get(`/api/session/login?persona=${booker}&returnTo=/help`);
  const booking = await anyBooking(request);
  const item = 'id-card-renewal';
  const wanting = await sample(request, 'CORRECTION_REQUIRED', { persona: mine, item });
  const closed = await sample(request, 'CLOSED', { persona: mine, item });
  const filed = await sample(request, 'SUBMITTED', { item });
  await portal.enters(mine);
  const own = portal.context.request;
  await request.get('/api/session/login?persona=officer-handler&returnTo=/help');
  const { items: [bad] } = (await (await request.get('/api/desk/rectifications?box=ALL')).json()) as { items: { id: string; item: { name: Parameters<typeof text>[0] } }[] };
  // She is signed in elsewhere too, and has looked at a datum of hers: her pages show that, whatever other tests did.
  await request.get(`/api/session/login?persona=${mine}&returnTo=/help`);
  const looks = (await (await own.get('/api/me/accesses?own=true')).json()) as Page<unknown>;
  if (!looks.items.length) await write(own, '/me/reveal', { field: 'ID_NUMBER', reason: 'CHECK' });
  const { cards } = (await (await own.get('/api/cards')).json()) as { cards: { id: string; name: Parameters<typeof text>[0] }[] };
  const draft = await anyDraft(own);
  const { items: [thread] } = (await (await own.get('/api/threads?kind=CONSULTATION')).json()) as { items: { id: string; title: string }[] };
  const { items: [bill] } = (await (await own.get('/api/bills?box=PAID')).json()) as Page<{ id: string }>;
  const titled = (words: Parameters<typeof text>[0]) => new RegExp(escape(text(words)));
  const named = new RegExp(escape(text(draft.item.name)));
  const place = (name: string, path: string, heading: string | RegExp, endpoint?: string, more: Partial<Place> = {}): Place => ({
    name, path, heading, endpoint, as: mine, ...more,
  });
  return [
    place('cases', '/cases', zh('matter.cases'), 'listCases'),
    place('case', `/cases/${wanting.id}`, named, 'getCase'),
    place('correction', `/cases/${wanting.id}/correct`, zh('matter.correct'), 'getCase'),
    place('rating', `/cases/${closed.id}/rate`, zh('matter.rate_title'), 'getCase'),
    place('receipt', `/cases/${closed.id}/receipt`, zh('matter.receipt'), 'getReceipt'),
    place('cards', '/cards', zh('wallet.title'), 'listCards'),
    place('card', `/cards/${cards[0].id}`, new RegExp(escape(text(cards[0].name))), 'getCard'),
    place('card copies', `/cards/${cards[0].id}/copies`, zh('card_use.copies'), 'listCardCopies'),
    place('card grants', `/cards/${cards[0].id}/grants`, zh('card_use.grants'), 'listCardGrants'),
    place('card link', '/cards/link', zh('card_use.link'), 'listCards'),
    place('talk', '/talk', zh('talk.title'), 'listThreads'),
    place('talk new', '/talk/new?kind=COMPLAINT', zh('talk.new_title'), 'getThreadOptions'),
    place('thread', `/talk/${thread.id}`, new RegExp(escape(thread.title)), 'getThread'),
    place('messages', '/messages', zh('messages.title'), 'listMessages'),
    place('delegations', '/me/delegations', zh('delegation.title'), 'listDelegations'),
    place('new delegation', '/me/delegations/new', zh('delegation.give_title')),
    place('delegation', '/me/delegations/delegation-4', zh('delegation.given_to', { name: '*晓禾' }), 'getDelegation'),
    place('account', '/me/account', zh('account.profile'), 'getProfile'),
    place('security', '/me/security', zh('account.security'), 'listSessions'),
    place('consents', '/me/consents', zh('account.consents'), 'listConsents'),
    place('access', '/me/access', zh('account.access'), 'listDataAccesses'),
    place('cancel', '/me/cancel', zh('account.cancel'), 'getCancellation'),
    place('me', '/me', zh('me.title'), 'getMySpace'),
    place('tags', '/me/tags', zh('tags.title'), 'getTags'),
    place('message settings', '/messages/settings', zh('messages.settings'), 'getSubscriptions'),
    place('favourites', '/me/favourites', zh('favourites.title'), 'listFavourites'),
    place('footprints', '/me/footprints', zh('footprints.title')),
    place('payments', '/payments', zh('payments.title'), 'listBills'),
    place('pay for', '/pay-for', zh('pay_for.title'), 'listOthersBills'),
    place('take up', '/take-up', zh('take_up.title')),
    place('payment', `/payments/${bill.id}`, zh('payments.one'), 'getBill'),
    place('archive', '/me/archive', zh('papers.archive'), 'listArchives'),
    place('kept files', '/me/materials', zh('papers.materials'), 'listKeptMaterials'),
    place('addresses', '/me/addresses', zh('addresses.title'), 'listAddresses'),
    place('privacy', '/me/privacy', zh('privacy.title'), 'getPrivacy'),
    place('apply', `/apply/${draft.item.id}`, named, 'getGuide'),
    ...steps.map((step) => place(`draft ${step}`, `/apply/draft/${draft.id}?step=${encodeURIComponent(step)}`, named, 'getDraft')),
    place('own level', '/level', zh('level.title'), 'getLevel', { as: 'zhou-mingyuan' }),
    place('bookings', '/bookings', zh('booking.title'), 'listBookings', { as: booker }),
    place('booking', `/bookings/${booking}`, /.+/, 'getBooking', { as: booker }),
    place('desk', '/desk?box=ALL', zh('desk.title'), 'listInbox', { as: officer }),
    place('desk talk', '/desk/talk?box=ALL', zh('talk.desk_title'), 'listDeskThreads', { as: officer }),
    place('desk ratings', '/desk/ratings?box=ALL', zh('rectify.desk_title'), 'listDeskRectifications', { as: officer }),
    place('desk rating', `/desk/ratings/${bad.id}`, titled(bad.item.name), 'getDeskRectification', { as: 'officer-handler' }),
    place('desk thread', `/desk/talk/${thread.id}`, new RegExp(escape(thread.title)), 'getDeskThread', { as: officer }),
    place('desk queue', '/desk/queue', zh('calling.title'), 'getDeskQueue', { as: 'officer-window' }),
    place('desk collect', '/desk/collect', zh('desk_collect.title'), 'getDesk', { as: 'officer-window' }),
    place('desk parcels', '/desk/parcels', zh('parcel.desk_title'), 'listDeskParcels', { as: 'officer-window' }),
    place('desk counter', '/desk/counter', zh('desk_counter.title'), 'getDesk', { as: 'officer-window' }),
    place('desk begin', '/desk/begin', zh('desk_begin.title'), 'listCounterDrafts', { as: 'officer-window' }),
    place('desk pay', '/desk/pay', zh('desk_pay.title'), 'getPaymentsReceived', { as: 'officer-window' }),
    place('desk refunds', '/desk/refunds', zh('payments.desk_title'), 'listDeskRefunds', { as: 'officer-handler' }),
    place('desk case', `/desk/cases/${filed.id}`, named, 'getDeskCase', { as: officer }),
  ];
}

/** A booking of theirs that is still to come: the one there is, or a new one. */
async function anyBooking(own: APIRequestContext): Promise<string> {
  const known = async () => ((await (await own.get('/api/me/bookings')).json()) as { bookings: { id: string; state: string }[] }).bookings.find(({ state }) => state === 'BOOKED')?.id;
  const hall = '990101000000-hall';
  const session = (await (await own.get('/api/session')).json()) as { csrfToken: string };
  const headers = { 'X-CSRF-Token': session.csrfToken };
  const { counters } = (await (await own.get(`/api/halls/${hall}`)).json()) as { counters: { items: { id: string }[] }[] };
  for (const { id: item } of counters.flatMap(({ items }) => items)) {
    const before = await known();
    if (before) return before;
    const { days } = (await (await own.get(`/api/halls/${hall}/slots?item=${item}`)).json()) as { days: { date: string; slots: { from: string; free: number }[] }[] };
    const day = days.findLast(({ slots }) => slots.some(({ free }) => free > 0));
    // Another test may be quicker: then that one is taken.
    const from = day?.slots.find(({ free }) => free > 0)?.from;
    if (day && from) await own.post('/api/me/bookings', { data: { hall, item, date: day.date, from }, headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() } });
  }
  throw new Error('nothing can be booked');
}

interface Draft { id: string; revision: string; item: { id: string; name: Parameters<typeof text>[0] }; content: Record<string, unknown> & { answers: object } }

/** An application as far as one gets without files: the one there is, or a new one. Tests that run at once share it. */
async function anyDraft(own: APIRequestContext): Promise<Draft> {
  const session = (await (await own.get('/api/session')).json()) as { csrfToken: string };
  const headers = { 'X-CSRF-Token': session.csrfToken, 'Idempotency-Key': crypto.randomUUID() };
  const all = (await (await own.get('/api/items?limit=100')).json()) as Page<{ id: string; name: { 'zh-CN': string } }>;
  const item = all.items.find(({ name }) => name['zh-CN'] === '居民身份证换领');
  const known = async () => {
    const drafts = (await (await own.get('/api/drafts', { params: { item: item?.id ?? '' } })).json()) as Page<{ id: string }>;
    const [first] = drafts.items;
    return first ? ((await (await own.get(`/api/drafts/${first.id}`)).json()) as Draft) : undefined;
  };
  const before = await known();
  if (before) return before;
  const begun = await own.post('/api/drafts', { data: { item: item?.id, anew: false }, headers });
  if (!begun.ok()) {
    // Another test was quicker.
    const now = await known();
    if (now) return now;
  }
  const draft = (await begun.json()) as Draft;
  const answers = {
    ...draft.content.answers,
    registeredAddress: '平安路1号', reason: 'EXPIRED', validFrom: '2006-12-01', validUntil: '2026-12-01', photo: 'LATEST',
    reduction: 'NO', livingAddress: '平安路1号', truth: 'YES',
  };
  const situation = [['reason', 'expired'], ['minor', 'yes'], ['remote', 'local']].map(([question, option]) => ({ question, options: [option] }));
  const put = await own.put(`/api/drafts/${draft.id}`, {
    data: { ...draft.content, answers, situation, agreed: true },
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${draft.revision}"` },
  });
  return (await put.json()) as Draft;
}
