// Renders every page at the width of a desk and of a telephone, in light and in dark:
// nothing is asked of any network, nothing stands out to the right, the style is used,
// axe-core finds nothing that shuts people out.
"use strict";
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [made, browser] = process.argv.slice(2);
const VIEWS = [
  { name: "desk", width: 1100, height: 1000, colorScheme: "light" },
  { name: "phone", width: 360, height: 740, colorScheme: "dark" },
];

async function look(chrome, file, view) {
  const context = await chrome.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    bypassCSP: false,
  });
  const page = await context.newPage();
  const wrong = [];
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) wrong.push(`asks for ${request.url()}`);
  });
  page.on("console", (message) => wrong.push(`says ${message.text()}`));
  await page.goto(pathToFileURL(file).href);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > view.width) wrong.push(`is ${wide} wide, not ${view.width}`);
  const styled = await page.evaluate(() => getComputedStyle(document.body).margin === "0px");
  if (!styled) wrong.push("has no style: the policy does not name it");
  const name = path.basename(file, ".html");
  if (["lam-dong", "ho-ngheo"].includes(name)) {
    await page.screenshot({ path: path.join(made, `${name}-${view.name}.png`) });
  }
  await context.close();
  // axe-core is a script, which the page's own policy forbids.
  const free = await chrome.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    bypassCSP: true,
  });
  const again = await free.newPage();
  await again.goto(pathToFileURL(file).href);
  await again.evaluate(axe);
  const found = await again.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of found.violations) {
    wrong.push(`${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  await free.close();
  return wrong.map((text) => `${path.basename(file)} (${view.name}) ${text}`);
}

(async () => {
  const chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
  const files = fs.readdirSync(made).filter((name) => name.endsWith(".html")).sort();
  const wrong = [];
  for (const file of files) {
    for (const view of VIEWS) wrong.push(...(await look(chrome, path.join(made, file), view)));
  }
  await chrome.close();
  if (wrong.length > 0) {
    console.error(wrong.join("\n"));
    process.exit(1);
  }
  console.log(`${files.length} pages, ${VIEWS.length} views each`);
})();
