// @ts-check
/** What is pasted from Word, a mail or a web page, as Markdown: bold, lists, links and paragraphs, and none of its styles. */

/**
 * @param {DataTransfer} data
 * @returns {string | null} nothing where the browser's own way does
 */
export function markdown(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (!html) return plain ? cleaned(plain) : null;
  return told(parsed(html).body) || cleaned(plain);
}

/** What an element says, as Markdown. @param {Node} node */
export function told(node) {
  return cleaned(blocks(node)).replace(/\n{3,}/g, "\n\n").trim();
}

/**
 * Parses HTML into a document without a window: it loads nothing and runs nothing. Its styles are put aside, which the policy
 * of this page would refuse loudly.
 * @param {string} html
 */
export function parsed(html) {
  const plain = html.replace(/<style[^]*?<\/style>/gi, "").replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle=/gi, " data-style="));
  return new DOMParser().parseFromString(plain, "text/html");
}

/** Takes away the marks that other programs leave: blanks that do not break, bullets that are no list. @param {string} text */
export function cleaned(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/[\u200b\u00ad\ufeff\u2060]/g, "")
    .replace(/^[ \t]*[•·▪‣●◦](?:[ \t]+)/gm, "- ");
}

const BLOCKS = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "TABLE", "BLOCKQUOTE", "SECTION", "ARTICLE"]);

/** @param {Node} node @returns {string} */
function blocks(node) {
  let text = "";
  for (const child of node.childNodes) {
    const name = child.nodeName;
    if (name === "UL" || name === "OL") text += `\n\n${items(/** @type {Element} */ (child), name === "OL")}\n\n`;
    else if (/^H[1-6]$/.test(name)) text += `\n\n### ${line(child)}\n\n`;
    else if (name === "TABLE") text += `\n\n${rows(/** @type {HTMLTableElement} */ (child))}\n\n`;
    else if (BLOCKS.has(name) || name === "BODY") text += `\n\n${blocks(child).trim()}\n\n`;
    else text += inline(child);
  }
  return text.replace(/[ \t]*\n[ \t]*/g, "\n");
}

/** @param {Element} list @param {boolean} isNumbered */
function items(list, isNumbered) {
  return [...list.children].map((item, at) => `${isNumbered ? `${at + 1}.` : "-"} ${line(item)}`).join("\n");
}

/** @param {HTMLTableElement} table */
function rows(table) {
  const lines = [...table.rows].map((row) => `| ${[...row.cells].map((cell) => line(cell).replaceAll("|", "\\|")).join(" | ")} |`);
  lines.splice(1, 0, `|${"---|".repeat(table.rows[0]?.cells.length ?? 1)}`);
  return lines.join("\n");
}

/** @param {Node} node */
function line(node) {
  return [...node.childNodes].map(inline).join("").replace(/\s+/g, " ").trim();
}

/** @param {Node} node @returns {string} */
function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/[ \t\n]+/g, " ");
  if (!(node instanceof Element) || ["STYLE", "SCRIPT", "TITLE", "META"].includes(node.nodeName)) return "";
  if (node.nodeName === "BR") return "\n";
  const text = [...node.childNodes].map(inline).join("");
  const said = text.trim();
  if (!said) return text;
  const [before, after] = [text.slice(0, text.indexOf(said)), text.slice(text.indexOf(said) + said.length)];
  const href = node.nodeName === "A" ? (node.getAttribute("href") ?? "") : "";
  if (/^(https?|mailto):/.test(href)) return href.replace(/^mailto:/, "") === said ? text : `${before}[${said}](${href})${after}`;
  const isBold = /^(B|STRONG)$/.test(node.nodeName) && !/font-weight:\s*(normal|400)/.test(node.getAttribute("data-style") ?? "");
  return isBold ? `${before}**${said}**${after}` : text;
}
