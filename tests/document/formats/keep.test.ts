import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/document/error.ts';
import { documentFiles, keepText } from '../../../src/document/keep.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { documentReport } from '../../../src/document/report.ts';
import { makeDocx, makeHtml, makePdf, paragraphXml, printedPages, tableXml } from './make.ts';

const folder = mkdtempSync(join(tmpdir(), 'keep-'));
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const parse = async (name: string) => parseDocument(await keepText(folder, name));

const PLAN = [
  '柳川市人民政府办公室关于加快发展社区助餐服务的实施意见',
  '柳政办发〔2023〕18号',
  '各县（区）人民政府，市直各部门：',
  '为发展社区助餐服务，满足老年人就餐需求，经市人民政府同意，提出以下意见。',
  '一、扩大服务供给',
  '（一）建设助餐场所。到2025年，建成社区食堂120个以上，新建小区配套用房面积不少于200平方米，老年人口超过五百人的行政村助餐点实现全覆盖，支持餐饮企业、物业企业和养老机构参与运营，形成布局合理、方便可及的服务网络。（市民政局、市自然资源局，各县（区）人民政府按职责分工负责）',
  '（二）扩大送餐范围。依托外卖平台和志愿服务组织开展上门送餐，对高龄、失能老年人优先保障，送餐费用由政府、企业和个人共同分担，2024年底前送餐服务覆盖率达到80%以上。（市民政局牵头，市商务局、市邮政管理局配合）',
  '二、强化要素保障',
  '（三）加大资金支持。对新建社区食堂每个给予5万元一次性建设补助，运营补助标准由县（区）制定。（市财政局负责）',
  '柳川市人民政府办公室',
  '2023年6月1日',
  '（此件公开发布）',
];

/** What every format must give back of the plan. */
const WANTED = {
  number: '柳政办发〔2023〕18号',
  title: '柳川市人民政府办公室关于加快发展社区助餐服务的实施意见',
  issuer: '柳川市人民政府办公室',
  clauses: {
    '一（一）': ['建设助餐场所', '市民政局 负责', '市自然资源局 负责', '各县（区）人民政府 负责'],
    '一（二）': ['扩大送餐范围', '市民政局 牵头', '市商务局 配合', '市邮政管理局 配合'],
    '二（三）': ['加大资金支持', '市财政局 负责'],
  },
};

async function understood(name: string): Promise<unknown> {
  const document = await parse(name);
  const { number, title, issuer } = document;
  const tasks = document.clauses.filter(({ path }) => path.includes('（'));
  const clauses = Object.fromEntries(
    tasks.map(({ path, heading, responsible }) => [
      path,
      [heading, ...responsible.map(({ agency, role }) => `${agency} ${role}`)],
    ]),
  );
  return { number, title, issuer, clauses };
}

