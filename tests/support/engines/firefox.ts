import { launch } from 'puppeteer-core';
import { inject } from 'vitest';
import { PATIENCE, windowHeight } from './engine.ts';
import type { Engine } from './engine.ts';
import { ownFolder } from './own-folder.ts';

/**
 * Firefox asks its maker for lists, updates and portals by itself. Puppeteer turns most of that off; a proxy on a port where
 * nothing listens, which no request may go round, stops the rest, and the last five what asks for names alone. What is on
 * this machine is fetched without a proxy.
 */
const settings = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1, ::1',
  'network.proxy.failover_direct': false,
  'network.proxy.allow_bypass': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.trr.mode': 5,
  'dom.push.connection.enabled': false,
  // As on a telephone, where the page has the whole width.
  'ui.useOverlayScrollbars': 1,
};

/** The machine's Firefox, over WebDriver BiDi, without a window. The caller closes it. */
export async function openFirefox(): Promise<Engine> {
  const { folder, remove } = ownFolder();
  const browser = await launch({
    browser: 'firefox',
    executablePath: inject('firefoxPath')!,
    headless: true,
    userDataDir: folder,
    extraPrefsFirefox: settings,
    env: {
      ...process.env,
      // Without it a released Firefox asks its maker for lists whatever the settings say.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      // Firefox refuses to run as root in the home folder of somebody else, which is what sudo leaves.
      ...(process.getuid?.() === 0 ? { HOME: folder } : {}),
    },
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return {
    open: async (address) => {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    resize: async (width) => {
      await page.setViewport({ width, height: windowHeight });
      await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    },
    run: async (script, ...args) => {
      const inPage = script as (...given: unknown[]) => unknown;
      return (await page.evaluate(inPage, ...args)) as Awaited<ReturnType<typeof script>>;
    },
    submit: async (field, text) => {
      await page.type(field, text);
      await page.keyboard.press('Enter');
    },
    choose: async (field, file) => {
      const input = await page.waitForSelector(field, { visible: true });
      await (await input!.toElement('input')).uploadFile(file);
    },
    countRole: async (within, role) => {
      const element = await page.$(within);
      return (await element!.$$(`aria/[role="${role}"]`)).length;
    },
    picture: async () => Buffer.from(await page.screenshot()),
    close: async () => {
      await browser.close();
      remove();
    },
  };
}
