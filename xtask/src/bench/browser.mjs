// What every measurement begins with: what it is told, and a browser. Put before the others by `cargo xtask bench`.
import { createRequire } from "node:module";

const [address, tests, count] = process.argv.slice(-3);
const { chromium } = createRequire(`${tests}/package.json`)("@playwright/test");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    ...(process.getuid() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