describe('one plan in every format', () => {
  it('text', async () => expect(await understood(put('a.txt', PLAN.join('\n')))).toEqual(WANTED));

  it('web page', async () => {
    const name = put('a.html', makeHtml(PLAN[0]!, PLAN));
    expect(await understood(name)).toEqual(WANTED);
    const { text } = await keepText(folder, name);
    expect(text).not.toMatch(/浏览量|打印|首页|脚本|版权|分享|上一篇/);
    expect((await keepText(folder, name, { again: true })).warnings?.[0]?.message).toMatch(/浏览量/);
  });

  it.each(['class="no-sidebar"', 'class="page footer-fixed"', 'id="position"'])(
    'web page whose body, or all in it, is called like furniture: %s',
    async (name) => {
      const page = makeHtml(PLAN[0]!, PLAN);
      const inside = page.replace('<body>', `<body><form><div ${name}>`).replace('</body>', '</div></form></body>');
      for (const whole of [page.replace('<body>', `<body ${name}>`), inside]) {
        const file = put('named.html', whole);
        expect(await understood(file)).toEqual(WANTED);
        expect((await keepText(folder, file)).text).not.toMatch(/首页|脚本|版权|分享/);
      }
    },
  );

  it('web page of nothing but links', async () => {
    const page = '<body><div><a href="/">县政府</a></div><div><a href="a.docx">一、目标</a></div></body>';
    expect((await keepText(folder, put('links.html', page))).text).toBe('县政府\n一、目标\n');
  });

  it('web page in GB18030', async () => {
    const page = makeHtml('标题', ['一、目标'], 'gb2312');
    const bytes = Uint8Array.from(
      [...page.split('一、目标')[0]!].map((c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : 32)),
    );
    const name = put('gb.html', new Uint8Array([...bytes, 0xd2, 0xbb, 0xa1, 0xa2, 0xc4, 0xbf, 0xb1, 0xea]));
    expect((await keepText(folder, name)).text).toContain('一、目标');
  });

  it('Word with typed numbers', async () => {
    expect(await understood(put('a.docx', makeDocx(PLAN.map((text) => paragraphXml({ text })).join(''))))).toEqual(
      WANTED,
    );
  });

  it('Word with generated numbers, by paragraph and by style', async () => {
    const body = PLAN.map((text) => {
      const typed = /^(?:[一二]、|（[一二三]）)/.exec(text)?.[0];
      if (!typed) return paragraphXml({ text });
      const words = text.slice(typed.length);
      return typed.endsWith('、')
        ? paragraphXml({ text: words, level: 0 })
        : paragraphXml({ text: words, style: 'Task' });
    }).join('');
    const name = put('b.docx', makeDocx(body));
    const wanted = {
      ...WANTED,
      clauses: Object.fromEntries(
        Object.entries(WANTED.clauses).map(([path, words]) => [path.replace('（三）', '（一）'), words]),
      ),
    };
    expect(await understood(name)).toEqual(wanted);
  });

  it('Word that counts beyond ninety-nine in Chinese', async () => {
    const body = Array.from({ length: 111 }, (_, i) => paragraphXml({ text: `任务${i}`, level: 0 })).join('');
    const lines = (await keepText(folder, put('long.docx', makeDocx(body)))).text.split('\n');
    expect([lines[9], lines[19], lines[99], lines[100], lines[109], lines[110]]).toEqual([
      '十、任务9',
      '二十、任务19',
      '一百、任务99',
      '一百零一、任务100',
      '一百一十、任务109',
      '一百一十一、任务110',
    ]);
  });

  it('PDF: hard lines joined, running heads and page numbers out, pages kept apart', async () => {
    const name = put(
      'a.pdf',
      makePdf(
        printedPages(
          [...PLAN, ...PLAN.slice(6, 8), ...PLAN.slice(5, 7), ...PLAN.slice(5, 7), ...PLAN.slice(5, 7)],
          '柳川市人民政府文件',
        ),
      ),
    );
    const document = await parse(name);
    expect(document).toMatchObject({ number: WANTED.number, title: WANTED.title });
    const task = document.clauses.find(({ path }) => path === '一（一）')!;
    expect(task.sentences.at(-1)!.text).toMatch(/^到2025年，建成社区食堂120个以上.*服务网络。$/);
    expect(document.source.text).not.toMatch(/— \d —|政府文件/);
    expect(document.source.text.split('\f').length).toBeGreaterThan(1);
    expect(document.source.text.slice(task.start, task.end).replace(/\s+/g, '')).toBe(task.text);
  });
});

