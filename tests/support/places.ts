// Every kind of page there is, with the heading that tells that it is really shown.
import type { Api } from './portal';
import { escape, zh } from './words';
import { text, type Department, type NoticeSummary, type Page, type Theme } from './wire';

export interface Place {
  /** What it is called in the names of tests. */
  name: string;
  /** Its address. */
  path: string;
  /** Its heading, in Chinese. */
  heading: string | RegExp;
  /** The endpoint without which it has nothing to show. */
  endpoint?: string;
}

/** The pages whose address is known without asking. */
export const fixed: Place[] = [
  { name: 'home', path: '/', heading: /.+/, endpoint: 'getHome' },
  { name: 'find', path: `/find?q=${encodeURIComponent('身份证')}`, heading: zh('find.title_for', { words: '身份证' }), endpoint: 'search' },
  { name: 'browse', path: '/browse', heading: zh('browse.title'), endpoint: 'listThemes' },
  { name: 'departments', path: '/departments', heading: zh('browse.departments_title'), endpoint: 'listDepartments' },
  { name: 'notices', path: '/notices', heading: zh('notices.title'), endpoint: 'listNotices' },
  { name: 'help', path: '/help', heading: zh('help.title'), endpoint: 'getHelp' },
  { name: 'sign-in', path: '/sign-in', heading: zh('enter.title') },
  { name: 'register', path: '/register', heading: zh('enter.register_title') },
  { name: 'level', path: '/level', heading: zh('level.title') },
  { name: 'accessibility', path: '/accessibility', heading: zh('accessibility.title') },
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
  const named = (words: Parameters<typeof text>[0]) => new RegExp(escape(text(words)));
  return [
    ...fixed,
    { name: 'guide', path: `/items/${item.id}`, heading: named(item.name), endpoint: 'getGuide' },
    { name: 'theme', path: themePath(theme), heading: named(theme.name), endpoint: 'listItems' },
    { name: 'department', path: `/departments/${department.id}`, heading: named(department.name), endpoint: 'getDepartment' },
    { name: 'notice', path: `/notices/${notice.id}`, heading: named(notice.title), endpoint: 'getNotice' },
  ];
}

export const themePath = ({ kind, code }: Theme) => `/browse/${kind.toLowerCase().replaceAll('_', '-')}/${code}`;
