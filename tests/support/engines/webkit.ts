import { Builder, By, Capabilities, Key, until } from 'selenium-webdriver';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { PATIENCE, windowHeight } from './engine.ts';
import type { Engine } from './engine.ts';
import { ownFolder } from './own-folder.ts';
import { startTied } from './tied-program.ts';

/**
 * Debian's WebKitGTK, the engine of Safari, on a screen in memory. The caller closes it. A start that comes to nothing is
 * tried once more with everything new: about one in a hundred did, on a busy machine.
 */
export const openWebKit = (): Promise<Engine> => startWebKit().catch(startWebKit);

async function startWebKit(): Promise<Engine> {
  const paths = inject('webkitPaths')!;
  const { folder, remove } = ownFolder();
  writeSettings(folder);
  const ends: (() => void)[] = [];
  try {
    const screen = await openScreen(paths.screen, ends);
    // Nothing else of the person's environment: neither a proxy, nor a desktop with settings of its own.
    const env = { PATH: process.env['PATH'], HOME: folder, DISPLAY: screen, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
    const server = await openDriver(paths.driver, env, ends);
    // A driver that waits for its browser in vain does not say so.
    const driver = await vi.waitFor(() => connect(server, paths.browser), { timeout: PATIENCE, interval: 1000 });
    return engineOf(driver, endAll);
  } catch (error) {
    endAll();
    throw error;
  }

  function endAll(): void {
    for (const end of ends.reverse()) end();
    remove();
  }
}

/** The toolbar of MiniBrowser makes its window 450 pixels wide at least; without letters and space between, it fits any. */
const narrowToolbar = '* { min-width: 0; min-height: 0; margin: 0; border: 0; padding: 0; font-size: 1px; }';

function writeSettings(home: string): void {
  const folder = join(home, '.config/gtk-3.0');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'gtk.css'), narrowToolbar);
}

/** A screen in memory, with a number that no other screen has. @returns the number, as in `DISPLAY` */
async function openScreen(program: string, ends: (() => void)[]): Promise<string> {
  const command = [program, '-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const { reports, end } = startTied(command);
  ends.push(end);
  let number = '';
  for await (const chunk of reports) {
    number += String(chunk);
    if (number.endsWith('\n')) return `:${number.trim()}`;
  }
  throw new Error(`Không mở được màn hình ảo: ${command.join(' ')}`);
}

/** Starts the driver and waits until it answers. @returns its address */
async function openDriver(program: string, env: NodeJS.ProcessEnv, ends: (() => void)[]): Promise<string> {
  const address = `http://127.0.0.1:${await freePort()}`;
  ends.push(startTied([program, '--host=127.0.0.1', `--port=${new URL(address).port}`], env).end);
  await vi.waitFor(() => fetch(`${address}/status`), { timeout: PATIENCE, interval: 200 });
  return address;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function connect(server: string, binary: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const builder = new Builder().disableEnvironmentOverrides().usingServer(server);
  const driver = await builder.withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  return driver;
}

const engineOf = (driver: WebDriver, end: () => void): Engine => ({
  open: async (address) => {
    await driver.get(address);
    await driver.executeScript('return document.fonts.ready.then(() => undefined)');
  },
  resize: async (width) => {
    await driver.manage().window().setRect({ x: 0, y: 0, width, height: windowHeight });
    await driver.wait(() => driver.executeScript<boolean>('return innerWidth === arguments[0]', width), PATIENCE);
  },
  run: (script, ...args) => driver.executeScript(script, ...args),
  submit: (field, text) => driver.findElement(By.css(field)).sendKeys(text, Key.ENTER),
  choose: async (field, file) => {
    const input = driver.findElement(By.css(field));
    await driver.wait(until.elementIsVisible(input), PATIENCE);
    await input.sendKeys(file);
  },
  countRole: async (within, role) => {
    // The driver gives a role to what is not shown too, and no screen reader comes to that.
    const parts: WebElement[] = await driver.executeScript(
      'return [...document.querySelectorAll(arguments[0])].filter((part) => part.checkVisibility())',
      `${within} *`,
    );
    const roles: string[] = [];
    // The driver answers one question after the other.
    for (const part of parts) roles.push(await part.getAriaRole());
    return roles.filter((each) => each === role).length;
  },
  picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
  close: async () => {
    await driver.quit();
    end();
  },
});
