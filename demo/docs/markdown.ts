/** The little of Markdown that the guides use, as elements: headings, paragraphs, lists, tables, bold, code and links. */

/** Draws a text; its first heading becomes the h1 of the page. */
export function drawMarkdown(text: string): DocumentFragment {
  const page = document.createDocumentFragment();
  for (const block of text
    .replaceAll('\r', '')
    .trim()
    .split(/\n{2,}/))
    page.append(drawBlock(block));
  return page;
}

function drawBlock(block: string): HTMLElement {
  const heading = /^(#{1,4}) (.*)$/.exec(block);
  if (heading) {
    const element = withInline(`h${heading[1]!.length}`, heading[2]!);
    element.id = slug(heading[2]!);
    return element;
  }
  if (block.startsWith('|')) return drawTable(block);
  const lines = block.split('\n');
  if (/^(\d+\.|-) /.test(block)) {
    const list = document.createElement(block.startsWith('-') ? 'ul' : 'ol');
    for (const line of joined(lines)) list.append(withInline('li', line.replace(/^(\d+\.|-) /, '')));
    return list;
  }
  return withInline('p', lines.join(' '));
}

/** Items of a list; a line that starts with a space belongs to the item before. */
function joined(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (/^\s/.test(line) && items.length > 0) items.push(`${items.pop()!} ${line.trim()}`);
    else items.push(line);
  }
  return items;
}

function drawTable(block: string): HTMLElement {
  const [head = [], , ...rows] = block.split('\n').map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const table = document.createElement('table');
  const row = (cells: readonly string[], header: boolean) => {
    const tr = document.createElement('tr');
    cells.forEach((cell, index) => {
      const element = withInline(header || index === 0 ? 'th' : 'td', cell);
      if (element.tagName === 'TH') element.setAttribute('scope', header ? 'col' : 'row');
      tr.append(element);
    });
    return tr;
  };
  const [thead, tbody] = [document.createElement('thead'), document.createElement('tbody')];
  thead.append(row(head, true));
  tbody.append(...rows.map((cells) => row(cells, false)));
  table.append(thead, tbody);
  return table;
}

/** An element with bold, code and links in its text. */
function withInline(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  for (const part of text.split(/(\*\*.+?\*\*|`.+?`|\[.+?\]\(.+?\))/)) {
    const link = /^\[(.+)\]\((.+)\)$/.exec(part);
    if (part.startsWith('**'))
      element.append(Object.assign(document.createElement('strong'), { textContent: part.slice(2, -2) }));
    else if (part.startsWith('`'))
      element.append(Object.assign(document.createElement('code'), { textContent: part.slice(1, -1) }));
    else if (link) element.append(Object.assign(document.createElement('a'), { textContent: link[1], href: link[2] }));
    else element.append(part);
  }
  return element;
}

/** The id of a heading, for the contents. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