describe('tables and boxes of Word', () => {
  it('reads rows under their columns, merged cells for each row', async () => {
    const table = tableXml([
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '建设平台', '!市数据局、市财政局', '2024年底前'],
      ['2', '归集数据\n不少于30类', '^', '持续推进'],
    ]);
    const document = await parse(
      put('table.docx', makeDocx(paragraphXml({ text: '一、任务' }) + paragraphXml({ text: '按下表推进。' }) + table)),
    );
    const rows = document.clauses.filter(({ path }) => path.includes('表'));
    expect(
      rows.map(({ path, responsible, deadlines }) => [
        path,
        responsible.map(({ agency }) => agency),
        deadlines.map(({ printed }) => printed),
      ]),
    ).toEqual([
      ['一表1', ['市数据局', '市财政局'], ['2024年底前']],
      ['一表2', ['市数据局', '市财政局'], ['持续推进']],
    ]);
  });

  it('keeps figures in their columns below cells over columns and rows, and beside cells that hang on the right', async () => {
    const table = tableXml([
      ['!序号', '!指标→', '完成值→', '!备注'],
      ['^', '^→', '2024年', '2025年', '^'],
      ['1', '!床位→', '3', '4', '!核定'],
      ['2', '^→', '5', '6', '^'],
      ['3', '医生', '人', '7', '8', '在岗'],
    ]);
    const page = `<body><table><tr><td rowspan="2">序号<td rowspan="2" colspan="2">指标<td colspan="2">完成值<td rowspan="2">备注</tr>
<tr><td>2024年<td>2025年</tr><tr><td>1<td rowspan="2" colspan="2">床位<td>3<td>4<td rowspan="2">核定</tr>
<tr><td>2<td>5<td>6</tr><tr><td>3<td>医生<td>人<td>7<td>8<td>在岗</tr></table></body>`;
    const lines = [
      '序号\t指标\t\t完成值\t\t备注',
      '序号\t指标\t\t2024年\t2025年\t备注',
      '1\t床位\t\t3\t4\t核定',
      '2\t床位\t\t5\t6\t核定',
      '3\t医生\t人\t7\t8\t在岗',
    ];
    for (const name of [put('spans.docx', makeDocx(table)), put('spans.html', page)])
      expect((await keepText(folder, name)).text.trim().split('\n')).toEqual(lines);
  });

  it('a cell that hangs on the right of a short row ends with its last row', async () => {
    const page = `<body><table><tr><td>甲<td>乙<td rowspan="2">丙</tr><tr><td>丁</tr><tr><td>戊<td>己<td>庚</tr></table></body>`;
    expect((await keepText(folder, put('hanging.html', page))).text).toBe('甲\t乙\t丙\n丁\t\t丙\n戊\t己\t庚\n');
  });

  it('reads a text box once, leaves deleted words out, and says so', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraphXml({ text: '框中文字' })}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraphXml({ text: '框中文字' })}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文。</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    const { text, warnings } = await keepText(folder, put('box.docx', makeDocx(box)));
    expect(text).toBe('正文。\n框中文字\n');
    expect(warnings!.map(({ message }) => message).join()).toMatch(/tracked deletion.*text box/);
  });
});

describe('the kept text', () => {
  it('is written beside the original, and a mended one is left alone', async () => {
    const name = put('k.docx', makeDocx(paragraphXml({ text: '一、目标' })));
    await keepText(folder, name, { write: false });
    expect(existsSync(join(folder, 'k.docx.txt'))).toBe(false);
    expect(await keepText(folder, name)).toMatchObject({ file: 'k.docx.txt', original: 'k.docx', text: '一、目标\n' });
    writeFileSync(join(folder, 'k.docx.txt'), '一、总目标\n');
    expect((await keepText(folder, name)).text).toBe('一、总目标\n');
    expect((await keepText(folder, name, { again: true })).text).toBe('一、总目标\n');
    utimesSync(join(folder, 'k.docx.txt'), 1, 1);
    expect((await keepText(folder, name)).text).toBe('一、目标\n');
    expect(readFileSync(join(folder, 'k.docx.txt'), 'utf8')).toBe('一、目标\n');
    expect(documentReport(await parse(name))).toMatchObject({ file: 'k.docx', text: 'k.docx.txt' });
  });

  it('is set aside, never written over, where it says something else and the original is newer', async () => {
    const name = put('m.docx', makeDocx(paragraphXml({ text: '一、目标' })));
    const kept = join(folder, 'm.docx.txt');
    const said = (file: string) => readFileSync(join(folder, file), 'utf8');
    const told = async () =>
      (await keepText(folder, name, { again: true, write: false })).warnings!.map((one) => one.message);
    await keepText(folder, name);
    utimesSync(kept, 1, 1);
    await keepText(folder, name);
    expect(existsSync(`${kept}.bak`)).toBe(false);
    writeFileSync(kept, '一、总目标\n');
    expect(await told()).toEqual([]);
    utimesSync(kept, 1, 1);
    expect(await told()).toEqual([expect.stringMatching(/^m\.docx\.txt is older than m\.docx .*\(touch\)$/)]);
    expect(said('m.docx.txt')).toBe('一、总目标\n');
    expect(await keepText(folder, name)).toMatchObject({ text: '一、目标\n', warnings: [{ line: 1 }] });
    expect([said('m.docx.txt'), said('m.docx.txt.bak')]).toEqual(['一、目标\n', '一、总目标\n']);
    expect(await told()).toEqual([expect.stringMatching(/^m\.docx\.txt\.bak holds/)]);
    writeFileSync(kept, '一、分目标\n');
    utimesSync(kept, 1, 1);
    await keepText(folder, name);
    expect([said('m.docx.txt.bak'), said('m.docx.txt.2.bak')]).toEqual(['一、总目标\n', '一、分目标\n']);
    expect(documentFiles(['m.docx', 'm.docx.txt', 'm.docx.txt.bak', 'm.docx.txt.2.bak'])).toEqual(['m.docx']);
  });

  it('stands beside a plain text in another encoding, for positions in it', async () => {
    // 一、目标 in GB18030
    const bytes = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc4, 0xbf, 0xb1, 0xea]);
    const name = put('old.txt', bytes);
    expect(await keepText(folder, name)).toMatchObject({ file: 'old.txt.txt', original: 'old.txt', text: '一、目标' });
    expect(readFileSync(join(folder, 'old.txt.txt'), 'utf8')).toBe('一、目标');
    expect(await keepText(folder, put('wide.md', Buffer.from('\ufeff一、目标', 'utf16le')))).toMatchObject({
      file: 'wide.md.txt',
      text: '一、目标',
    });
    expect(documentFiles(['old.txt', 'old.txt.txt', 'wide.md', 'wide.md.txt'])).toEqual(['old.txt', 'wide.md']);
  });

  it('is no document of its own', () => {
    expect(documentFiles(['a.docx', 'a.docx.txt', 'b.txt', 'c.pdf.txt', 'd.doc', 'e.json', 'README.md'])).toEqual([
      'a.docx',
      'b.txt',
      'c.pdf.txt',
      'd.doc',
      'README.md',
    ]);
  });
});

