// How the journeys are run. `cargo xtask test --only browser` builds what they need and calls this; by hand, build
// the portal and the mock server first, then `npx playwright test` here.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { freePorts } from './support/ports';

const root = resolve(import.meta.dirname, '..');
const at = (path: string) => resolve(root, path);

const mock =
  process.env.TONGBAN_MOCK ??
  [at('target/server/mock-server'), at('target/debug/mock-server')].find(existsSync) ??
  at('target/debug/mock-server');
const dist = process.env.TONGBAN_DIST ?? at('dist');
const gallery = process.env.TONGBAN_GALLERY_DIST ?? at('dist-gallery');
// Workers read this file again: the ports found first are handed down to them.
const [portalPort, galleryPort] = freePorts('TONGBAN_TEST_PORTS', 2);

const portalUrl = `http://127.0.0.1:${portalPort}`;
const galleryUrl = `http://127.0.0.1:${galleryPort}`;
process.env.TONGBAN_GALLERY_URL = galleryUrl;
process.env.TONGBAN_DIST = dist;

const server = (port: number, folder: string) => ({
  command: `"${mock}" --listen 127.0.0.1:${port} --dist "${folder}"`,
  url: `http://127.0.0.1:${port}/_mock/health`,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 3_000 },
  stdout: 'ignore' as const,
  stderr: 'ignore' as const,
  timeout: 60_000,
});

// Tests that look at one width only, or whose subject does not depend on it, carry @desktop or @phone.
const projects: Project[] = [
  {
    name: 'desktop',
    grepInvert: /@phone/,
    use: { viewport: { width: 1366, height: 768 } },
  },
  {
    name: 'phone',
    grepInvert: /@desktop/,
    use: { viewport: { width: 360, height: 640 }, hasTouch: true },
  },
];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'results/traces',
  snapshotPathTemplate: 'snapshots/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  workers: process.env.TONGBAN_WORKERS ? Number(process.env.TONGBAN_WORKERS) : Math.min(2, availableParallelism()),
  // A loaded machine may be too slow once; what fails twice fails. `cargo xtask test` names what needed a second try.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    baseURL: portalUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    actionTimeout: 8_000,
    navigationTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects,
  webServer: [server(portalPort, dist), ...(existsSync(gallery) ? [server(galleryPort, gallery)] : [])],
});
