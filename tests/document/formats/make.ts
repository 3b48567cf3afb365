// Writes small documents of each format, so that no binary has to be kept in the repository.
import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A government web page around the paragraphs: navigation, counters, buttons, links. */
export function makeHtml(title: string, paragraphs: string[], charset = 'utf-8'): string {
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}_政府门户网站</title><script>var a = '脚本文字';</script><style>p{}</style></head>
<body><div class="header"><div class="logo">某某政府</div><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="position">您当前的位置：<a>首页</a> &gt; <a>政策文件</a></div>
<div class="main"><h1>${title}</h1>
<div class="info"><span>发布时间：2022-09-01 10:00</span></div><div>来源：办公室</div><div>浏览量：687</div><div>【字体：大 中 小】</div><p>打印本页</p>
<div id="zoom" class="TRS_Editor"><p>浏览量：687</p>${paragraphs.map((text) => `<p style="text-indent:2em">&nbsp;&nbsp;<span>${escape(text)}</span></p>`).join('\n')}</div>
<div class="share">分享到：微信</div><div>上一篇：关于别的事情的通知</div></div>
<div class="footer">版权所有 某某政府办公室 ICP备12345678号</div></body></html>`;
}

export interface DocxParagraph {
  text: string;
  /** Level of the generated numbering: 0 一、, 1 （一）, 2 1. */
  level?: number;
  style?: string;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="x" xmlns:v="y"';
const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** One paragraph of word/document.xml. */
export function paragraphXml({ text, level: at, style }: DocxParagraph): string {
  const number = at === undefined ? '' : `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`;
  const named = style ? `<w:pStyle w:val="${style}"/>` : '';
  // Word tears a sentence into runs at will
  const half = Math.floor(text.length / 2);
  const run = (part: string) => `<w:r><w:t xml:space="preserve">${escape(part)}</w:t></w:r>`;
  return `<w:p><w:pPr>${named}${number}<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${run(text.slice(0, half))}${run(text.slice(half))}</w:p>`;
}

/** One table; a cell 「!甲」 is the first of those that 「^」 goes on with in the rows below; 「甲→」 covers two columns. */
export function tableXml(rows: string[][]): string {
  const cell = (text: string) => {
    const span = text.endsWith('→') ? '<w:gridSpan w:val="2"/>' : '';
    const merge = text.startsWith('^') ? '<w:vMerge/>' : text.startsWith('!') ? '<w:vMerge w:val="restart"/>' : '';
    const words = text.replace(/[!^→]/g, '');
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${words
      .split('\n')
      .map((line) => paragraphXml({ text: line }))
      .join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A Word document with a numbering of three levels and a style 「Task」 of the second one. */
export function makeDocx(body: string): Uint8Array {
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="2">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
  const styles = `<w:styles ${W}><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="Task"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
    'word/media/image1.png': new Uint8Array(10),
  });
}

/** A page: lines with their indent in characters. */
export type PdfPage = { text: string; indent?: number; x?: number }[];

/** A PDF with a text layer, one string a line, 16 points a character. */
export function makePdf(pages: PdfPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (character: string) => character.codePointAt(0)!.toString(16).padStart(4, '0').slice(-4);
  const map: string[] = [];
  for (let i = 0; i < characters.length; i += 100) {
    const part = characters.slice(i, i + 100);
    map.push(
      `${part.length} beginbfchar`,
      ...part.map((character) => `<${code(character)}> <${code(character)}>`),
      'endbfchar',
    );
  }
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${map.join('\n')}\nendcmap end end`;
  const first = 6;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')}] >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
  );
  add(`<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`);
  pages.forEach((page, i) => {
    const lines = page
      .map(
        ({ text, indent = 0, x }, j) =>
          `BT /F1 16 Tf 1 0 0 1 ${x ?? 72 + indent * 16} ${780 - j * 26} Tm <${[...text].map(code).join('')}> Tj ET`,
      )
      .join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R >>`,
    );
    add(`<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`);
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Sets paragraphs as a printer does: 26 characters a line, 24 lines a page, a running head and a page number. */
export function printedPages(paragraphs: string[], head: string): PdfPage[] {
  const lines = paragraphs.flatMap((text) => {
    const broken: { text: string; indent?: number }[] = [];
    let rest = text;
    for (let first = true; rest; first = false) {
      const take = first ? 26 : 28;
      broken.push({ text: rest.slice(0, take), ...(first ? { indent: 2 } : {}) });
      rest = rest.slice(take);
    }
    return broken;
  });
  const pages: PdfPage[] = [];
  for (let i = 0; i < lines.length; i += 24)
    pages.push([{ text: head, indent: 6 }, ...lines.slice(i, i + 24), { text: `— ${pages.length + 1} —`, indent: 12 }]);
  return pages;
}