describe('what cannot be read says what to do', () => {
  const bomb = () => {
    const bytes = zipSync(
      { 'word/document.xml': strToU8('<w:document/>'.padEnd(70 * 1024 * 1024, ' ')) },
      { level: 9 },
    );
    return bytes;
  };
  it.each<[string, Uint8Array | string | (() => Uint8Array), RegExp]>([
    ['x.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /save it as \.docx/],
    ['x.wps', 'wps', /WPS/],
    ['x.xyz', 'xyz', /format that is not read/],
    ['locked.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /encrypted/],
    ['torn.docx', makeDocx('').slice(0, 90), /damaged/],
    ['other.docx', zipSync({ 'a.txt': strToU8('a') }), /no Word document/],
    ['xml.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), /damaged/],
    ['bomb.docx', bomb, /more than 64 MB/],
    ['blank.docx', makeDocx(paragraphXml({ text: '' })), /holds no text/],
    ['scan.pdf', makePdf([[{ text: '章' }]]), /scan/],
    ['torn.pdf', '%PDF-1.4 nothing', /damaged/],
    ['empty.pdf', '', /empty/],
  ])('%s', async (name, bytes, message) => {
    put(name, typeof bytes === 'function' ? bytes() : bytes);
    const reading = keepText(folder, name, { write: false });
    await expect(reading).rejects.toThrow(DocumentError);
    await expect(reading).rejects.toThrow(message);
  });

  it('mutated and truncated files give text or a clear error, in bounded time', async () => {
    const originals: [string, Uint8Array][] = [
      [
        'docx',
        makeDocx(
          PLAN.map((text) => paragraphXml({ text, level: 1 })).join('') +
            tableXml([
              ['序号', '责任单位'],
              ['1', '市民政局'],
            ]),
        ),
      ],
      ['html', strToU8(makeHtml(PLAN[0]!, PLAN))],
      ['pdf', makePdf(printedPages(PLAN, '文件'))],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
        async ([kind, bytes], changes, cut) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          const name = put(`fuzz.${kind}`, changes.length % 2 ? changed : changed.slice(0, cut % changed.length));
          const started = performance.now();
          try {
            parseDocument(await keepText(folder, name, { write: false }));
          } catch (error) {
            expect(error).toBeInstanceOf(DocumentError);
          }
          expect(performance.now() - started).toBeLessThan(5_000);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('endless nesting does not overflow', async () => {
    const deep = 20_000;
    put('deep.html', `<body>${'<div>'.repeat(deep)}一、目标${'</div>'.repeat(deep)}</body>`);
    expect((await keepText(folder, 'deep.html', { write: false })).text).toContain('一、目标');
    const tables = `${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${paragraphXml({ text: '一、目标' })}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}`;
    expect((await keepText(folder, put('deep.docx', makeDocx(tables)), { write: false })).text).toContain('一、目标');
  });
});
